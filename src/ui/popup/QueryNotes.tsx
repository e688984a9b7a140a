import type { SearchAnswer } from '../../core/paper';
import type { QueryPart } from '../../core/query/query-part';
import { readQuery } from '../../core/query/read-query';
import { Icon } from '../icon/Icon';
import { X } from '../icon/icons';

/** So many of the expanded terms say what was looked for besides; the others are weaker still. */
const TERMS_SHOWN = 5;

interface QueryNotesProps {
  typed: string;
  /** Of the list that is shown; null where that is no answer. */
  answer: SearchAnswer | null;
  /** Takes the query without one of its pieces. */
  onChange(query: string): void;
}

/** What was understood of a query besides its words, and what is to be said of it. Nothing for plain words. */
export function QueryNotes({ typed, answer, onChange }: QueryNotesProps) {
  const { parts } = readQuery(typed);
  const notes = answer ? notesOf(answer) : [];
  if (parts.length + notes.length === 0) return null;
  return (
    <section class="query-notes" aria-label="What is asked for">
      {parts.length > 0 && (
        <ul aria-label="Only papers">
          {parts.map((part) => (
            <li key={part.start} class="chip">
              {part.reading}
              <button
                type="button"
                class="icon-button"
                aria-label={`Remove: ${part.reading}`}
                title="Remove"
                onClick={() => onChange(without(typed, part))}
              >
                <Icon node={X} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </section>
  );
}

function notesOf({ corrections, expandedTerms, hints }: SearchAnswer): string[] {
  const terms = expandedTerms.slice(0, TERMS_SHOWN).join(', ');
  return [
    ...hints,
    ...corrections.map(({ typed, meant }) => `“${typed}” is taken for “${meant}”.`),
    ...(terms ? [`Also looked for: ${terms}.`] : []),
  ];
}

function without(query: string, { start, end }: QueryPart): string {
  return `${query.slice(0, start).trimEnd()} ${query.slice(end).trimStart()}`.trimStart();
}
