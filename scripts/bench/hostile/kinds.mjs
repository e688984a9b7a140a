import { ACTIONS } from './kinds/actions.mjs';
import { CHANGING } from './kinds/changing.mjs';
import { DOCUMENTS } from './kinds/documents.mjs';
import { LINKS } from './kinds/links.mjs';
import { STRUCTURE } from './kinds/structure.mjs';
import { TEXT } from './kinds/text.mjs';
import { OWN } from './own-papers.mjs';

/** Those that need papers of one's own come last: until then the library is the digest. */
export const KINDS = [...STRUCTURE, ...TEXT, ...LINKS, ...CHANGING, ...DOCUMENTS, ...ACTIONS, ...OWN];
