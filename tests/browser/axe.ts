import type { Frame, Page } from '@playwright/test';
import axe from 'axe-core';

/** Rules about whole pages: the card is one dialog in a page of others. */
export const ABOUT_PAGES = ['landmark-one-main', 'page-has-heading-one', 'region'];

/**
 * Runs the rules of axe on a page as it stands.
 * @param without ids of rules that do not apply, see where it is called
 * @returns a line for each violation; [] is what is wanted
 */
export async function findViolations(page: Page | Frame, without: string[] = []): Promise<string[]> {
  // Not a script element: the extension's pages would refuse one.
  await page.evaluate(axe.source);
  const rules = Object.fromEntries(without.map((id) => [id, { enabled: false }]));
  const { violations, passes } = await page.evaluate(
    (options) => (window as unknown as { axe: typeof axe }).axe.run(options),
    { rules },
  );
  if (passes.length === 0) return ['axe looked at nothing'];
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} — ${node.target.join(' ')} (${node.failureSummary})`),
  );
}
