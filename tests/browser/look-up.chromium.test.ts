import { expect, test } from './chromium-extension';

/** Chromium's event objects can be fired from within the extension: no test can type into the address bar. */
interface Fired<Args extends unknown[]> {
  dispatch(...args: Args): void;
}
declare const chrome: {
  contextMenus: { onClicked: Fired<[{ menuItemId: string; selectionText: string }, { id: number }]> };
  omnibox: {
    onInputChanged: Fired<[string, (suggestions: { content: string; description: string }[]) => void]>;
    onInputEntered: Fired<[string, string]>;
  };
  action: { openPopup?: unknown };
  runtime: { getContexts(filter: { contextTypes: string[] }): Promise<unknown[]> };
  storage: { session: { get(key: string): Promise<Record<string, string>> } };
};

test('the context menu looks a selection up in the popup', async ({ page, serve, serviceWorker }) => {
  await page.goto(await serve('<p>token pruning</p>'));
  await page.bringToFront();
  await serviceWorker.evaluate(() =>
    chrome.contextMenus.onClicked.dispatch(
      { menuItemId: 'look-up', selectionText: ' token pruning ' },
      { id: 1 },
    ),
  );
  const popups = () =>
    serviceWorker.evaluate(
      async () => (await chrome.runtime.getContexts({ contextTypes: ['POPUP'] })).length,
    );
  await expect.poll(popups).toBe(1);
  // Taken by the popup, so that it does not come back with the next one.
  const left = () =>
    serviceWorker.evaluate(async () => (await chrome.storage.session.get('look-up'))['look-up'] ?? null);
  await expect.poll(left).toBeNull();
});

test('a text left for the popup is searched for at once', async ({ page, extensionUrl }) => {
  await page.goto(extensionUrl('options.html'));
  await page.evaluate(() =>
    (chrome.storage.session as unknown as { set(items: object): Promise<void> }).set({
      'look-up': 'token pruning',
    }),
  );
  await page.goto(extensionUrl('popup.html'));
  await expect(page.getByRole('combobox')).toHaveValue('token pruning');
  await expect(page.getByRole('option').first()).toContainText('Token Pruning');
});

test('where the popup cannot be opened the selection is looked up in a tab', async ({
  context,
  serviceWorker,
  extensionUrl,
}) => {
  await serviceWorker.evaluate(() => {
    const { openPopup } = chrome.action;
    chrome.action.openPopup = () => {
      // Once: other tests share this worker.
      chrome.action.openPopup = openPopup;
      return Promise.reject(new Error('no window'));
    };
  });
  const opened = context.waitForEvent('page');
  await serviceWorker.evaluate(() =>
    chrome.contextMenus.onClicked.dispatch({ menuItemId: 'look-up', selectionText: 'kv cache' }, { id: 1 }),
  );
  const tab = await opened;
  await tab.waitForURL(`${extensionUrl('popup.html')}#q=kv+cache`);
  await expect(tab.getByRole('combobox')).toHaveValue('kv cache');
  await tab.close();
});

test('the address bar suggests papers and opens them', async ({ context, serviceWorker, extensionUrl }) => {
  const suggestions = await serviceWorker.evaluate(
    () =>
      new Promise<{ content: string; description: string }[]>((resolve) => {
        chrome.omnibox.onInputChanged.dispatch('heavy hitter <oracle>', resolve);
      }),
  );
  expect(suggestions[0]?.description).toMatch(/^H₂O: Heavy-Hitter Oracle/);
  const opened = context.waitForEvent('page');
  await serviceWorker.evaluate(
    (content) => chrome.omnibox.onInputEntered.dispatch(content, 'currentTab'),
    suggestions[0]?.content ?? '',
  );
  const tab = await opened;
  await expect(tab.getByRole('heading', { name: /^H₂O: Heavy-Hitter Oracle/ })).toBeVisible();
  expect(tab.url().startsWith(extensionUrl('popup.html#paper='))).toBe(true);
  await tab.close();
});

test('words in the address bar that are no suggestion are searched for', async ({
  context,
  serviceWorker,
}) => {
  const opened = context.waitForEvent('page');
  await serviceWorker.evaluate(() => chrome.omnibox.onInputEntered.dispatch('kv cache', 'currentTab'));
  const tab = await opened;
  await expect(tab.getByRole('combobox')).toHaveValue('kv cache');
  await tab.close();
});
