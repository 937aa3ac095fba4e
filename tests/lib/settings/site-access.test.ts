/** Which sites may be read. */
import { expect, it } from 'vitest';
import { addedOrigins, addedSites, hostOf, originPattern } from '@/lib/settings/site-access.ts';

it('opens a site by its host, whatever the page', () => {
  expect(originPattern('https://blog.example.org:8080/a?b#c')).toBe('*://blog.example.org/*');
  expect(originPattern('chrome://extensions')).toBeUndefined();
  expect(originPattern('file:///tmp/a.pdf')).toBeUndefined();
  expect(originPattern('no address')).toBeUndefined();
});

it('tells added sites from those that came with the extension', () => {
  const named = ['*://arxiv.org/list/*', '*://*.example.org/papers/*'];
  expect(addedOrigins(['*://arxiv.org/*', '*://*.example.org/*', '*://blog.example.org/*'], named)).toEqual([
    '*://blog.example.org/*',
  ]);
  expect(hostOf('*://*.example.org/papers/*')).toBe('*.example.org');
});

it('knows an added site by its host, however many origins the browser has it by', () => {
  const granted = [
    'https://www.example.net/*',
    '*://arxiv.org/*',
    'http://blog.example.org/*',
    'https://blog.example.org/*',
  ];
  expect(addedSites(granted, ['*://arxiv.org/list/*'])).toEqual([
    { host: 'blog.example.org', origins: ['http://blog.example.org/*', 'https://blog.example.org/*'] },
    { host: 'www.example.net', origins: ['https://www.example.net/*'] },
  ]);
});
