/** UTF-16 units of JSON-LD; longer ones describe more than a page, and are read anew with every change of the page. */
const JSON_MAX_LENGTH = 50_000;

export interface Article {
  title: string;
  isScholarly: boolean;
}

/** The article that a page says it is, in JSON-LD, as it says first; null where it names none, or several. */
export function readArticle(scripts: string[]): Article | null {
  const articles = scripts.flatMap(parse).flatMap(toArticle);
  const [first] = articles;
  return first && articles.every(({ title }) => title === first.title) ? first : null;
}

/** What stands at the top, or in its graph; null and numbers are JSON, too. */
function parse(json: string): unknown[] {
  try {
    const things = json.length > JSON_MAX_LENGTH ? [] : [JSON.parse(json)].flat();
    return things.flatMap((thing) => thing?.['@graph'] ?? thing);
  } catch {
    // Pages write broken JSON.
    return [];
  }
}

function toArticle(thing: unknown): Article | [] {
  const { '@type': type, headline, name } = Object(thing);
  const title = headline ?? name;
  // A type may also be a list of types.
  const isArticle = typeof title === 'string' && /\b(?:Scholarly|Tech)?Article\b/.test(String(type));
  return isArticle ? { title, isScholarly: String(type).includes('Sch') } : [];
}
