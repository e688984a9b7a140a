import type { Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * Runs the rules of axe on a page as it stands.
 * @param without ids of rules that do not apply, see where it is called
 * @returns a line for each violation; [] is what is wanted
 */
export async function findViolations(page: Page, without: string[] = []): Promise<string[]> {
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

/** Runs in a page: the card's own markup in an open shadow root, where axe can see it. */
export function standIn({ host, content }: { host: string; content: string }): void {
  const template = document.createElement('template');
  template.innerHTML = host;
  const copy = template.content.firstElementChild as HTMLElement;
  copy.removeAttribute('popover');
  document.querySelector('main')?.append(copy);
  copy.attachShadow({ mode: 'open' }).innerHTML = content;
}
