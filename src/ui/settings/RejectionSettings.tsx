import { useRef, useState } from 'preact/hooks';
import type { Rejection } from '../../core/rejection';

export interface RejectionSettingsProps {
  rejections: readonly Rejection[];
  onRestore(rejection: Rejection): void;
  onRestoreAll(): void;
}

/** What a person has said is another paper, and the way back for each. */
export function RejectionSettings({ rejections, onRestore, onRestoreAll }: RejectionSettingsProps) {
  const [told, tell] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);

  // The pressed button goes with its row.
  const restore = (rejection: Rejection) => {
    onRestore(rejection);
    tell(`“${rejection.text}” is recognised again.`);
    heading.current?.focus();
  };
  const restoreAll = () => {
    onRestoreAll();
    tell('All are recognised again.');
    heading.current?.focus();
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
            <li key={`${rejection.paperId} ${rejection.text}`}>
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
                onClick={() => restore(rejection)}
              >
                Recognise again
              </button>
            </li>
          ))}
        </ul>
      )}
      {rejections.length > 1 && (
        <button type="button" class="button" onClick={restoreAll}>
          Recognise all again
        </button>
      )}
      <p class="reason" role="status">
        {told}
      </p>
    </section>
  );
}
