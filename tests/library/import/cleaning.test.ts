import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/library/import/clean-text';
import { readAuthors } from '../../../src/library/import/read-authors';
import { readDate } from '../../../src/library/import/read-date';
import { readNames } from '../../../src/library/import/read-names';

describe('cleanText', () => {
  it.each([
    ['<i>x</i>', 'x'],
    ['H<sub>2</sub>O', 'H2O'],
    ['<script>alert(1)</script>', 'alert(1)'],
    ['<scr<b>ipt>alert(1)</script>', 'alert(1)'],
    ['<img src=x onerror="alert(1)">on', 'on'],
    ['<jats:p>One.</jats:p><jats:p>Two.</jats:p>', 'One. Two.'],
    ['<think> so let us', '<think> so let us'],
    ['a < b and c > d', 'a < b and c > d'],
    ['&amp;lt;', '&lt;'],
    ['R&amp;D &#8211; caf&eacute; &alpha;&nbsp;x &unknown; &#x110000;', 'R&D – café α x &unknown; \ufffd'],
    ['From $r$ to $Q^*$', 'From r to Q*'],
    ['  two\n\twords\u0000\u0007\u202e ', 'two words'],
    ['Mu\u0308ller \ud800', 'Müller'],
  ])('%j → %j', (text, clean) => {
    expect(cleanText(text, 100)).toBe(clean);
  });

  it('cuts between characters, and fast where a text is made to be slow', () => {
    expect(cleanText('a😀😀', 2)).toBe('a');
    for (const part of ['<a ', '<!--', '&', '<i>', '{http://', '``', ' ', '$x', '\\alpha '])
      expect(cleanText(part.repeat(100_000), 50_000).length).toBeLessThanOrEqual(50_000);
  });
});

describe('readDate', () => {
  it.each([
    [2024, '2024'],
    ['2024', '2024'],
    ['2024-9', '2024-09'],
    ['2024-09-03T10:00:00Z', '2024-09-03'],
    ['2020/05/04/', '2020-05-04'],
    ['2020/05//', '2020-05'],
    ['Wed, 29 Jul 2026 00:00:00 -0400', '2026-07-29'],
    ['September 3, 2024', '2024-09-03'],
    ['3 Sept. 2024', '2024-09-03'],
    ['May 2020', '2020-05'],
    ['2024-13-40', '2024'],
    ['in press', undefined],
    [20.5, undefined],
    [null, undefined],
    [{}, undefined],
  ])('%j → %j', (value, date) => {
    expect(readDate(value)).toBe(date);
  });
});

describe('readAuthors', () => {
  it.each<[unknown, string[]]>([
    ['Moss, Ada; Reed, Bo', ['Ada Moss', 'Bo Reed']],
    ['Ada Moss, Bo Reed, and Cy Fern', ['Ada Moss', 'Bo Reed', 'Cy Fern']],
    ['Ada Moss, Bo Reed', ['Ada Moss', 'Bo Reed']],
    ['Moss, Ada and Reed, Bo', ['Ada Moss', 'Bo Reed']],
    ['van der Berg, Jan Piet', ['Jan Piet van der Berg']],
    [
      ['Moss, Ada', 'Bo Reed', 5, null, '', 'Bo Reed'],
      ['Ada Moss', 'Bo Reed'],
    ],
    [
      [{ name: '<b>Ada</b> Moss' }, { given: 'Bo', family: 'Reed' }, { name: 7 }],
      ['Ada Moss', 'Bo Reed'],
    ],
    [{ name: 'x' }, []],
  ])('%j', (value, authors) => {
    expect(readAuthors(value)).toEqual(authors);
  });

  it('keeps 500', () => {
    expect(readAuthors(Array.from({ length: 2000 }, (_, i) => `A ${i}`))).toHaveLength(500);
  });
});

describe('readNames', () => {
  it('tells identifiers from addresses', () => {
    const links = [
      'https://arxiv.org/abs/2401.01234v2',
      'https://doi.org/10.48550/arXiv.2401.01234',
      'https://openreview.net/forum?id=abc',
      'github.com/moss/lanterns',
      'moss/sea',
      'https://example.org/a b',
      'https://example.org/"><script>',
      'data:text/html,x',
      'not a link',
      'ftp://example.org/x',
      42,
    ];
    expect(readNames(['doi:10.1000/x', 'nothing', 2401.01234], links)).toEqual({
      ids: { doi: '10.1000/x', arxiv: '2401.01234', openReview: 'abc' },
      urls: ['https://github.com/moss/lanterns', 'https://github.com/moss/sea'],
    });
  });

  it('keeps 50 addresses', () => {
    const links = Array.from({ length: 200 }, (_, i) => `https://example.org/${i}`);
    expect(readNames([], links).urls).toHaveLength(50);
  });
});
