import { Notice } from './Notice';

/** The user's own papers are there, and cannot be shown. @param problem without its last full stop */
export function ClosedNotice({ problem }: { problem: string }) {
  return (
    <Notice title="Only the bundled papers are shown" isAlert>
      {problem}.
    </Notice>
  );
}
