/** What was answered by another host than the one asked, or by this network, is told after a redirect. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isPrivateHost, isSameHost } from '@/lib/text/same-host.ts';

let server: Server;
let port: number;
beforeAll(async () => {
  server = createServer(({ url, headers }, response) => {
    if (url === '/here') response.end('a page');
    else if (headers.host?.startsWith('127.')) response.writeHead(302, { location: '/here' }).end();
    else response.writeHead(302, { location: `http://127.0.0.1:${port}/away` }).end();
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

it('tells where a chain of redirects has ended', async () => {
  const asked = `http://localhost:${port}/away`;
  const { url } = await fetch(asked);
  expect(url).toBe(`http://127.0.0.1:${port}/here`);
  expect(isSameHost(asked, url)).toBe(false);
});

it.each([
  ['https://arxiv.org/abs/1', 'https://arxiv.org/abs/1v2', true],
  ['https://www.nature.com/a', 'https://nature.com/a', true],
  ['http://arxiv.org/abs/1', 'https://arxiv.org/abs/1', true],
  ['https://arxiv.org/abs/1', 'http://arxiv.org/abs/1', false],
  ['https://arxiv.org/abs/1', 'https://arxiv.org.evil.example/abs/1', false],
  ['https://10.0.0.1/abs/1', 'https://10.0.0.1/abs/1', false],
])('%s may be answered by %s: %s', (asked, answered, may) => {
  expect(isSameHost(asked, answered)).toBe(may);
});

it.each([
  'localhost',
  '127.0.0.1',
  '[::1]',
  '[fd00::1]',
  '169.254.169.254',
  'router',
  'nas.local',
  'a.internal.',
  'x.home.arpa',
])('%s is private', (host) => expect(isPrivateHost(host)).toBe(true));

it('takes every number that addresses may be written as for private', () => {
  for (const address of [
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://[::ffff:127.0.0.1]/',
  ])
    expect(isPrivateHost(new URL(address).hostname)).toBe(true);
  expect(isPrivateHost('arxiv.org')).toBe(false);
});
