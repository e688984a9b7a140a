import type { Paper, PaperLink } from '../paper';

type Linked = Pick<Paper, 'links' | 'appearances'>;

/** The links of two papers that are one: those of the first one first, each with the sources that name it. */
export function mergeLinks(known: Linked, other: Linked): PaperLink[] {
  const all = new Set([...namesOf(known), ...namesOf(other)]);
  const links = new Map<string, { link: PaperLink; from: Set<string> }>();
  for (const paper of [known, other]) {
    const names = namesOf(paper);
    for (const link of paper.links) {
      const { from } = links.get(link.key) ?? { from: new Set<string>() };
      for (const name of link.from ?? names) from.add(name);
      links.set(link.key, { link: links.get(link.key)?.link ?? link, from });
    }
  }
  return [...links.values()].map(({ link: { from: _, ...link }, from }) =>
    from.size < all.size ? { ...link, from: [...from] } : link,
  );
}

function namesOf({ appearances }: Linked): string[] {
  return [...new Set(appearances.map(({ digest }) => digest))];
}
