/** Tests of how a list tells papers with all words of a query from those with some. */
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { PaperItem } from '@/components/paper/PaperItem.tsx';

afterEach(cleanup);

const paper = { title: 'Fog in harbours', authors: [], abstract: '', ids: ['doi:10.1/fog'] };

describe('the line above the papers with some of the words', () => {
  it('stands within the first of their rows, before the title', () => {
    render(<PaperItem paper={paper} heading="With some of the words" />);
    const row = screen.getByRole('listitem');
    expect(row.firstElementChild?.textContent).toBe('With some of the words');
  });

  it('is not there in other rows', () => {
    render(<PaperItem paper={paper} />);
    expect(screen.queryByText('With some of the words')).toBeNull();
  });
});
