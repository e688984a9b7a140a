import { useRef } from 'preact/hooks';
import type { Rejection } from '../../core/rejection';
import type { Result } from '../../core/result';
import { UndoNotice } from '../library/UndoNotice';
import { useUndo } from '../library/use-undo';

export interface RejectionSettingsProps {
  rejections: readonly Rejection[];
  onRestore(rejection: Rejection): Promise<Result<unknown>>;
  /** Takes them to be exactly these. */
  putRejections(rejections: Rejection[]): Promise<Result<true>>;
}

/** What a person has said is another paper, and the way back for each; and back from there. */
export function RejectionSettings({ rejections, onRestore, putRejections }: RejectionSettingsProps) {
  const undo = useUndo();
  const heading = useRef<HTMLHeadingElement>(null);
  const newest = useRef(rejections);
  newest.current = rejections;

  const did = async (doing: Promise<Result<unknown>>, words: string) => {
    const before = [...rejections];
    // The pressed button goes with its row.
    heading.current?.focus();
    const result = await doing;
    if (!result.ok) undo.offer({ words: `Nothing was changed. ${result.error.message}` });
    else
      undo.offer({
        words,
        undo: async () => {
          const known = new Set(before.map(keyOf));
          const since = newest.current.filter((one) => !known.has(keyOf(one)));
          const back = await putRejections([...since, ...before]);
          if (!back.ok) throw new Error(back.error.message);
          heading.current?.focus();
        },
      });
  };

  return (
    <section aria-labelledby="rejections-heading">
      <h2 id="rejections-heading" ref={heading} tabIndex={-1}>
        Not this paper
      </h2>
      <p class="reason">
        {rejections.length === 0 && 'None. '}
        Where a card says “Probably this paper”, its button “Not this paper” takes the mark away, here and on
        every page that writes the same.
      </p>
      {rejections.length > 0 && (
        <ul class="site-list">
          {rejections.map((rejection) => (
            <li key={keyOf(rejection)}>
              <span>
                <q>{rejection.text}</q>
                <small class="rejected-paper">
                  is not {rejection.paperTitle}, <time>{rejection.date}</time>
                </small>
              </span>
              <button
                type="button"
                class="button"
                aria-label={`Recognise again: “${rejection.text}”`}
                onClick={() => did(onRestore(rejection), `“${rejection.text}” is recognised again.`)}
              >
                Recognise again
              </button>
            </li>
          ))}
        </ul>
      )}
      {rejections.length > 1 && (
        <button
          type="button"
          class="button"
          onClick={() => did(putRejections([]), `All ${rejections.length} are recognised again.`)}
        >
          Recognise all again
        </button>
      )}
      <UndoNotice {...undo} />
    </section>
  );
}

function keyOf({ paperId, text }: Rejection): string {
  return `${paperId} ${text}`;
}
