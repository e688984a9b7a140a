import { papersWords } from '../sources/source-words';
import type { PreviewShown } from './import-access';

/** `Restored: 5,000 papers added, 3 saved, read, tagged or noted, 1 source.` */
export function restoredWords({ added, changed, restore }: PreviewShown): string {
  const { kept = 0, sources = 0 } = restore ?? {};
  const parts = [
    added > 0 && `${papersWords(added)} added`,
    changed > 0 && `${papersWords(changed)} made better`,
    kept > 0 && `${kept.toLocaleString('en')} saved, read, tagged or noted`,
    sources > 0 && `${sources} ${sources === 1 ? 'source' : 'sources'}`,
  ].filter(Boolean);
  return `The library was restored${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`;
}
