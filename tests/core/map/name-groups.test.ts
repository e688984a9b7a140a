import { describe, expect, it } from 'vitest';
import { nameGroups } from '../../../src/core/map/name-groups';
import { paperVectors } from '../../../src/core/relations/vectors';
import { makePaper } from '../search/papers';

const four = ['alpha', 'beta', 'gamma', 'delta'];

/** Names of two groups of four papers each. */
function namesOf(
  first: [title: string, abstract: string],
  second: [title: string, abstract: string],
): string[][] {
  const papers = [first, second].flatMap(([title, abstract]) =>
    four.map((name) => makePaper(`${title} ${name}`, abstract)),
  );
  return nameGroups(paperVectors(papers), {
    of: Int32Array.from([0, 0, 0, 0, 1, 1, 1, 1]),
    count: 2,
    modularity: 0,
  });
}

describe('names of groups', () => {
  it('are written as texts write them: whole compounds, a title’s capitals lowered, names kept', () => {
    const [weaving, pianos] = namesOf(
      ['Supervised Fine-Tuning for Weaving', 'By supervised fine-tuning, in Paris.'],
      ['Pianos', 'The fine-tuning of pianos and harpsichords, fine-tuning harpsichords.'],
    );
    expect(weaving).toEqual(expect.arrayContaining(['supervised fine-tuning', 'weaving', 'Paris']));
    expect(pianos).toContain('harpsichords');
  });

  it('tell a group from the others: what both have names neither', () => {
    const [tulips, engines] = namesOf(
      ['Tulips', 'Tulips in Holland under snow, by measurement.'],
      ['Engines', 'Engines in Holland under steam, by measurement.'],
    );
    expect(tulips).toEqual(expect.arrayContaining(['tulips', 'snow']));
    expect(engines).toEqual(expect.arrayContaining(['engines', 'steam']));
    expect([...(tulips ?? []), ...(engines ?? [])].join(' ')).not.toMatch(/Holland|measurement/);
  });

  it('are not what papers say of themselves', () => {
    const [ships] = namesOf(
      ['Ships', 'Our project page and benchmark dataset: ships with sails.'],
      ['Bees', 'Honey and wax.'],
    );
    expect(ships).toEqual(expect.arrayContaining(['ships', 'sails']));
    expect((ships ?? []).join(' ')).not.toMatch(/project|page|benchmark|dataset/);
  });
});
