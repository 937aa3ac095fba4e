/**
 * Messages, as the debug log has them: each with its type and the time it took, sent or answered, answered
 * well or not.
 */
import { afterEach, expect, it, vi } from 'vitest';
import { logMessages, onMessage, sendMessage } from '@/lib/messages.ts';
import type { Log } from '@/lib/settings/debug.ts';

afterEach(() => logMessages(() => undefined));

it('tells of a message where it is sent and where it is answered', async () => {
  const log = vi.fn<Log>();
  logMessages(log);
  const end = onMessage('listTags', () => ['cite']);
  expect(await sendMessage('listTags')).toEqual(['cite']);
  end();
  const time = { type: 'listTags', ms: expect.any(Number) };
  expect(log.mock.calls).toEqual([
    ['message answered', time],
    ['message sent', time],
  ]);
});

it('tells why a message was refused', async () => {
  const log = vi.fn<Log>();
  logMessages(log);
  const end = onMessage('listTags', () => {
    throw new Error('The disk is full.');
  });
  await expect(sendMessage('listTags')).rejects.toThrow('The disk is full.');
  end();
  expect(log.mock.calls.map(([event, details]) => [event, details?.['error']])).toEqual([
    ['message answered', 'Error: The disk is full.'],
    ['message sent', 'Error: The disk is full.'],
  ]);
});
