import { type Facets, facetsOf, toFacets } from '../core/facets';
import type { Paper } from '../core/paper';
import { meets } from '../core/query/meets';
import type { Condition, QueryPart } from '../core/query/query-part';
import type { StoredPapers } from './store/stored-papers';

/** So many stored papers are read at most to see which meet conditions that no index knows. */
const MOST_READ = 5000;
const READ_AT_ONCE = 500;

interface Row {
  /** Of a stored paper; null for one of the digest. */
  ordinal: number | null;
  paper?: Paper;
}

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

  async facets(): Promise<Facets> {
    const counts = new Map(await this.stored?.facetCounts());
    for (const paper of await this.ownPapers())
      for (const facet of facetsOf(paper)) counts.set(facet, (counts.get(facet) ?? 0) + 1);
    return toFacets(counts);
  }

  /** Kept for the next page of the same list. */
  private async rows(parts: QueryPart[]): Promise<{ rows: Row[]; isCut: boolean }> {
    const conditions = parts.map(({ condition, isNegated }) => [condition, isNegated]);
    const key = JSON.stringify([conditions, await this.stored?.revision()]);
    if (this.last?.key === key) return this.last;
    const { ordinals, isCut } = await this.storedRows(parts);
    const own = (await this.ownPapers()).filter((paper) => meets(paper, parts));
    const rows = [
      ...ordinals.map((ordinal) => ({ ordinal })),
      ...own.map((paper) => ({ ordinal: null, paper })),
    ];
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
    const facets = (await this.stored.facetCounts()).map(([facet]) => facet);
    let ordinals = await this.stored.ordinals();
    const others: QueryPart[] = [];
    for (const part of parts) {
      const wanted = facetsFor(part.condition, facets);
      if (!wanted) {
        others.push(part);
        continue;
      }
      const found = new Set(
        (await Promise.all(wanted.map((facet) => this.stored?.ordinals(facet) ?? []))).flat(),
      );
      ordinals = ordinals.filter((ordinal) => found.has(ordinal) !== part.isNegated);
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
