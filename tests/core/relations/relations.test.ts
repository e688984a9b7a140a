import { describe, expect, it } from 'vitest';
import { RELATED_SHOWN, SHARED_TERMS_SHOWN } from '../../../src/core/limits';
import { normalize } from '../../../src/core/normalize';
import { Relations } from '../../../src/core/relations/relations';
import { terms } from '../../../src/core/search/terms';
import { paperOf, papers } from '../../pages/digest';
import { makePaper } from '../search/papers';

const digest = new Relations(papers);
const titleOf = (id: string) => papers.find((paper) => paper.id === id)?.title ?? '';
const near = (titleBegins: string, count = RELATED_SHOWN) =>
  digest.nearest(paperOf(titleBegins).id, count).map(({ paperId }) => titleOf(paperId));
const stems = (text: string) => new Set(terms(text).map(({ stem }) => stem));

describe('relations in the bundled digest', () => {
  it.each([
    { begins: 'Segment Policy Optimization', subject: /Policy|Credit|RL|Reinforc/, atLeast: 5 },
    { begins: 'TransPrune', subject: /Token|FlowCut/, atLeast: 5 },
    { begins: 'Keyformer', subject: /KV|H₂O|Attention/, atLeast: 4 },
    { begins: 'Cascade Prompt Learning', subject: /Prompt/, atLeast: 3 },
    { begins: 'Tree-Planner', subject: /Reasoning|Action/, atLeast: 3 },
    { begins: 'Zero-Shot Tokenizer Transfer', subject: /Tokenization|Tokenized/, atLeast: 2 },
  ])('$begins has relatives on its subject, the first of them on it', ({ begins, subject, atLeast }) => {
    const found = near(begins);
    expect(found[0]).toMatch(subject);
    expect(found.filter((title) => subject.test(title)).length).toBeGreaterThanOrEqual(atLeast);
  });

  it('holds for every paper: nearest first, never itself, each once, and for a reason', () => {
    for (const paper of papers) {
      const found = digest.nearest(paper.id, RELATED_SHOWN);
      expect(found.length).toBe(RELATED_SHOWN);
      expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
      expect(new Set([paper.id, ...found.map(({ paperId }) => paperId)]).size).toBe(found.length + 1);
      for (const { paperId, score, sharedTerms } of found) {
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(sharedTerms.length).toBeGreaterThan(0);
        expect(sharedTerms.length).toBeLessThanOrEqual(SHARED_TERMS_SHOWN);
        const other = papers.find(({ id }) => id === paperId);
        const mine = normalize(`${paper.title} ${paper.abstract}`);
        const theirs = stems(`${other?.title} ${other?.abstract}`);
        for (const term of sharedTerms) {
          expect(mine).toContain(normalize(term));
          for (const { stem } of terms(term)) expect(theirs).toContain(stem);
        }
      }
    }
  });

  it('names no filler as a reason', () => {
    const reasons = papers.flatMap(({ id }) => digest.nearest(id, 5).flatMap((one) => one.sharedTerms));
    const filler = reasons.filter((term) =>
      /^(novel|propose|paper|results?|approach|method|https?|github)$/i.test(term),
    );
    expect(filler).toEqual([]);
  });
});

describe('relations', () => {
  const tulip = makePaper('Tulips', 'Tulip bulbs winter under snow. Tulip bulbs like frost.');
  const bulb = makePaper('Bulbs in Frost', 'Tulip bulbs survive frost.');
  const train = makePaper('Trains', 'Railway timetables and stations.');
  const station = makePaper('Stations', 'Every railway needs stations, stations, stations.');
  const relations = new Relations([tulip, bulb, train, station]);

  it('are found both ways, with the same score', () => {
    const [there] = relations.nearest(tulip.id, 1);
    const [back] = relations.nearest(bulb.id, 1);
    expect(there?.paperId).toBe(bulb.id);
    expect(back?.paperId).toBe(tulip.id);
    expect(there?.score).toBeCloseTo(back?.score ?? 0, 10);
  });

  it('are told by different words: none of them twice, in a pair or alone', () => {
    for (const { id } of papers) {
      for (const { sharedTerms } of digest.nearest(id, RELATED_SHOWN)) {
        const told = sharedTerms.flatMap((term) => terms(term).map(({ stem }) => stem));
        expect(new Set(told).size).toBe(told.length);
      }
    }
  });

  it('tell a pair of words rather than one of them', () => {
    const related = digest.nearest(paperOf('Segment Policy Optimization').id, RELATED_SHOWN);
    expect(related.flatMap(({ sharedTerms }) => sharedTerms)).toEqual(
      expect.arrayContaining(['Credit Assignment', 'Policy Optimization']),
    );
  });

  it('do not hold where nothing is shared', () => {
    expect(relations.nearest(train.id, 5).map(({ paperId }) => paperId)).toEqual([station.id]);
    expect(relations.nearest('unknown', 5)).toEqual([]);
    expect(new Relations([tulip]).nearest(tulip.id, 5)).toEqual([]);
    expect(relations.nearest(tulip.id, 0)).toEqual([]);
  });
});
