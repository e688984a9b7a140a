import type { Failure } from '../../core/result';
import { ListSkeleton } from './ListSkeleton';
import { Notice } from './Notice';
import { PaperList } from './PaperList';
import type { Papers } from './use-papers';

interface PaperPanelProps {
  papers: Papers;
  activeKey: string | null;
  onOpen(paperId: string): void;
}

/** The list of papers, or what stands in its place. */
export function PaperPanel({ papers, activeKey, onOpen }: PaperPanelProps) {
  const { state, failure, groups, query, isPending, retry } = papers;
  return (
    <>
      {failure && <Failed isSearch={query !== ''} failure={failure} onRetry={retry} />}
      {state === 'blank' && <ListSkeleton />}
      {state === 'empty' && (
        <Notice title="No papers yet" action={{ label: 'Look again', onClick: retry }}>
          This copy of Papertip came without a digest. Install Papertip again to get the one it ships with.
        </Notice>
      )}
      {state === 'closest' && <Notice title={`Nothing matches “${shorten(query)}”`} />}
      {state === 'none' && (
        <Notice title={`Nothing matches “${shorten(query)}”`}>
          Fewer words, or the first words of a title, find more.
        </Notice>
      )}
      <PaperList
        groups={groups}
        activeKey={activeKey}
        hasSnippets={state !== 'home'}
        isBusy={isPending}
        onOpen={onOpen}
      />
    </>
  );
}

function Failed({ isSearch, failure, onRetry }: { isSearch: boolean; failure: Failure; onRetry(): void }) {
  return (
    <Notice
      title={isSearch ? 'The search did not work' : 'The papers could not be read'}
      isAlert
      action={{ label: 'Try again', onClick: onRetry }}
    >
      {failure.message} Nothing is lost: papers and settings are kept on this computer.
    </Notice>
  );
}

function shorten(query: string): string {
  return query.length > 60 ? `${query.slice(0, 59)}…` : query;
}
