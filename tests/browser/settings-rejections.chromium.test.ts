import type { Page } from '@playwright/test';
import type { Rejection } from '../../src/core/rejection';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import type { LiveSettingsProps } from '../../src/ui/settings/LiveSettings';
import { findViolations } from './axe';
import { bundleSettings } from './bundle-settings';
import { expect, test } from './chromium-extension';

const REJECTIONS: Rejection[] = [
  {
    text: 'Random-access infinite context length for transformers',
    paperId: 'a1',
    paperTitle: 'Landmark Attention: Random-Access Infinite Context Length for Transformers',
    date: '2026-11-24',
  },
  {
    text: 'Zero-Shot Tokenizers',
    paperId: 'b2',
    paperTitle: 'Zero-Shot Tokenizer Transfer',
    date: '2026-11-23',
  },
  { text: 'Zero-Shot Tokenizers', paperId: 'c3', paperTitle: 'Another Paper', date: '2026-11-22' },
];

let bundle: Awaited<ReturnType<typeof bundleSettings>>;
test.beforeAll(async () => {
  bundle = await bundleSettings();
});

/** Runs in the page: a list that the view shows, and that follows what is pressed. */
function mount({ settings, rejections }: { settings: object; rejections: Rejection[] }): void {
  const { view } = window as unknown as {
    view: { mountSettings(root: HTMLElement, mount: LiveSettingsProps): void };
  };
  let left = rejections;
  let tell = (_: Rejection[]) => {};
  const show = (next: Rejection[]) => {
    left = next;
    tell(left);
  };
  view.mountSettings(document.querySelector('#root') as HTMLElement, {
    initial: settings as LiveSettingsProps['initial'],
    subscribe: () => () => {},
    onChange: async () => ({ ok: true, value: undefined }),
    shortcut: null,
    initialRejections: rejections,
    subscribeRejections: (listener) => {
      tell = listener;
      return () => {};
    },
    onRestore: async (one) => {
      show(left.filter((other) => other !== one));
      return { ok: true, value: true };
    },
    putRejections: async (wanted) => {
      show(wanted);
      return { ok: true, value: true };
    },
  });
}

async function showSettings(page: Page, rejections: Rejection[]) {
  await page.setContent(
    '<!doctype html><html lang="en"><title>Settings</title><body><div id="root"></div></body></html>',
  );
  await page.addStyleTag({ content: bundle.style });
  await page.addScriptTag({ content: bundle.script });
  await page.evaluate(mount, { settings: DEFAULT_SETTINGS, rejections });
  return page.getByRole('region', { name: 'Not this paper' });
}

test('what is not this paper is listed, and each can be recognised again', async ({ page }) => {
  const section = await showSettings(page, REJECTIONS);
  await expect(section.getByRole('listitem')).toHaveCount(3);
  await expect(section.getByRole('listitem').first()).toContainText(
    /Random-access infinite context length for transformers.*is not Landmark Attention.*2026-11-24/s,
  );
  await section.getByRole('button', { name: 'Recognise again: “Random-access' }).focus();
  await page.keyboard.press('Enter');
  await expect(section.getByRole('listitem')).toHaveCount(2);
  await expect(section.getByRole('status')).toContainText(/^“Random-access.*” is recognised again\./);
  // Not lost with the button.
  await expect(section.getByRole('heading', { name: 'Not this paper' })).toBeFocused();
  await section.getByRole('listitem').filter({ hasText: 'Another Paper' }).getByRole('button').click();
  await expect(section.getByRole('listitem')).toHaveText(/Zero-Shot Tokenizer Transfer/);
  await expect(section.getByRole('button', { name: 'Recognise all again' })).toHaveCount(0);
});

test('all can be recognised again at once; without any the section says what it is for', async ({ page }) => {
  const section = await showSettings(page, REJECTIONS);
  await section.getByRole('button', { name: 'Recognise all again' }).click();
  await expect(section.getByRole('listitem')).toHaveCount(0);
  await expect(section).toContainText('None. Where a card says “Probably this paper”');
});

test('what is recognised again can be undone, one and all', async ({ page }) => {
  const section = await showSettings(page, REJECTIONS);
  await section.getByRole('button', { name: 'Recognise again: “Random-access' }).click();
  await section.getByRole('button', { name: 'Undo' }).click();
  await expect(section.getByRole('listitem')).toHaveCount(3);
  await section.getByRole('button', { name: 'Recognise all again' }).click();
  await expect(section.getByRole('status')).toContainText('All 3 are recognised again.');
  await section.getByRole('button', { name: 'Undo' }).click();
  await expect(section.getByRole('listitem')).toHaveCount(3);
  await expect(section.getByRole('heading', { name: 'Not this paper' })).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the list, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await showSettings(page, REJECTIONS);
    expect(await findViolations(page)).toEqual([]);
  });
}
