import { lettersOf, shownText } from './letters.mjs';

/**
 * @typedef {object} ManifestEntry a page of the manifest, see the README beside it
 * @property {string} file
 * @property {string} kind
 * @property {'positive' | 'negative'} role
 * @property {{ digest_title: string, surface: string, match: string, where: string, variation: string[] }[]} titles
 * @property {{ surface: string }[]} [retitled_mentions]
 * @property {{ repo: string, as_on_page: string, kind: string }[]} repo_links
 *
 * @typedef {object} Verdict
 * @property {string} file
 * @property {{ exact: number, near: number, links: number }} expected
 * @property {{ exact: number, near: number, links: number }} found
 * @property {number} right painted titles that are one of the page's papers
 * @property {{ surface: string, title: string, kind: string }[]} missed
 * @property {string[]} wrong painted, but no paper's title, address or link
 * @property {string[]} missedLinks
 * @property {{ written: string, repo: string }[]} withoutText links that only hold a picture, and pictures: nothing there can be painted
 * @property {Awaited<ReturnType<typeof import('./hover-pictures.mjs').hoverPictures>>} pictures of those, by what hovering showed
 */

const REPOSITORY = /github\.com|4open\.science|\.github\.io/i;

/**
 * @param {ManifestEntry} entry
 * @param {import('./read-page.mjs').PageReading} page
 * @returns {Verdict}
 */
export function judgePage(entry, page) {
  /** @type {Verdict} */
  const verdict = {
    file: entry.file,
    expected: { exact: 0, near: 0, links: 0 },
    found: { exact: 0, near: 0, links: 0 },
    right: 0,
    missed: [],
    wrong: [],
    missedLinks: [],
    withoutText: [],
    pictures: { found: [], missed: [], notShown: [] },
  };
  const known = judgeTitles(entry, page, verdict);
  judgePainted(entry, page, known, verdict);
  judgeLinks(entry, page, verdict);
  return verdict;
}

/**
 * Every place where the page shows a title's surface counts, not only as often as the manifest lists it.
 * @param {ManifestEntry} entry
 * @param {import('./read-page.mjs').PageReading} page
 * @param {Verdict} verdict
 */
function judgeTitles(entry, { letters, painted }, verdict) {
  /** @type {Map<string, ManifestEntry['titles'][number]>} */
  const surfaces = new Map();
  for (const title of entry.titles) {
    if (title.where !== 'comment' && title.where !== 'head-title')
      surfaces.set(lettersOf(shownText(title.surface)), title);
  }
  const places = [...surfaces].flatMap(([surface, title]) =>
    placesOf(letters, surface).map((start) => ({ start, end: start + surface.length, title })),
  );
  // A short form inside the full one is the full one.
  const outermost = places.filter(
    (place) => !places.some((other) => other !== place && covers(other, place) && !covers(place, other)),
  );
  for (const place of outermost) {
    const kind = place.title.match === 'near' ? 'near' : 'exact';
    verdict.expected[kind]++;
    if (painted.some((mark) => overlap(mark, place) > 0.5)) verdict.found[kind]++;
    else verdict.missed.push({ surface: place.title.surface, title: place.title.digest_title, kind });
  }
  return outermost;
}

/**
 * @param {ManifestEntry} entry
 * @param {import('./read-page.mjs').PageReading} page
 * @param {{ start: number, end: number }[]} known
 * @param {Verdict} verdict
 */
function judgePainted(entry, { letters, painted }, known, verdict) {
  const repositories = entry.repo_links.map(({ repo }) => lettersOf(repo));
  const retitled = (entry.retitled_mentions ?? []).flatMap(({ surface }) => {
    const wanted = lettersOf(shownText(surface));
    return placesOf(letters, wanted).map((start) => ({ start, end: start + wanted.length }));
  });
  for (const mark of painted) {
    if ([...known, ...retitled].some((place) => overlap(mark, place) > 0.5)) verdict.right++;
    else if (isRepository(mark.text, repositories) || isRepository(mark.href, repositories)) continue;
    else verdict.wrong.push(mark.text);
  }
}

/**
 * @param {ManifestEntry} entry
 * @param {import('./read-page.mjs').PageReading} page
 * @param {Verdict} verdict
 */
function judgeLinks(entry, { links, writtenUrls }, verdict) {
  for (const { as_on_page: written, repo } of entry.repo_links) {
    const wanted = written.toLowerCase();
    const around = links.filter(({ href }) => href.toLowerCase().includes(wanted));
    const inText = writtenUrls.filter(({ text }) => text.toLowerCase().includes(wanted));
    const readable = [...around.filter(({ hasText }) => hasText), ...inText];
    if (readable.length === 0) {
      verdict.withoutText.push({ written, repo });
      continue;
    }
    verdict.expected.links++;
    if (readable.some(({ isPainted }) => isPainted)) verdict.found.links++;
    else verdict.missedLinks.push(written);
  }
}

/**
 * @param {string | null} text
 * @param {string[]} repositories
 */
function isRepository(text, repositories) {
  return (
    text !== null && REPOSITORY.test(text) && repositories.some((name) => lettersOf(text).includes(name))
  );
}

/**
 * @param {string} text
 * @param {string} wanted
 */
function placesOf(text, wanted) {
  const places = [];
  for (let at = text.indexOf(wanted); wanted && at >= 0; at = text.indexOf(wanted, at + wanted.length))
    places.push(at);
  return places;
}

/**
 * The shared part, as a share of the longer of the two.
 * @param {{ start: number, end: number }} a
 * @param {{ start: number, end: number }} b
 */
function overlap(a, b) {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / Math.max(a.end - a.start, b.end - b.start, 1);
}

/**
 * @param {{ start: number, end: number }} outer
 * @param {{ start: number, end: number }} inner
 */
function covers(outer, inner) {
  return outer.start <= inner.start && outer.end >= inner.end;
}
