/** The reader's further parts: asked for once, run after what they need, and asked for again when they did not come. */
import { expect, it, vi } from 'vitest';
import { requireFrom } from '@/entrypoints/detector.content/parts.ts';

type World = Parameters<typeof requireFrom>[0];

/** A world where `reader` has run, and what the worker puts into it: `rule`, which needs `platform` that comes with it. */
function worldOf() {
  const ran: string[] = [];
  const world: World = { exports: { reader: { name: 'reader' } }, parts: {} };
  const put = vi.fn<(part: string) => Promise<void>>().mockImplementation(() => {
    world.parts['rule'] = {
      needs: ['reader', 'platform'],
      run: (require, exports) => {
        ran.push('rule');
        Object.assign(exports, { platform: require('./platform.js'), reader: require('../reader.js') });
      },
    };
    world.parts['platform'] = { needs: [], run: () => ran.push('platform') };
    return Promise.resolve();
  });
  return { world, put, ran, require: requireFrom(world, put) };
}

it('puts a part in once, and runs it after what it needs', async () => {
  const { world, put, ran, require } = worldOf();
  const [rule, same] = await Promise.all([require('./reader/rule.js'), require('./rule.js')]);
  expect(rule).toBe(same);
  expect(rule).toEqual({ platform: world.exports['platform'], reader: { name: 'reader' } });
  expect(require('./rule.js')).toBe(rule);
  expect([put.mock.calls, ran]).toEqual([[['rule']], ['platform', 'rule']]);
});

it('asks again for a part that could not be had', async () => {
  const { put, ran, require } = worldOf();
  put.mockRejectedValueOnce(new Error('No worker.'));
  await expect(require('./rule.js')).rejects.toThrow('No worker.');
  await require('./rule.js');
  expect(ran).toEqual(['platform', 'rule']);
});

it('says so when a script has left nothing behind', async () => {
  const { put, require } = worldOf();
  put.mockResolvedValueOnce();
  await expect(require('./rule.js')).rejects.toThrow('did not come');
});
