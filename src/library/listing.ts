import { type Facets, facetsOf, toFacets } from '../core/facets';
import { foldTag } from '../core/kept';
import type { ListedPaper, Paper } from '../core/paper';
import { isOfKept, meets } from '../core/query/meets';
import type { Condition, QueryPart } from '../core/query/query-part';
import { sortOrderOf } from '../core/query/sort-order';
import { orderedRows, type Row } from './ordered-rows';
import type { KeptStore } from './store/kept-store';
import type { StoredPapers } from './store/stored-papers';

/** So many stored papers are read at most to see which meet conditions that no index knows. */
const MOST_READ = 5000;
const READ_AT_ONCE = 500;

export interface ListedPapers {
  papers: Paper[];
  /** Of all that are listed. */
  total: number;
  /** More papers might meet the conditions than could be looked at. */
  isCut: boolean;
}

/** The library in a row, without ranking: what was added last first, then the digest, newest first. */
export class Listing {
  private last: { key: string; rows: Row[]; isCut: boolean } | undefined;

  constructor(
    private readonly digest: readonly Paper[],
    private readonly stored: StoredPapers | null,
    private readonly kept: KeptStore | null,
  ) {}

  /** Those that meet all conditions, from place `from` on. */
  async page(parts: QueryPart[], from: number, count: number): Promise<ListedPapers> {
    const { rows, isCut } = await this.rows(parts);
    const shown = rows.slice(from, from + count);
    const ordinals = shown.flatMap(({ ordinal }) => ordinal ?? []);
    const stored = ordinals.length > 0 ? ((await this.stored?.byOrdinals(ordinals)) ?? []) : [];
    let next = 0;
    const papers = shown.map(({ paper }) => paper ?? (stored[next++] as Paper));
    return { papers, total: rows.length, isCut };
  }

  /** All of them. */
  async all(parts: QueryPart[]): Promise<ListedPaper[]> {
    const { rows } = await this.rows(parts);
    return rows.map(({ ordinal, paper }) => ordinal ?? (paper as Paper).id);
  }

  async facets(): Promise<Facets> {
    const [ofStored = [], ofKept = [], own, stored = 0] = await Promise.all([
      this.stored?.facetCounts(),
      this.kept?.facetCounts(),
      this.ownPapers(),
      this.stored?.isEmpty ? 0 : this.stored?.count(),
    ]);
    const counts = new Map([...ofStored, ...ofKept]);
    for (const paper of own)
      for (const facet of facetsOf(paper)) counts.set(facet, (counts.get(facet) ?? 0) + 1);
    return toFacets(counts, own.length + stored);
  }

  /** Kept for the next page of the same list. */
  private async rows(parts: QueryPart[]): Promise<{ rows: Row[]; isCut: boolean }> {
    const conditions = parts.map(({ condition, isNegated }) => [condition, isNegated]);
    const isKeptAsked = parts.some(isOfKept);
    const key = JSON.stringify([
      conditions,
      await this.stored?.revision(),
      isKeptAsked && (await this.kept?.revision()),
    ]);
    if (this.last?.key === key) return this.last;
    const { ordinals, isCut } = await this.storedRows(parts);
    const kept = isKeptAsked ? await this.kept?.byIds(this.digest.map(({ id }) => id)) : undefined;
    const own = (await this.ownPapers()).filter((paper) => meets(paper, parts, kept?.get(paper.id)));
    const by = sortOrderOf(parts);
    const rows = by
      ? await orderedRows(this.stored, ordinals, own, by)
      : [...ordinals.map((ordinal) => ({ ordinal })), ...own.map((paper) => ({ ordinal: null, paper }))];
    this.last = { key, rows, isCut };
    return this.last;
  }

  /** Of the digest, without those that something stored takes the place of. */
  private async ownPapers(): Promise<Paper[]> {
    const replaced = (await this.stored?.byIds(this.digest.map(({ id }) => id))) ?? [];
    const gone = new Set(replaced.map(({ id }) => id));
    return this.digest.filter(({ id }) => !gone.has(id));
  }

  /** The last first. */
  private async storedRows(parts: QueryPart[]): Promise<{ ordinals: number[]; isCut: boolean }> {
    if (!this.stored || this.stored.isEmpty) return { ordinals: [], isCut: false };
    let ordinals = await this.stored.ordinals();
    const others: QueryPart[] = [];
    for (const part of parts) {
      if (part.condition.kind === 'sort') continue;
      const found = await this.underFacets(part.condition);
      if (found) ordinals = ordinals.filter((ordinal) => found.has(ordinal) !== part.isNegated);
      else others.push(part);
    }
    ordinals.reverse();
    if (others.length === 0) return { ordinals, isCut: false };
    const kept: number[] = [];
    for (let at = 0; at < Math.min(ordinals.length, MOST_READ); at += READ_AT_ONCE) {
      const some = ordinals.slice(at, at + READ_AT_ONCE);
      const papers = await this.stored.byOrdinals(some);
      kept.push(...some.filter((_, i) => meets(papers[i] as Paper, others)));
    }
    return { ordinals: kept, isCut: ordinals.length > MOST_READ };
  }

  /** Stored papers that meet a condition, as far as the indexes know that; else null. */
  private async underFacets(condition: Condition): Promise<Set<number> | null> {
    const { stored } = this;
    if (!stored) return null;
    if (condition.kind === 'is' && condition.what === 'unread') {
      const read = new Set(await stored.ordinalsOf((await this.kept?.ids('is:read')) ?? []));
      return new Set((await stored.ordinals()).filter((ordinal) => !read.has(ordinal)));
    }
    const keptFacets = await this.keptFacetsFor(condition);
    if (keptFacets) {
      const ids = await Promise.all(keptFacets.map((facet) => this.kept?.ids(facet) ?? []));
      return new Set(await stored.ordinalsOf([...new Set(ids.flat())]));
    }
    const facets = (await stored.facetCounts()).map(([facet]) => facet);
    const wanted = facetsFor(condition, facets);
    return wanted && new Set((await Promise.all(wanted.map((facet) => stored.ordinals(facet)))).flat());
  }

  private async keptFacetsFor(condition: Condition): Promise<string[] | null> {
    if (condition.kind === 'is') return [`is:${condition.what}`];
    if (condition.kind === 'has' && condition.what === 'note') return ['has:note'];
    if (condition.kind !== 'tag') return null;
    const wanted = `tag:${foldTag(condition.text)}`;
    const facets = (await this.kept?.facetCounts()) ?? [];
    return facets.flatMap(([facet]) => (foldTag(facet) === wanted ? facet : []));
  }
}

/** The facets any of which a condition asks for; null where no facet tells. */
function facetsFor(condition: Condition, facets: string[]): string[] | null {
  switch (condition.kind) {
    case 'has':
      return [`has:${condition.what}`];
    case 'source': {
      const text = condition.text.toLowerCase();
      return facets.filter(
        (facet) => facet.startsWith('source:') && facet.slice(7).toLowerCase().includes(text),
      );
    }
    case 'year': {
      const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = condition;
      return facets.filter((facet) => {
        const year = facet.startsWith('year:') ? Number(facet.slice(5)) : Number.NaN;
        return year >= from && year <= to;
      });
    }
    default:
      return null;
  }
}
