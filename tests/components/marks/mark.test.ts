/** Tests the mark: where it is inserted, and that page scripts cannot use it. */
import '../setup.ts';
import { ALL_SEEN } from '../trusted.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { MarkState } from '@/components/marks/icons.ts';
import { createMark } from '@/components/marks/mark.ts';
import { insertMark, choosePosition } from '@/components/marks/mark-position.ts';
import { textOf } from '@/lib/page/dom.ts';

const STATES: MarkState[] = ['new', 'saving', 'saved', 'justSaved', 'read', 'related', 'failed'];

afterEach(() => document.body.replaceChildren());

const attributesOf = ({ attributes }: Element) =>
  [...attributes].map(({ name, value }) => `${name}=${value}`);

describe('a mark', () => {
  it('ignores events made by scripts, and does not let clicks reach the page’s own card', () => {
    const onPress = vi.fn<() => void>();
    const attach = vi.spyOn(Element.prototype, 'attachShadow');
    const mark = createMark(document, ALL_SEEN, {
      onPress,
      onPoint: () => undefined,
      onLeave: () => undefined,
      onOpen: () => undefined,
    });
    const root = attach.mock.results[0]?.value as ShadowRoot;
    expect(attach).toHaveBeenCalledWith({ mode: 'closed' });
    const onCard = vi.fn<() => void>();
    document.body.addEventListener('click', onCard);
    document.body.append(mark.host);
    root.querySelector('button')?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    expect(onPress).not.toHaveBeenCalled();
    expect(onCard).not.toHaveBeenCalled();
    attach.mockRestore();
  });

  it('shows no words and has equal elements and attributes in all states, but for its icon and its name', () => {
    const attach = vi.spyOn(Element.prototype, 'attachShadow');
    const mark = createMark(document, ALL_SEEN, {
      onPress: () => undefined,
      onPoint: () => undefined,
      onLeave: () => undefined,
      onOpen: () => undefined,
    });
    const root = attach.mock.results[0]?.value as ShadowRoot;
    attach.mockRestore();
    const seen = STATES.map((state) => {
      mark.show({ state, label: `Label of ${state}`, strength: 3 });
      expect(root.querySelector('button')?.textContent).toBe('');
      const button = root.querySelector('button')?.cloneNode() as Element;
      button.removeAttribute('aria-label');
      return [attributesOf(mark.host), attributesOf(button), root.childElementCount];
    });
    for (const state of seen) expect(state).toEqual(seen[0]);
  });

  it('is inserted before the title, outside any link, and adds no text', () => {
    const title = document.createElement('h3');
    title.textContent = 'A title';
    const link = document.createElement('a');
    link.textContent = 'A linked title';
    document.body.append(title, link);
    const [one, two] = [title, link].map((anchor) => {
      const { host } = createMark(document, ALL_SEEN, {
        onPress: () => undefined,
        onPoint: () => undefined,
        onLeave: () => undefined,
        onOpen: () => undefined,
      });
      insertMark(host, anchor, 'before');
      return host;
    });
    expect(title.firstChild).toBe(one);
    expect(link.previousSibling).toBe(two);
    expect(textOf(title)).toBe('A title');
  });

  it('is inserted after the last word of a title that ends in a line break', () => {
    const title = document.createElement('h3');
    title.append('A title', document.createElement('br'), ' ');
    const host = document.createElement('span');
    insertMark(host, title, 'after');
    expect(title.childNodes[1]).toBe(host);
    const empty = document.createElement('h3');
    insertMark(host, empty, 'after');
    expect(empty.firstChild).toBe(host);
  });

  it('is inserted after the title where there is no gutter', () => {
    const box = document.createElement('div');
    const title = document.createElement('h3');
    box.append(title);
    document.body.append(box);
    box.style.overflowX = 'hidden';
    const at = (left: number) => ({ left, right: left + 400, width: 400 }) as DOMRect;
    title.getBoundingClientRect = () => at(40);
    box.getBoundingClientRect = () => at(8);
    expect(choosePosition(title, window)).toBe('before');
    box.getBoundingClientRect = () => at(30);
    expect(choosePosition(title, window)).toBe('after');
  });
});
