/**
 * Saving many rows: in batches, with a pause between two when asked for, and all of it taken back by one
 * press.
 */
import '../../components/setup.ts';
import { describe, expect, it, vi } from 'vitest';
import { Saver } from '@/entrypoints/reader.content/page/saver.ts';
import type { PageServices } from '@/entrypoints/reader.content/page/page-services.ts';
import { pressOf, savedRecord } from '@/entrypoints/reader.content/page/row-status.ts';
import { quickServices, rowsOf, savedBefore } from './test-services.ts';
import { until } from '../../components/until.ts';

const HERE = new URL('https://example.org/list');

function saverOn(services: PageServices) {
  const progress: (Saver['progress'] | 'paused')[] = [];
  const saver: Saver = new Saver(
    services,
    () => ({ url: HERE, site: undefined }),
    () => Promise.resolve(),
    () => progress.push(saver.progress),
  );
  return { saver, progress };
}

describe('the saver', () => {
  it('saves in batches, and tells how far it is', async () => {
    const services = quickServices();
    const { saver, progress } = saverOn(services);
    const outcome = await saver.save(rowsOf(250, services));
    expect(outcome).toEqual({ saved: 250, changes: [1, 2, 3] });
    expect(progress).toEqual([
      { done: 0, total: 250 },
      { done: 100, total: 250 },
      { done: 200, total: 250 },
      undefined,
    ]);
  });

  it('pauses before the next batch, and goes on from there', async () => {
    const services = quickServices();
    const { saver } = saverOn(services);
    saver.pauseGate.setPaused(true);
    const rows = rowsOf(150, services);
    const saving = saver.save(rows);
    await until(() => saver.progress !== undefined);
    expect(services.save).not.toHaveBeenCalled();
    saver.pauseGate.setPaused(false);
    expect((await saving).saved).toBe(150);
    expect(rows.every(({ status }) => savedRecord(status))).toBe(true);
  });

  it('skips saved papers, and stops with the reason at the first batch that is refused', async () => {
    const services = quickServices();
    const { saver } = saverOn(services);
    const rows = rowsOf(250, services);
    for (const row of rows.slice(0, 20)) row.status = savedBefore(5);
    vi.mocked(services.save).mockRejectedValueOnce(new Error('The disk is full.'));
    const outcome = await saver.save(rows);
    expect(outcome).toEqual({ saved: 0, changes: [], failed: 'The disk is full.' });
    expect(rows.map(({ status }) => status.kind).lastIndexOf('failed')).toBe(119);
  });

  it('undoes the last save, beginning with its last change', async () => {
    const services = quickServices();
    const { saver } = saverOn(services);
    await saver.save(rowsOf(150, services));
    await saver.undoLast();
    expect(vi.mocked(services.undo).mock.calls).toEqual([[2], [1]]);
    expect(saver.outcome).toMatchObject({ changes: [], undoing: { done: true } });
  });

  it('keeps an undo that failed on offer, says why, and goes on where it was', async () => {
    const services = quickServices();
    const { saver } = saverOn(services);
    await saver.save(rowsOf(250, services));
    vi.mocked(services.undo)
      .mockResolvedValueOnce({ undone: true, kept: 0 })
      .mockRejectedValueOnce(new Error('The worker was stopped'));
    await saver.undoLast();
    expect(saver.outcome).toEqual({
      saved: 250,
      changes: [1, 2],
      undoing: { failed: 'Not undone: The worker was stopped' },
    });
    vi.mocked(services.undo).mockResolvedValueOnce({ undone: false, kept: 3 });
    await saver.undoLast();
    expect(saver.outcome).toMatchObject({
      changes: [1, 2],
      undoing: { failed: expect.stringContaining('Nothing could') },
    });
    vi.mocked(services.undo).mockResolvedValueOnce({ undone: true, kept: 3 });
    await saver.undoLast();
    expect(saver.outcome).toMatchObject({
      changes: [],
      undoing: { failed: expect.stringContaining('except for 3') },
    });
    expect(vi.mocked(services.undo).mock.calls.flat()).toEqual([3, 2, 2, 2, 1]);
    saver.outcome = undefined;
    await saver.undoLast();
    expect(saver.outcome).toBeUndefined();
  });

  it('says of an undo that was made elsewhere that it was, and offers it no more', async () => {
    const services = quickServices({ undo: () => Promise.resolve({ undone: false, kept: 0 }) });
    const { saver } = saverOn(services);
    await saver.save(rowsOf(1, services));
    await saver.undoLast();
    expect(saver.outcome).toMatchObject({
      changes: [],
      undoing: { failed: expect.stringContaining('already') },
    });
  });

  it('leaves a row as it was where an action failed, and does that action when it is tried again', async () => {
    const services = quickServices();
    const { saver } = saverOn(services);
    const [row] = rowsOf(1, services);
    if (!row) return;
    await saver.act(row, 'save');
    vi.mocked(services.remove).mockRejectedValueOnce(new Error('The worker was stopped'));
    await saver.act(row, 'remove');
    expect(row.status).toMatchObject({ kind: 'failed', action: 'remove', before: { kind: 'saved', id: 1 } });
    await saver.act(row, 'remove');
    expect(row.status).toMatchObject({ kind: 'removed', id: 1 });
    expect(vi.mocked(services.remove).mock.calls).toEqual([[[1]], [[1]]]);
    // The bin was emptied meanwhile.
    await saver.act(row, 'restore');
    expect(row.status).toMatchObject({ kind: 'new' });
  });

  it('does one thing at a time to a row', async () => {
    const services = quickServices();
    const { saver } = saverOn(services);
    const [row] = rowsOf(1, services);
    if (!row) return;
    const first = saver.act(row, 'save');
    await saver.act(row, 'save');
    await first;
    expect(services.save).toHaveBeenCalledOnce();
  });

  it('restores a paper whose save was undone by its mark', async () => {
    const services = quickServices({ restore: () => Promise.resolve([1]) });
    const { saver } = saverOn(services);
    const [row] = rowsOf(1, services);
    if (!row) return;
    const states: unknown[] = [];
    for (let i = 0; i < 3; i++) {
      const action = pressOf(row.status);
      if (action && action !== 'open') await saver.act(row, action);
      states.push(row.status);
    }
    expect(states).toMatchObject([
      { kind: 'saved', id: 1, here: true },
      { kind: 'removed', id: 1 },
      { kind: 'saved', id: 1, here: true },
    ]);
  });
});
