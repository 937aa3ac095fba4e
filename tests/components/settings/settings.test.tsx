/** Tests the settings page: what it shows for its props, and which callbacks it calls. */
import '../setup.ts';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DebugSection } from '@/components/settings/DebugSection.tsx';
import { toSwitches } from '@/lib/settings/switches.ts';
import { SettingsPage, type SettingsPageProps } from '@/components/settings/SettingsPage.tsx';
import type { AddedSite } from '@/lib/settings/site-access.ts';

afterEach(cleanup);

const nothing = () => undefined;
const site = (host: string): AddedSite => ({ host, origins: [`*://${host}/*`] });
const show = (more: Partial<SettingsPageProps> = {}) =>
  render(
    <SettingsPage
      namedSites={['ACL Anthology', 'arXiv']}
      withheld={false}
      addedSites={[]}
      feedback={[]}
      hasBackgroundTable={true}
      switches={toSwitches(undefined)}
      onEditSwitches={nothing}
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

describe('the settings page', () => {
  it('lists the sites read from the start, and says how to add one when none was added', () => {
    show();
    expect(texts('Sites read from the start')).toEqual(['ACL Anthology', 'arXiv']);
    expect(screen.getByText(/^Offprint looks for papers on these 2 sites/)).toBeDefined();
    expect(screen.getByText(/^None yet\. Open Offprint on a page/)).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('shows nothing about added sites while they are loading', () => {
    show({ addedSites: undefined });
    expect(screen.queryByText(/^None yet\. Open/)).toBeNull();
  });

  it('stops reading the chosen site', () => {
    const onStop = vi.fn<(site: AddedSite) => void>();
    show({ addedSites: [site('blog.example.org'), site('www.example.net')], onStop });
    fireEvent.click(screen.getByRole('button', { name: 'Stop reading www.example.net' }));
    expect(onStop.mock.calls).toEqual([[site('www.example.net')]]);
  });

  it('describes a whole domain and all sites in words', () => {
    show({ addedSites: [site('*'), site('*.example.org')] });
    expect(texts('Sites you added')).toEqual([
      'All sitesStop reading',
      'example.org and its subdomainsStop reading',
    ]);
  });

  it('offers to always read the named sites if the browser withholds them', () => {
    const onAllow = vi.fn<() => void>();
    show({ withheld: true, onAllow });
    fireEvent.click(screen.getByRole('button', { name: 'Always read them' }));
    expect(onAllow).toHaveBeenCalledOnce();
  });

  it('shows an error', () => {
    show({ error: 'You cannot remove required permissions.' });
    expect(screen.getByRole('alert').textContent).toContain('You cannot remove required permissions.');
  });

  it('lists feedback with buttons to undo it, and says when the statistics cannot be read', () => {
    const onRemoveFeedback = vi.fn<(id: number) => void>();
    show({
      feedback: [{ id: 4, at: 0, entry: { kind: 'less', words: 'transformer', weight: 1 } }],
      onRemoveFeedback,
      hasBackgroundTable: false,
    });
    fireEvent.click(screen.getByRole('button', { name: 'Undo: less about “transformer”' }));
    expect(onRemoveFeedback).toHaveBeenCalledWith(4);
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
});

describe('what the user has decided on sites and pages', () => {
  it('is listed, and each can be forgotten', () => {
    const onEditSwitches = vi.fn<SettingsPageProps['onEditSwitches']>();
    const page = 'https://fog.example.org/list?year=2031';
    const switches = {
      ...toSwitches(undefined),
      sites: ['off.example.org'],
      lists: { 'news.example.org': false, [page]: true },
    };
    show({ switches, onEditSwitches });
    for (const text of [
      'off.example.org · Offprint is off',
      'news.example.org · lists are not of papers',
      `${page} · lists are of papers`,
    ])
      expect(screen.getByText(text)).toBeDefined();
    for (const place of ['off.example.org', 'news.example.org', page])
      fireEvent.click(screen.getByRole('button', { name: `Forget what you decided on ${place}` }));
    expect(onEditSwitches.mock.calls.flat()).toEqual([
      { kind: 'on', url: 'https://off.example.org/' },
      { kind: 'lists', on: null, reach: 'site', url: 'https://news.example.org/' },
      { kind: 'lists', on: null, reach: 'page', url: page },
    ]);
  });

  it('changes how few rows are marked', () => {
    const onEditSwitches = vi.fn<SettingsPageProps['onEditSwitches']>();
    show({ onEditSwitches });
    fireEvent.click(screen.getByRole('radio', { name: 'Few' }));
    expect(onEditSwitches.mock.calls).toEqual([[{ kind: 'strictness', level: 'strict' }]]);
  });
});
