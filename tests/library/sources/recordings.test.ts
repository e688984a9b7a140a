import 'fake-indexeddb/auto';
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/core/paper';
import { Importer } from '../../../src/library/import/importer';
import { askSource } from '../../../src/library/sources/ask-source';
import { takeSource } from '../../../src/library/sources/read-source';
import { suggestName } from '../../../src/library/sources/suggest-name';
import { type Database, openDatabase } from '../../../src/library/store/database';
import { FaultServer } from '../../servers/fault-server';
import { oneAfterTheOther } from '../store/exclusive';

/** Recorded answers of the services; they are no part of the project, and these tests say so where they are absent. */
const RECORDINGS = new URL('../../../../shared/data/wire/', import.meta.url);
const NEVER = new AbortController().signal;

const recorded = (name: string) => readFileSync(new URL(name, RECORDINGS), 'utf8');
/** Some are kept as `{url, status_code, body}`. */
const bodyOf = (name: string) => {
  const text = recorded(name);
  return name.startsWith('arxiv-atom') && name.endsWith('.json')
    ? (JSON.parse(text) as { body: string }).body
    : text;
};

let server: FaultServer;
let site: string;
let db: Database;
let count = 0;
beforeAll(async () => {
  server = new FaultServer();
  site = await server.start();
  server.answer = (request, response) => response.end(bodyOf((request.url ?? '').slice(1)));
});
afterAll(() => server.stop());
beforeEach(async () => {
  db = await openDatabase(`recordings-${++count}`);
});
afterEach(() => db.close());

/** Asked, read and taken as a source is. */
async function take(name: string) {
  const answer = await askSource(site + name, {}, {});
  if (answer.kind === 'unchanged') throw new Error('nothing came');
  const importer = new Importer(db, [], oneAfterTheOther());
  const preview = await takeSource(importer, 'Source', answer.body, '2026-11-24', NEVER, async () => true);
  if (!preview) throw new Error('nothing was taken');
  const papers: Paper[] = (await db.getAll('papers')).map(({ paper }) => paper);
  return { preview, papers, name: await suggestName(answer.url, answer.body) };
}

describe.skipIf(!existsSync(RECORDINGS))('recorded answers', () => {
  it('of Hugging Face have titles, abstracts, authors, dates, arXiv ids, upvotes and code', async () => {
    const { preview, papers } = await take('hf-daily-papers-30.json');
    expect(preview).toMatchObject({ records: 30, added: 30, unreadable: 0 });
    const wanted = JSON.parse(recorded('hf-daily-papers-30.json')) as {
      paper: { id: string; title: string; upvotes: number; githubRepo?: string };
    }[];
    for (const { paper } of wanted) {
      const found = papers.find(({ ids }) => ids?.arxiv === paper.id);
      expect(found?.upvotes).toBe(paper.upvotes);
      expect(found?.abstract.length).toBeGreaterThan(100);
      expect(found?.authors?.length).toBeGreaterThan(0);
      expect(found?.published).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      const code = found?.links.filter(({ kind }) => kind === 'code').map(({ key }) => key) ?? [];
      if (paper.githubRepo) expect(code).toContain(new URL(paper.githubRepo.toLowerCase()).href.slice(8));
    }
    expect(papers.every(({ appearances }) => appearances.every(({ digest }) => digest === 'Source'))).toBe(
      true,
    );
  });

  it.each([
    ['arxiv-atom-q_testing_s0_m10.json', 10],
    ['arxiv-atom-q_testing_s0_m100.json', 100],
    ['arxiv-atom-id_astro-ph_0601001_s0_m100.json', 1],
  ])('of arXiv’s API: %s has %i papers, each with its id', async (file, entries) => {
    const { preview, papers } = await take(file);
    expect(preview).toMatchObject({ records: entries, unreadable: 0 });
    expect(papers.every(({ ids, authors }) => ids?.arxiv && authors?.length)).toBe(true);
    if (entries === 1) expect(papers[0]?.ids?.arxiv).toBe('astro-ph/0601001');
  });

  it('of arXiv’s RSS: an empty day is no failure, and a nameless entry is told', async () => {
    expect((await take('arxiv-rss-empty-handmade.xml')).preview).toMatchObject({ records: 0, unreadable: 0 });
    const { preview, name } = await take('arxiv-rss-handmade.xml');
    expect(name).toBe('cs.CL updates on arXiv.org');
    expect(preview).toMatchObject({ records: 4, unreadable: 1 });
    expect(preview.problems[0]).toMatchObject({ field: 'title', reason: 'there is no title' });
  });

  it('of a search at Semantic Scholar are papers, too', async () => {
    const { preview, papers } = await take('semantic-scholar-search.json');
    expect(preview.unreadable).toBe(0);
    expect(papers.find(({ ids }) => ids?.arxiv === '2103.14030')?.title).toMatch(/^Swin Transformer/);
  });
});
