/**
 * @typedef {object} Summary
 * @property {number} pages
 * @property {number} seconds
 * @property {number} precision of painted titles, wrong marks of any kind counted against it
 * @property {number} recall
 * @property {number} recallExact
 * @property {number} recallNear
 * @property {number} recallLinks
 * @property {number} recallPictures
 * @property {Record<string, number>} counts
 */

/**
 * @param {import('./judge-page.mjs').Verdict[]} verdicts
 * @param {number} seconds
 * @returns {Summary}
 */
export function summarise(verdicts, seconds) {
  const sum = (/** @type {(verdict: import('./judge-page.mjs').Verdict) => number} */ count) =>
    verdicts.reduce((total, verdict) => total + count(verdict), 0);
  const counts = {
    exactExpected: sum(({ expected }) => expected.exact),
    exactFound: sum(({ found }) => found.exact),
    nearExpected: sum(({ expected }) => expected.near),
    nearFound: sum(({ found }) => found.near),
    linksExpected: sum(({ expected }) => expected.links),
    linksFound: sum(({ found }) => found.links),
    picturesFound: sum(({ pictures }) => pictures.found.length),
    picturesExpected: sum(({ pictures }) => pictures.found.length + pictures.missed.length),
    picturesNotShown: sum(({ pictures }) => pictures.notShown.length),
    right: sum(({ right }) => right),
    wrong: sum(({ wrong }) => wrong.length),
  };
  const share = (/** @type {number} */ part, /** @type {number} */ whole) => (whole ? part / whole : 1);
  return {
    pages: verdicts.length,
    seconds,
    precision: share(counts.right, counts.right + counts.wrong),
    recall: share(counts.exactFound + counts.nearFound, counts.exactExpected + counts.nearExpected),
    recallExact: share(counts.exactFound, counts.exactExpected),
    recallNear: share(counts.nearFound, counts.nearExpected),
    recallLinks: share(counts.linksFound, counts.linksExpected),
    recallPictures: share(counts.picturesFound, counts.picturesExpected),
    counts,
  };
}

/**
 * @param {Summary} summary
 * @param {import('./judge-page.mjs').Verdict[]} verdicts
 */
export function printReport(summary, verdicts) {
  const { counts } = summary;
  console.log(`\n${summary.pages} pages in ${summary.seconds.toFixed(1)} s\n`);
  console.log('| measure | value | of |\n|---|---|---|');
  const row = (/** @type {string} */ name, /** @type {number} */ value, /** @type {string} */ of) =>
    console.log(`| ${name} | ${value.toFixed(4)} | ${of} |`);
  row(
    'precision',
    summary.precision,
    `${counts.right} of ${(counts.right ?? 0) + (counts.wrong ?? 0)} marks`,
  );
  row('recall, exact titles', summary.recallExact, `${counts.exactFound} of ${counts.exactExpected}`);
  row('recall, near titles', summary.recallNear, `${counts.nearFound} of ${counts.nearExpected}`);
  row(
    'recall, all titles',
    summary.recall,
    `${(counts.exactFound ?? 0) + (counts.nearFound ?? 0)} of ${(counts.exactExpected ?? 0) + (counts.nearExpected ?? 0)}`,
  );
  row('repository links', summary.recallLinks, `${counts.linksFound} of ${counts.linksExpected}`);
  row(
    'repository pictures, hovered',
    summary.recallPictures,
    `${counts.picturesFound} of ${counts.picturesExpected}; ${counts.picturesNotShown} more are not shown`,
  );
  for (const { file, missed, wrong, missedLinks, pictures } of verdicts) {
    for (const { surface, title, kind } of missed)
      console.log(`missed (${kind})  ${file}: “${surface}” ← “${title}”`);
    for (const text of wrong) console.log(`wrong  ${file}: “${text}”`);
    for (const link of missedLinks) console.log(`missed link  ${file}: ${link}`);
    for (const picture of pictures.missed) console.log(`missed picture  ${file}: ${picture}`);
    for (const picture of pictures.notShown) console.log(`not shown  ${file}: ${picture}`);
  }
}
