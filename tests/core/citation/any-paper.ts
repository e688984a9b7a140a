import fc from 'fast-check';
import type { Paper } from '../../../src/core/paper';
import { cleanText } from '../../../src/library/import/clean-text';

/** What titles, names and abstracts have in them that some format takes for its own. */
const ODD = [
  '{',
  '}',
  '{Deep} {L}akes',
  '\\alpha',
  '$x^2$',
  '\\"o',
  '"quoted"',
  '“quoted”',
  "l'été",
  '`code`',
  '100 %',
  'A & B',
  'a_b',
  '#1',
  '~',
  '^',
  '@article{x,',
  'TY  - JOUR',
  'ER  - ',
  '- [x](y)',
  '*bold*',
  '[sic]',
  '<think>',
  'P(A|B) < 1',
  'and',
  'x = y,',
  '李明的湖',
  'שלום',
  '😀',
  '—',
];

const word = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[A-Za-z][a-zäöüßéñ-]{0,9}$/) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }) },
);

/** As an import stores it: cleaned, of one line, and nothing in it is left to clean. */
const stored = (words: fc.Arbitrary<string[]>) => words.map((list) => cleanText(list.join(' '), 500));
export const anyText = stored(fc.array(word, { minLength: 1, maxLength: 8 })).filter(
  (text) => text !== '' && cleanText(text, 500) === text,
);

const name = fc.stringMatching(/^[A-ZÄÖÉ][a-zäöüñ]{2,8}$/);
export const anyName = fc.oneof(
  fc.tuple(name, name).map((parts) => parts.join(' ')),
  fc
    .tuple(name, fc.constantFrom('van', 'van der', 'de la', 'von', 'bin'), name)
    .map((parts) => parts.join(' ')),
  fc.tuple(name, name, fc.constantFrom('Jr.', 'III', 'IV')).map((parts) => parts.join(' ')),
  fc.tuple(name, fc.constantFrom('de', 'van'), name, fc.constant('Sr.')).map((parts) => parts.join(' ')),
  name,
  fc.constantFrom(
    'The ATLAS Collaboration',
    'Gemini Team',
    'danah boyd',
    'J. R. R. Tolkien',
    'Jean de La Fontaine',
  ),
  fc.constantFrom('李明', '李 明', 'Мария Кюри', "Conan O'Brien", 'Ada Öst-West', 'B. van der Waerden'),
);

const ids = fc.record(
  {
    doi: fc.constantFrom('10.1000/lake.1', '10.1002/(sici)1097_(2)'),
    arxiv: fc.constantFrom('2101.00001', 'math/0601001'),
  },
  { requiredKeys: [] },
);

/** Papers of an import, with whatever is known of them. */
export const anyPaper: fc.Arbitrary<Paper> = fc.record(
  {
    id: fc.stringMatching(/^[a-z0-9]{6}$/),
    title: anyText,
    abstract: fc.oneof(fc.constant(''), anyText),
    links: fc.constant([]),
    authors: fc.uniqueArray(anyName, { minLength: 1, maxLength: 5 }),
    venue: fc.oneof(fc.constantFrom('Lake Journal', 'Proceedings of the Lakes & Seas'), anyText),
    ids,
    published: fc.constantFrom('1987', '2019', '2020-04', '2021-03-04'),
    appearances: fc.constant([]),
    source: fc.constant({}),
  },
  { requiredKeys: ['id', 'title', 'abstract', 'links', 'appearances', 'source'] },
);
