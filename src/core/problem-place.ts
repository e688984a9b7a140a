/** Where in what was read something is wrong; lines and records are counted from 1. */
export interface ProblemPlace {
  file: string;
  line?: number;
  record?: number;
  field?: string;
}

/** `refs.bib, line 12, title:` */
export function placeOf({ file, line, record, field }: ProblemPlace): string {
  return `${[file, line && `line ${line}`, record && `record ${record}`, field].filter(Boolean).join(', ')}:`;
}
