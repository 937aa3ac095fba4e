/** Tests that notes are rendered, and that nothing in one can run or leave the page. */
import '../setup.ts';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Markdown } from '@/components/shared/Markdown.tsx';

afterEach(cleanup);

/** The renderer is loaded first, as long as a busy machine takes. */
const LOADING = { timeout: 20_000 };

it('renders emphasis, lists and links', async () => {
  render(<Markdown text={'**bold**\n\n- one\n- [two](https://example.org/)'} />);
  expect((await screen.findByText('bold', {}, LOADING)).tagName).toBe('STRONG');
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
});

it('shows raw HTML as text, and makes no link that could run a script', async () => {
  render(<Markdown text={'<img src=x onerror=alert(1)> [no](javascript:alert(1)) **end**'} />);
  await screen.findByText('end', {}, LOADING);
  expect(document.querySelector('img, script')).toBeNull();
  expect(document.body.textContent).toContain('<img src=x onerror=alert(1)>');
  expect(screen.getByText('no').getAttribute('href')).toBe('');
});

it('opens links in a tab of their own', async () => {
  render(<Markdown text="[out](https://example.org/)" />);
  const link = await screen.findByText('out', {}, LOADING);
  expect(['target', 'rel', 'href'].map((name) => link.getAttribute(name))).toEqual([
    '_blank',
    'noreferrer',
    'https://example.org/',
  ]);
});
