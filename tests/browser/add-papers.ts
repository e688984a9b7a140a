import type { Page } from '@playwright/test';
import type { Paper } from '../../src/core/paper';

/** Papers in one message. */
const BATCH = 500;

/** A paper that nothing else is like. */
export function ownPaper(number: number, more: Partial<Paper> = {}): Paper {
  return {
    id: `own${number}`,
    title: `Otter study of the river number ${number}`,
    abstract: `On otters, “part” ${number}.`,
    links: [],
    authors: ['Ada Ost', 'Bo van der West'],
    published: `${2000 + (number % 20)}`,
    appearances: [{ digest: 'otters.bib', date: '2026-01-01' }],
    source: {},
    ...more,
  };
}

/** Adds papers of the user's own. @param page of the extension */
export async function addPapers(page: Page, papers: Paper[]): Promise<void> {
  for (let at = 0; at < papers.length; at += BATCH)
    await page.evaluate(
      async (some) => {
        const { runtime } = (
          globalThis as unknown as {
            chrome: { runtime: { sendMessage(m: object): Promise<{ ok: boolean }> } };
          }
        ).chrome;
        const { ok } = await runtime.sendMessage({ papertip: 'addPapers', args: { papers: some } });
        if (!ok) throw new Error('the papers were not added');
      },
      papers.slice(at, at + BATCH),
    );
}
