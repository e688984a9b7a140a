import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanTags, isWanted, type Kept, keptFacets, MOST_TAGS, withChange } from '../../src/core/kept';

const NOW = '2026-11-24T10:00:00.000Z';
const LATER = '2026-11-25T10:00:00.000Z';

describe('withChange', () => {
  it('changes what is named and leaves the rest', () => {
    const saved = withChange(null, { saved: true }, NOW);
    expect(saved).toEqual({ saved: NOW });
    const noted = withChange(saved, { note: 'Ask Ada', tags: ['b', 'a'] }, LATER);
    expect(noted).toEqual({ saved: NOW, tags: ['a', 'b'], note: 'Ask Ada' });
    expect(withChange(noted, { saved: false }, LATER)).toEqual({ tags: ['a', 'b'], note: 'Ask Ada' });
    expect(withChange(noted, { addTags: ['c', 'A'] }, LATER)?.tags).toEqual(['a', 'b', 'c']);
  });

  it('keeps the day it was first saved', () => {
    expect(withChange({ saved: NOW }, { saved: true }, LATER)).toEqual({ saved: NOW });
  });

  it('keeps nothing where nothing is left', () => {
    expect(withChange({ saved: NOW, note: 'x' }, { saved: false, note: ' ' }, LATER)).toBeNull();
    expect(withChange({ isNew: true }, { isNew: false }, LATER)).toBeNull();
  });

  it('leaves a new paper new until it was looked at', () => {
    expect(withChange({ isNew: true }, { saved: true }, NOW)).toEqual({ isNew: true, saved: NOW });
  });
});

describe('cleanTags', () => {
  it('keeps each once, however it is written, as it was written first', () => {
    expect(cleanTags([' To  cite ', 'to cite', 'TO CITE', 'agents', '', '"“”'])).toEqual([
      'agents',
      'To cite',
    ]);
  });

  it('gives tags that a query can ask for, whatever was typed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 60 }), (typed) => {
        const tags = cleanTags(typed);
        expect(tags.length).toBeLessThanOrEqual(MOST_TAGS);
        for (const tag of tags) expect(tag).toMatch(/^[^"“”]{1,40}$/su);
        expect(cleanTags(tags)).toEqual(tags);
      }),
    );
  });
});

describe('keptFacets', () => {
  it('lists a paper under all that is kept of it', () => {
    const kept: Kept = { saved: NOW, tags: ['to cite'], note: 'x', isNew: true };
    expect(keptFacets(kept)).toEqual(['is:saved', 'is:waiting', 'is:new', 'has:note', 'tag:to cite']);
    expect(keptFacets({ ...kept, read: NOW })).toContain('is:read');
    expect(keptFacets({ ...kept, read: NOW })).not.toContain('is:waiting');
  });

  it('tells what the user did from what only came', () => {
    expect(isWanted({ isNew: true })).toBe(false);
    expect(isWanted({ isNew: true, tags: ['a'] })).toBe(true);
    expect(isWanted(null)).toBe(false);
  });
});
