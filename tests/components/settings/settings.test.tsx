/** The settings page: what it shows of what it is handed, and what it asks for. */
import '../setup.ts';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { DebugSection } from '@/components/settings/DebugSection.tsx';
import { SettingsPage } from '@/components/settings/SettingsPage.tsx';
import type { AddedSite } from '@/lib/settings/site-access.ts';

afterEach(cleanup);

const nothing = () => undefined;
const site = (host: string): AddedSite => ({ host, origins: [`*://${host}/*`] });
const show = (more = {}) =>
  render(
    <SettingsPage
      namedSites={['ACL Anthology', 'arXiv']}
      withheld={false}
      addedSites={[]}
      feedback={[]}
      hasBackgroundTable={true}
      error={undefined}
      onRemoveFeedback={nothing}
      onAllow={nothing}
      onStop={nothing}
      {...more}
    />,
  );
const texts = (list: string) =>
  within(screen.getByRole('list', { name: list }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

it('lists the sites read from the start, and says how one is added when none is', () => {
  show();
  expect(texts('Sites read from the start')).toEqual(['ACL Anthology', 'arXiv']);
  expect(screen.getByText(/^Offprint looks for papers on these 2 sites/)).toBeDefined();
  expect(screen.getByText(/^None yet\. Open Offprint on a page/)).toBeDefined();
  expect(screen.queryByRole('button')).toBeNull();
});

it('says nothing of added sites before they are known', () => {
  show({ added: undefined });
  expect(screen.queryByText(/^None yet/)).toBeNull();
});

it('stops reading the site that is meant', () => {
  const onStop = vi.fn<(site: AddedSite) => void>();
  show({ added: [site('blog.example.org'), site('www.example.net')], onStop });
  fireEvent.click(screen.getByRole('button', { name: 'Stop reading www.example.net' }));
  expect(onStop.mock.calls).toEqual([[site('www.example.net')]]);
});

it('puts a whole domain, and everything, in words', () => {
  show({ added: [site('*'), site('*.example.org')] });
  expect(texts('Sites you added')).toEqual([
    'All sitesStop reading',
    'example.org and its subdomainsStop reading',
  ]);
});

it('offers to have named sites read always, where the browser holds them back', () => {
  const onAllow = vi.fn<() => void>();
  show({ withheld: true, onAllow });
  fireEvent.click(screen.getByRole('button', { name: 'Read them always' }));
  expect(onAllow).toHaveBeenCalledOnce();
});

it('says what went wrong', () => {
  show({ error: 'You cannot remove required permissions.' });
  expect(screen.getByRole('alert').textContent).toContain('You cannot remove required permissions.');
});

it('lists what was said of related papers, each with its way back, and says when the statistics are missing', () => {
  const onUnsay = vi.fn<(id: number) => void>();
  show({
    said: [{ id: 4, at: 0, said: { kind: 'less', words: 'transformer', weight: 1 } }],
    onUnsay,
    table: false,
  });
  fireEvent.click(screen.getByRole('button', { name: 'Take back: less about “transformer”' }));
  expect(onUnsay).toHaveBeenCalledWith(4);
  expect(screen.getByText(/cannot be read/)).toBeDefined();
});

it('turns the debug log on and off', () => {
  const onSwitch = vi.fn<(on: boolean) => void>();
  const { rerender } = render(<DebugSection on={false} onSwitch={onSwitch} />);
  fireEvent.click(screen.getByRole('checkbox'));
  rerender(<DebugSection on onSwitch={onSwitch} />);
  fireEvent.click(screen.getByRole('checkbox'));
  expect(onSwitch.mock.calls).toEqual([[true], [false]]);
});
