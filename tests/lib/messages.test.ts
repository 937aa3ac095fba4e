/** A message is sent until it is answered: the worker may be stopped again and again. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { sendMessage } from '@/lib/messages.ts';

type Respond = (answer?: unknown) => void;

let answer: unknown;
const send = vi.fn<(message: unknown, respond: Respond) => void>((_, respond) => {
  // As the browser does where the worker is stopped before it answers.
  const closed = { message: 'The message port closed before a response was received.' };
  Object.assign(fakeBrowser.runtime, { lastError: answer === undefined ? closed : undefined });
  respond(answer);
});
const original = fakeBrowser.runtime.sendMessage;

beforeEach(() => {
  vi.useFakeTimers();
  send.mockClear();
  answer = undefined;
  Object.assign(fakeBrowser.runtime, { sendMessage: send });
});
afterEach(() => {
  vi.useRealTimers();
  Object.assign(fakeBrowser.runtime, { sendMessage: original, lastError: undefined });
});

it('is sent again with pauses, always as it was, until there is an answer', async () => {
  const data = { papers: [], url: 'https://arxiv.org/list', request: 'a' };
  const saving = sendMessage('savePapers', data);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(send.mock.calls.length).toBeGreaterThan(3);
  answer = { res: { papers: [] } };
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await saving).toEqual({ papers: [] });
  for (const [message] of send.mock.calls) expect(message).toMatchObject({ data });
});

it('is given up in the end, and at once where the answer is a refusal', async () => {
  const failed = sendMessage('listTags', undefined).catch(String);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await failed).toContain('port closed');
  expect(send.mock.calls.length).toBeGreaterThan(5);
  send.mockClear();
  answer = { err: { name: 'Refused', message: 'Not this one.', stack: '' } };
  await expect(sendMessage('listTags', undefined)).rejects.toThrow('Not this one.');
  expect(send).toHaveBeenCalledOnce();
});

it('is sent to a document that may be gone only once more', async () => {
  const failed = sendMessage('releaseBackupFiles', undefined).catch(String);
  await vi.advanceTimersByTimeAsync(0);
  expect(await failed).toContain('port closed');
  expect(send).toHaveBeenCalledTimes(2);
});
