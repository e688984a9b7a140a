import type { SourceProblem } from '../../core/sources/source';
import type { ImportPreview } from '../import/import-preview';

/** Some of it could be read, and was taken. @param at ISO 8601 */
export function partialProblem(preview: ImportPreview, at: string): SourceProblem {
  const { unreadable, records } = preview;
  const count = unreadable === 1 ? 'One record' : `${unreadable.toLocaleString('en')} records`;
  const others = records === 1 ? 'the other one' : `${records.toLocaleString('en')} others`;
  return {
    kind: 'partial',
    words: `${count} could not be read, ${others} could. ${capital(problemWords(preview))}.`,
    at,
  };
}

/** `line 12, title: there is no title` */
export function problemWords({ problems: [first] }: ImportPreview): string {
  if (!first) return 'nothing is said in it';
  const place = [first.line && `line ${first.line}`, first.record && `record ${first.record}`, first.field];
  return [place.filter(Boolean).join(', '), first.reason].filter(Boolean).join(': ');
}

const capital = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1);
