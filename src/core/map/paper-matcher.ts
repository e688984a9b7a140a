import type { Paper } from '../paper';
import { meets } from '../query/meets';
import { readQuery } from '../query/read-query';
import { scoreBm25f } from '../search/bm25f';
import { MemorySource } from '../search/memory-source';
import { parseQuery } from '../search/query';
import { groupTerms } from '../search/term-group';

/** Which papers of a map are about what is typed. */
export class PaperMatcher {
  private readonly source = new MemorySource();

  constructor(private readonly papers: readonly Paper[]) {
    for (const paper of papers) this.source.add(paper);
  }

  /** Ids of the papers with all of the words, as search takes them, and all phrases; the best first. */
  async match(text: string): Promise<string[]> {
    const { words, parts } = readQuery(text);
    const groups = groupTerms(parseQuery(words), this.source);
    if (groups.length === 0 && parts.length === 0) return [];
    let found = this.papers.map((_, at) => at);
    for (const group of groups) {
      const having = new Set((await scoreBm25f([group], this.source)).found);
      found = found.filter((at) => having.has(at));
    }
    const { score } = await scoreBm25f(groups, this.source);
    return found
      .filter((at) => meets(this.papers[at] as Paper, parts))
      .sort((a, b) => (score[b] as number) - (score[a] as number) || a - b)
      .map((at) => (this.papers[at] as Paper).id);
  }
}
