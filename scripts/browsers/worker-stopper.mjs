import { until } from './until.mjs';

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} extensionId
 * @returns {Promise<() => Promise<void>>} stops the extension's worker for real, and waits for it
 */
export async function workerStopper(browser, extensionId) {
  // Only a session on one of the extension's own pages sees the worker.
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  const session = await page.createCDPSession();
  let status = '';
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { runningStatus } of versions) status = runningStatus;
  });
  await session.send('ServiceWorker.enable');
  return async () => {
    await session.send('ServiceWorker.stopAllWorkers');
    await until('the end of the worker', async () => status === 'stopped');
  };
}
