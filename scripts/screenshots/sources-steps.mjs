/** @typedef {import('puppeteer-core').Page} Page */

const HOUR = 3_600_000;

/**
 * Sources as a reader has them, one with a problem. They are put into the database by hand: no picture is worth a request.
 * @param {Page} page
 * @param {string} extensionId
 */
export async function openSources(page, extensionId) {
  await page.goto(`chrome-extension://${extensionId}/library.html#sources`);
  await page.waitForSelector('.add-source');
  await page.evaluate(putSources, sources(Date.now()));
  await page.reload();
  await page.waitForSelector('.source-item');
}

/** @param {number} now ms since 1970 */
function sources(now) {
  const at = (/** @type {number} */ hours) => new Date(now + hours * HOUR).toISOString();
  const source = (/** @type {string} */ name, /** @type {string} */ url, everyMinutes = 180) => ({
    name,
    url,
    everyMinutes,
    addedAt: at(-200),
    isNotified: false,
  });
  return [
    {
      source: source('Hugging Face Daily Papers', 'https://huggingface.co/api/daily_papers'),
      state: { nextAt: at(2), answeredAt: at(-1), failures: 0, lastAdded: { count: 12, at: at(-1) } },
    },
    {
      source: source('arXiv cs.CL', 'https://rss.arxiv.org/rss/cs.CL'),
      state: { nextAt: at(1), answeredAt: at(-2), failures: 0, lastAdded: { count: 87, at: at(-8) } },
    },
    {
      source: source('Reading group', 'https://group.example/papers.bib', 1440),
      state: {
        nextAt: at(0.5),
        answeredAt: at(-26),
        failures: 2,
        problem: { kind: 'refused', words: 'group.example has a problem of its own (503).', at: at(-0.2) },
      },
    },
  ];
}

/** @param {object[]} all */
function putSources(all) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('papertip');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const tx = opening.result.transaction('sources', 'readwrite');
      tx.objectStore('sources').clear();
      for (const one of all) tx.objectStore('sources').add(one);
      tx.oncomplete = () => {
        opening.result.close();
        resolve(null);
      };
    };
  });
}
