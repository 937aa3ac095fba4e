/** Clipping by menu and key: what is asked of the page, and that a window says why nothing was clipped. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clipLink, clipPage } from '@/entrypoints/background/clip.ts';
import * as messages from '@/lib/messages.ts';
import { nothingRead, type PageReading } from '@/lib/messages.ts';
import { paperOf } from '../reader.content/test-services.ts';
import { speakEnglish } from '../../components/setup.ts';

const URL_OF_PAGE = 'https://arxiv.org/list/cs.CL';
const tab = { id: 7 } as Parameters<typeof clipPage>[0];
let reading: PageReading | undefined;
let failure: Error | undefined;
let sent: unknown[];
const opened = vi.fn<(window: { url: string }) => Promise<void>>();
const inject = vi.fn<(injection: object) => Promise<void>>();

beforeEach(() => {
  fakeBrowser.reset();
  speakEnglish();
  reading = { ...nothingRead(URL_OF_PAGE), papers: [{ paper: paperOf(1), state: {} }] };
  failure = undefined;
  sent = [];
  opened.mockReset();
  inject.mockReset();
  inject.mockResolvedValue();
  Object.assign(fakeBrowser.windows, { create: opened });
  Object.assign(fakeBrowser.scripting, { executeScript: inject });
  vi.spyOn(messages, 'sendMessage').mockImplementation((async (type: string, data: object, to: number) => {
    if (type === 'readPage' && !reading) throw new Error('Receiving end does not exist');
    if (type === 'readPage') return reading;
    sent.push([type, data, to]);
    if (failure) throw failure;
    return undefined;
  }) as never);
});
afterEach(() => vi.restoreAllMocks());

/** The parameters of the window that was opened; nothing where none was. */
const asked = () => {
  const url = opened.mock.calls[0]?.[0].url;
  return url && Object.fromEntries(new URL(url).searchParams);
};

describe('clipping a page', () => {
  it('saves what its reader has read, and puts one there first where there is none', async () => {
    await clipPage(tab);
    expect([sent, inject.mock.calls.length]).toEqual([[['clip', {}, 7]], 0]);
    const there = reading;
    reading = undefined;
    inject.mockImplementation(async () => void (reading = there));
    await clipPage(tab);
    expect([sent.length, inject.mock.calls.length]).toEqual([2, 1]);
    expect(opened).not.toHaveBeenCalled();
  });

  it('says so where a script can be put, and none answers', async () => {
    reading = undefined;
    await clipPage(tab);
    expect(asked()).toMatchObject({ failed: 'Nothing was saved, because Offprint cannot read this page.' });
    expect(sent).toEqual([]);
  });

  it('says so where no script may be put into the page', async () => {
    reading = undefined;
    inject.mockRejectedValue(new Error('The extensions gallery cannot be scripted.'));
    await clipPage(tab);
    expect(asked()).toEqual({
      tab: '7',
      failed: 'Nothing was saved, because Offprint cannot read this page.',
    });
    expect(sent).toEqual([]);
  });

  it('says what the reader says where it could not save, and that Offprint is off where it is', async () => {
    failure = new Error('The disk is full.');
    await clipPage(tab);
    expect(asked()).toEqual({ tab: '7', failed: 'The disk is full.' });
    opened.mockClear();
    reading = nothingRead(URL_OF_PAGE, 'site');
    await clipPage(tab);
    expect(asked()).toEqual({ tab: '7' });
    expect(sent).toHaveLength(1);
  });

  it('does nothing without a tab', async () => {
    await clipPage(undefined);
    expect([sent, opened.mock.calls]).toEqual([[], []]);
  });
});

describe('clipping a link', () => {
  it('saves the row that it leads to, or says why that failed', async () => {
    const url = paperOf(1).url ?? '';
    await clipLink(url, tab);
    expect(sent).toEqual([['clip', { papers: [paperOf(1).ids[0]] }, 7]]);
    failure = new Error('The disk is full.');
    await clipLink(url, tab);
    expect(asked()).toEqual({ link: url, failed: 'The disk is full.' });
  });

  it('asks in a window where no row is of that paper, or there is no page', async () => {
    await clipLink('https://arxiv.org/abs/2001.00001', tab);
    expect(asked()).toEqual({ link: 'https://arxiv.org/abs/2001.00001' });
    reading = undefined;
    await clipLink(paperOf(1).url ?? '', undefined);
    expect(opened).toHaveBeenCalledTimes(2);
    expect(sent).toEqual([]);
  });
});
