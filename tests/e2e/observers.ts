/**
 * What a page can observe of Offprint, as one text: two libraries are told apart where their texts differ.
 *
 * `watchAll` runs in a page before all else and collects what observers report; `observe` asks everything
 * that can be asked of a page as it stands. Both are page scripts and use nothing from outside themselves.
 */

/** The head of a page that observes: its script is the first to run. */
export function observingHead(): string {
  return `<script>(${String(watchAll)})()</script>`;
}

function watchAll(): void {
  const reports: Record<string, unknown[]> = {};
  const last = new Map<string, string>();
  const note = (kind: string, what: unknown) => (reports[kind] ??= []).push(what);
  /** Of what is reported again and again, only the present value of each element. */
  const keep = (kind: string, node: Element, what: unknown) =>
    last.set(`${kind} ${nameOf(node)}`, JSON.stringify(what));
  const isOurs = (node: Node): node is HTMLElement =>
    node instanceof HTMLElement && node.hasAttribute('data-offprint');
  // Hosts have random names: they are told by where they stand.
  const plain = (markup: string) => markup.replaceAll(/x(?:-\d+)+/g, 'x-host');
  function nameOf(node: Node | null | EventTarget): string {
    if (!(node instanceof Element)) return node?.constructor.name ?? 'none';
    const at: string[] = [];
    for (let up: Element | null = node; up; up = up.parentElement) {
      // The page's own elements before it: hosts are added in an order that depends on time.
      let place = 0;
      for (let before = up.previousElementSibling; before; before = before.previousElementSibling)
        if (!isOurs(before)) place++;
      at.unshift(`${plain(up.localName)}${place}`);
    }
    return at.join('>');
  }
  const boxOf = ({ x, y, width, height }: DOMRectReadOnly) => [x, y, width, height].map(Math.round).join();
  const attempt = (act: () => unknown) => {
    try {
      return act();
    } catch (error) {
      return `threw ${(error as Error).name}`;
    }
  };

  const seen = new WeakSet<Element>();
  const intersects = new IntersectionObserver(
    (entries) => {
      // Exact ratios change by parts of a px between two runs.
      for (const { target, isIntersecting, intersectionRatio } of entries)
        keep('intersects', target, [isIntersecting, Math.round(intersectionRatio * 4) / 4]);
    },
    { threshold: [0, 0.25, 0.5, 0.75, 1] },
  );
  const isVisible = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) keep('visible', entry.target, Reflect.get(entry, 'isVisible'));
    },
    { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  const resizes = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) keep('resizes', target, boxOf(contentRect));
  });
  const watch = (element: Element) => {
    if (seen.has(element)) return;
    seen.add(element);
    for (const observer of [intersects, isVisible, resizes]) observer.observe(element);
    if (!isOurs(element)) return;
    // What a page is given that claims the name of a host, and asks for its internals.
    note('internals', [
      attempt(() => element.attachInternals()),
      attempt(() => element.attachShadow({ mode: 'open' })),
      attempt(() =>
        customElements.define(
          element.localName,
          class extends HTMLElement {
            constructor() {
              super();
              note('constructed', [attempt(() => this.attachInternals().shadowRoot), this.shadowRoot]);
            }
          },
        ),
      ),
    ]);
  };
  new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
      const value = attributeName && (target as Element).getAttribute(attributeName);
      const nodes = [...addedNodes, ...removedNodes].map((node) => plain(node.nodeName.toLowerCase()));
      note('mutations', [type, nameOf(target), attributeName, value, nodes]);
    }
    for (const element of document.querySelectorAll('*')) watch(element);
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  // Times differ from run to run, so what is only about time is left out.
  const types = ['layout-shift', 'resource', 'element', 'mark', 'measure'];
  for (const type of types.filter((one) => PerformanceObserver.supportedEntryTypes.includes(one))) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const size = Reflect.get(entry, 'size') ?? Reflect.get(entry, 'value');
        if (!entry.name.includes('favicon')) note(type, [entry.name, size]);
      }
    }).observe({ type, buffered: true });
  }
  // How much of the page is painted before the rest of it has come depends on time: the largest counts.
  const largest = 'largest-contentful-paint';
  if (PerformanceObserver.supportedEntryTypes.includes(largest)) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        keep(largest, document.documentElement, Reflect.get(entry, 'size'));
    }).observe({ type: largest, buffered: true });
  }
  const events = ['focus', 'blur', 'focusin', 'focusout', 'keydown', 'keyup', 'scroll', 'slotchange', 'load'];
  events.push('animationstart', 'animationend', 'transitionrun', 'transitionend', 'message', 'error');
  events.push('toggle', 'beforematch', 'securitypolicyviolation', 'selectionchange', 'copy');
  for (const type of events) {
    const onEvent = (event: Event) => {
      const [target, path] = [nameOf(event.target), event.composedPath().length];
      // After all listeners, also those of Offprint.
      setTimeout(() => note('events', [type, target, event.defaultPrevented, path]));
    };
    addEventListener(type, onEvent, { capture: true, passive: true });
  }
  // What passes under a pointer at rest while the page scrolls, the browser tells or leaves out as it has
  // time: what it rests on counts.
  const onPointer = (event: Event) =>
    keep('pointerover', document.documentElement, [nameOf(event.target), event.composedPath().length]);
  addEventListener('pointerover', onPointer, { capture: true, passive: true });
  for (const [owner, names] of [
    [Element.prototype, ['attachShadow', 'append', 'before', 'after', 'setAttribute', 'remove']],
    [Node.prototype, ['appendChild', 'insertBefore', 'removeChild']],
    [Document.prototype, ['createElement', 'createElementNS', 'createTreeWalker']],
  ] as const) {
    for (const name of names) {
      const own = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
      Object.defineProperty(owner, name, {
        configurable: true,
        value(this: unknown, ...args: unknown[]) {
          note('patched', [name, args.map((one) => (one instanceof Node ? nameOf(one) : String(one)))]);
          return own.apply(this, args);
        },
      });
    }
  }

  // The browser asks for the icon in its own time.
  const entriesOf = (type: string) =>
    performance.getEntriesByType(type).flatMap(({ name }) => (name.includes('favicon') ? [] : name));

  const observe = (words: readonly string[]): string => {
    const all = [...document.querySelectorAll('*')];
    const range = document.createRange();
    const selection = getSelection();
    const answers: Record<string, unknown> = {};
    const ask = (kind: string, act: () => unknown) => (answers[kind] = attempt(act));
    const each = (kind: string, of: (element: HTMLElement) => unknown) =>
      ask(kind, () =>
        all.map((one) => `${nameOf(one)} ${JSON.stringify(attempt(() => of(one as HTMLElement)))}`),
      );
    each('boxes', (one) => [...one.getClientRects()].map(boxOf));
    each('sizes', (one) => [one.clientWidth, one.clientHeight, one.scrollWidth, one.scrollHeight]);
    each('offsets', (one) => [one.offsetWidth, one.offsetHeight, one.offsetLeft, one.offsetTop]);
    each('scrolled', (one) => [one.scrollTop, one.scrollLeft]);
    each('styles', (one) => {
      const style = getComputedStyle(one);
      // Custom properties come in an order that differs from page to page.
      return [...style]
        .toSorted()
        .map((name) => style.getPropertyValue(name))
        .join('|');
    });
    each('pseudo', (one) => ['::before', '::after'].map((at) => getComputedStyle(one, at).content));
    each('shown', (one) => one.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }));
    each('text', (one) => [one.innerText, one.textContent]);
    each('parts', (one) => [one.shadowRoot === null, one.assignedSlot === null, one.childNodes.length]);
    each('names', (one) => [
      Reflect.get(one, 'computedName'),
      Reflect.get(one, 'computedRole'),
      one.ariaLabel,
    ]);
    each('moves', (one) => one.getAnimations({ subtree: true }).length);
    each('matches', (one) =>
      [':has(:focus)', ':focus-within', ':hover', ':empty', ':defined', ':has([data-offprint] + *)'].map(
        (css) => one.matches(css),
      ),
    );
    each('ranges', (one) => {
      range.selectNode(one);
      return [range.toString(), ...[...range.getClientRects()].map(boxOf).toSorted()];
    });
    ask('markup', () => plain(new XMLSerializer().serializeToString(document)));
    ask('animations', () => document.getAnimations().length);
    ask('sheets', () => [document.styleSheets.length, document.adoptedStyleSheets.length]);
    ask('frames', () => [window.length, document.querySelectorAll('iframe').length, history.length]);
    ask('focus', () => nameOf(document.activeElement));
    ask('scroll', () => [scrollX, scrollY, document.documentElement.scrollHeight]);
    ask('globals', () => Object.keys(window).filter((name) => name !== 'observe').length);
    ask('resources', () => entriesOf('resource'));
    ask('hits', () => {
      const hits: string[] = [];
      for (let y = 2; y < innerHeight; y += 11)
        for (let x = 2; x < innerWidth; x += 23) {
          const at = document.elementsFromPoint(x, y).map(nameOf).join();
          if (hits.at(-1)?.endsWith(at) !== true) hits.push(`${x},${y} ${at}`);
        }
      return hits;
    });
    ask('carets', () => {
      const carets: unknown[] = [];
      for (let y = 2; y < innerHeight; y += 37)
        for (let x = 2; x < innerWidth; x += 61) {
          const caret = document.caretPositionFromPoint?.(x, y);
          carets.push(attempt(() => [nameOf(caret?.offsetNode ?? null), caret?.offset]));
        }
      return carets;
    });
    ask('found', () =>
      words.map((word) => {
        selection?.removeAllRanges();
        const find = (globalThis as unknown as { find: (...how: unknown[]) => boolean }).find;
        const found = [false, true].map((inFrames) =>
          attempt(() => find.call(globalThis, word, false, false, true, false, inFrames, false)),
        );
        return [word, found, selection?.toString(), nameOf(selection?.anchorNode ?? null)];
      }),
    );
    ask('selected', () => {
      document.execCommand('selectAll');
      return [selection?.toString(), selection?.rangeCount];
    });
    ask('walked', () => {
      selection?.collapse(document.body, 0);
      const walked: string[] = [];
      for (let i = 0; i < 40; i++) {
        selection?.modify('extend', 'forward', 'line');
        walked.push(selection?.toString() ?? '');
      }
      selection?.removeAllRanges();
      return walked;
    });
    // In which of its slices a page is marked, and which of two tasks comes first, depends on how busy the
    // machine is.
    const sorted = (kind: string) => reports[kind]?.map((one) => JSON.stringify(one)).toSorted();
    const mutations = sorted('mutations');
    // The browser joins events of these kinds, of as many changes as come before the next frame.
    const isJoined = (event: string) => /^\["(?:scroll|selectionchange)"/.test(event);
    const events = sorted('events')?.filter((one, i, all) => !isJoined(one) || one !== all[i - 1]);
    return JSON.stringify({
      ...answers,
      ...reports,
      mutations,
      events,
      now: [...last].map(String).toSorted(),
    });
  };
  /** Resolves once nothing was reported for so many frames. */
  const untilQuiet = async (frames: number) => {
    let before = '';
    for (let still = 0; still < frames; still++) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 16)));
      const now = JSON.stringify([...last.values(), Object.values(reports).map(({ length }) => length)]);
      if (now !== before) still = 0;
      before = now;
    }
  };
  Object.assign(globalThis, {
    observe: async (words: readonly string[], frames: number) => {
      await untilQuiet(frames);
      return observe(words);
    },
  });
}
