import type { Failure } from '../../core/result';

const ADVICE: Record<Failure['code'], string> = {
  gone: 'Papertip was updated or reloaded. Reload this page to use it here again.',
  'not-found':
    'It may have left your library since this page was read. Reload the page to see what is there now.',
  invalid: 'Nothing is lost. Reload the page and try again.',
  internal: 'Nothing is lost. Close this card and point at the title again.',
};

/** What happened, what is safe, what to do. */
export function CardNotice({ failure, headingId }: { failure: Failure; headingId: string }) {
  return (
    <div class="notice">
      <h2 id={headingId} class="paper-title" tabIndex={-1}>
        This paper did not open
      </h2>
      <p class="notice-text">{failure.message}</p>
      <p class="notice-text">{ADVICE[failure.code]}</p>
    </div>
  );
}
