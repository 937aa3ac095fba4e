/** The sites that may be read: named ones and those that the user added. */
import { expect, it } from 'vitest';
import { addedOrigins, addedSites, hostOf, originPattern } from '@/lib/settings/site-access.ts';

it('asks for a site’s permission by its host', () => {
  expect(originPattern('https://blog.example.org:8080/a?b#c')).toBe('*://blog.example.org/*');
  expect(originPattern('chrome://extensions')).toBeUndefined();
  expect(originPattern('file:///tmp/a.pdf')).toBeUndefined();
  expect(originPattern('no address')).toBeUndefined();
});

it('separates added sites from those of the manifest', () => {
  const named = ['*://arxiv.org/list/*', '*://*.example.org/papers/*'];
  expect(addedOrigins(['*://arxiv.org/*', '*://*.example.org/*', '*://blog.example.org/*'], named)).toEqual([
    '*://blog.example.org/*',
  ]);
  expect(hostOf('*://*.example.org/papers/*')).toBe('*.example.org');
});

it('lists an added site once, though the browser has several origins for it', () => {
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
