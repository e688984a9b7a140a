import { bibtex, plainCitation } from '../../src/core/citation/citation';
import { markdownLink } from '../../src/core/citation/markdown';
import { paperOf } from '../pages/digest';
import { expect, test } from './chromium-extension';

const paper = paperOf('CenterCLIP');
const html = `<p>We use ${paper.title} here.</p><textarea></textarea>`;
const FORMS = {
  'Copy as Markdown link': markdownLink(paper),
  'Copy as BibTeX': bibtex(paper),
  'Copy as plain citation': plainCitation(paper),
};

for (const { what, options } of [
  { what: 'a page that may use the clipboard', options: {} },
  { what: 'a page over plain http', options: { host: 'plain.test' } },
  {
    what: 'a page that forbids the clipboard',
    options: { headers: { 'permissions-policy': 'clipboard-write=()' } },
  },
]) {
  test(`copy actions on ${what}`, async ({ page, serve, hover, card }) => {
    await page.goto(await serve(html, options));
    for (const [name, text] of Object.entries(FORMS)) {
      await hover(page, paper.title);
      await card.waitForOpen(page);
      await card.click(page, name);
      await expect.poll(() => card.text(page)).toContain('Copied');
      await page.keyboard.press('Escape');
      await card.waitForClosed(page);
      const field = page.locator('textarea');
      await field.fill('');
      await field.focus();
      await page.keyboard.press('Control+V');
      await expect(field).toHaveValue(text);
    }
  });
}

test('what is copied names the paper and its code', () => {
  expect(FORMS['Copy as Markdown link']).toBe(`[${paper.title}](https://github.com/mzhaoshuai/CenterCLIP)`);
  expect(FORMS['Copy as BibTeX']).toContain(`title = {{${paper.title}}}`);
  expect(FORMS['Copy as plain citation']).toContain(paper.title);
});
