/**
 * The detector: asks for the reader where there may be papers and the page is not turned off, once, and is
 * then done.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ContentScriptContext } from 'wxt/utils/content-script-context';
import detector from '@/entrypoints/detector.content/index.ts';
import { editSwitches } from '@/entrypoints/background/switches.ts';
import * as messages from '@/lib/messages.ts';
import { DEBUG } from '@/lib/settings/debug.ts';
import { arxivList } from '../../pages/arxiv.ts';
import { inventedCards } from '../../pages/huggingface-search.ts';
import { until } from '../../components/until.ts';

const LISTING = 'https://arxiv.org/list/cs.LG/recent';
const HTML = arxivList(inventedCards(2));

let ctx: ContentScriptContext;
let looked: number;

beforeEach(() => {
  fakeBrowser.reset();
  looked = 0;
  ctx = new ContentScriptContext('detector');
});
afterEach(() => {
  ctx.abort();
  document.documentElement.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A page at an address, with the detector on it. @returns how often the reader was asked for. */
function open(address: string, html = '') {
  vi.stubGlobal('location', new URL(address));
  show(html);
  const ask = vi.spyOn(messages, 'sendMessage').mockResolvedValue(undefined);
  const query = document.querySelector.bind(document);
  vi.spyOn(document, 'querySelector').mockImplementation((selector: string) => {
    looked++;
    return query(selector);
  });
  void detector.main(ctx);
  return ask;
}

function show(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.documentElement.replaceChildren(...page.documentElement.childNodes);
}

describe('the detector', () => {
  it('asks for the reader where there are rows of a rule, and is then done', async () => {
    const ask = open(LISTING, HTML);
    await until(() => ctx.signal.aborted);
    expect(ask.mock.calls).toEqual([['readerWanted']]);
  });

  it('asks once a page without rows has got some', async () => {
    const ask = open(LISTING, '<main></main>');
    await until(() => looked > 0);
    expect(ask).not.toHaveBeenCalled();
    show(HTML);
    await until(() => ctx.signal.aborted);
    expect(ask).toHaveBeenCalledOnce();
  });

  it('asks once the page has moved to an address that a rule is for', async () => {
    const log = vi.spyOn(console, 'debug').mockReturnValue();
    await fakeBrowser.storage.local.set({ [DEBUG]: true });
    const ask = open('https://example.org/', HTML);
    await until(() => log.mock.calls.some(([, event]) => event === 'looked for papers'));
    expect(ask).not.toHaveBeenCalled();
    vi.stubGlobal('location', new URL(LISTING));
    document.body.append(document.createElement('p'));
    await until(() => ctx.signal.aborted);
    expect(ask).toHaveBeenCalledOnce();
  });

  it('does not ask on a page that is turned off, until it is turned on', async () => {
    await editSwitches({ kind: 'off', reach: 'site', url: LISTING });
    const ask = open(LISTING, HTML);
    await until(() => looked > 0);
    await editSwitches({ kind: 'folded', on: true, url: 'https://example.org/' });
    await until(() => looked > 1);
    expect(ask).not.toHaveBeenCalled();
    await editSwitches({ kind: 'on', url: LISTING });
    await until(() => ctx.signal.aborted);
    expect(ask).toHaveBeenCalledOnce();
  });

  it('asks again at the next change of the page if the worker did not answer', async () => {
    const ask = open(LISTING, HTML);
    ask.mockRejectedValueOnce(new Error('Receiving end does not exist'));
    await until(() => ask.mock.calls.length === 1);
    document.body.append(document.createElement('p'));
    await until(() => ctx.signal.aborted);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('asks again by itself, after ever longer pauses, while the worker does not answer', async () => {
    const pause = vi.spyOn(ctx, 'setTimeout');
    const ask = open(LISTING, HTML);
    ask.mockRejectedValueOnce(new Error('Receiving end does not exist'));
    ask.mockRejectedValueOnce(new Error('Receiving end does not exist'));
    await until(() => ctx.signal.aborted);
    expect(ask).toHaveBeenCalledTimes(3);
    expect(pause.mock.calls.map(([, ms]) => ms)).toEqual(expect.arrayContaining([500, 1_000]));
  });
});
