/** Takes rows apart, and tells people and titles among their parts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelyTitle, peopleBeside, peopleOf, rateSegments } from '@/lib/detect/row-reading.ts';
import { segmentsOf } from '@/lib/detect/row-segments.ts';
import { readClassifiers } from '../../commands/text-classifiers.ts';
import { parse } from '../../pages/standards.ts';

const classifiers = readClassifiers();

function segments(html: string) {
  const row = parse(`<main>${html}</main>`).querySelector('main');
  return row ? segmentsOf([row]) : [];
}
const texts = (html: string) => segments(html).map(({ text }) => text);

describe('a row', () => {
  it.each([
    ['<b>Fog at Sea</b>. Ada Vane. <i>Letters</i>, 2031.', ['Fog at Sea', 'Ada Vane', 'Letters']],
    ['Ada Vane (2031). Fog at Sea. Letters.', ['Ada Vane', 'Fog at Sea', 'Letters']],
    ['A. Vane, B. Quill. “Fog at Sea”. Letters', ['A. Vane, B. Quill', 'Fog at Sea', 'Letters']],
    ['3. Fog at Sea – Ada Vane | Letters', ['Fog at Sea', 'Ada Vane', 'Letters']],
    ['<a href="/1">Is There Fog? A Survey</a> [<a href="/1.pdf">pdf</a>]', ['Is There Fog? A Survey']],
    ['Growth of <i>E. coli</i> in Fog<br>Ada Vane', ['Growth of E. coli in Fog', 'Ada Vane']],
    ['<p>Fog</p><script>var a = 1</script><p>Rain</p>', ['Fog', 'Rain']],
  ])('%s is taken apart', (html, parts) => {
    expect(texts(html)).toEqual(parts);
  });

  it('says which part begins a line, and how each is set', () => {
    expect(
      segments('[2031] <a href="/1">Fog</a>, Ada<br><em>Rain</em>').map(({ slot, startsLine }) => [
        slot,
        startsLine,
      ]),
    ).toEqual([
      ['A.', true],
      ['', false],
      ['EM.', true],
    ]);
  });

  it('has its title and its people found, whichever comes first', () => {
    for (const html of [
      'Ines Valdor, Tomas Reiker (2031). Sparse Models of Coastal Fog Formation. Coastal Letters.',
      '<a href="/1">Sparse Models of Coastal Fog Formation</a>, <em>Ines Valdor and Tomas Reiker</em>',
      '<a href="/p/1">Ines Valdor</a>, <a href="/p/2">Tomas Reiker</a>. Sparse Models of Coastal Fog Formation.',
    ]) {
      const rated = rateSegments(segments(html), classifiers);
      const title = likelyTitle(rated);
      expect(title?.text).toBe('Sparse Models of Coastal Fog Formation');
      expect(title && peopleBeside(rated, title)).toEqual(['Ines Valdor', 'Tomas Reiker']);
    }
  });

  it('is taken apart whatever it holds, into parts that it holds', () => {
    const part = fc.constantFrom(
      'Fog',
      '. ',
      ', ',
      '“',
      '”',
      ' (2031) ',
      '<br>',
      '<b>',
      '</b>',
      '<a href="/">',
      '</a>',
      ' – ',
      '; ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const found = texts(parts.join(''));
        expect(found.join('').replaceAll(/[^F]/g, '').length).toBe(
          parts.filter((one) => one === 'Fog').length,
        );
      }),
    );
  });
});

describe('the people of a text', () => {
  it.each([
    ['Ines Valdor, Tomas Reiker and Sam Teller', ['Ines Valdor', 'Tomas Reiker', 'Sam Teller']],
    ['Ines Valdor', ['Ines Valdor']],
    ['Ines Valdor, Tomas Reiker, Coastal Letters 2031', ['Ines Valdor', 'Tomas Reiker']],
    ['Machine Learning, Computer Vision', []],
    ['Sparse Models of Fog', []],
  ])('%s', (text, people) => {
    expect(peopleOf(text, classifiers)).toEqual(people);
  });

  it('are only those of a whole line of names where nothing was learned', () => {
    expect(peopleOf('Ines Valdor, Tomas Reiker', undefined)).toEqual(['Ines Valdor', 'Tomas Reiker']);
    expect(peopleOf('Ines Valdor, Tomas Reiker, Coastal Letters 2031', undefined)).toEqual([]);
  });
});
