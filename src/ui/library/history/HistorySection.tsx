import { useEffect, useState } from 'preact/hooks';
import type { Paper } from '../../../core/paper';
import type { Visit, VisitHistory } from '../../../core/visit';
import { Notice } from '../../popup/Notice';
import { UndoNotice } from '../UndoNotice';
import { useUndo } from '../use-undo';
import type { HistoryAccess } from './history-access';
import { byDay } from './visits-by-day';

interface HistorySectionProps {
  history: HistoryAccess;
  onOpen(paperId: string): void;
}

/** The papers whose cards were looked at, where that is switched on. */
export function HistorySection({ history, onOpen }: HistorySectionProps) {
  const [known, setKnown] = useState<VisitHistory | null>(null);
  const [papers, setPapers] = useState<ReadonlyMap<string, Paper>>(new Map());
  const [failure, setFailure] = useState<string | null>(null);
  const undo = useUndo();

  const show = async (next: VisitHistory) => {
    const found = await history.papers(next.visits.map(({ id }) => id));
    if (found.ok) setPapers(new Map(found.value.map((paper) => [paper.id, paper])));
    setFailure(found.ok ? null : found.error.message);
    setKnown(next);
  };
  useEffect(() => {
    history.load().then(show);
    return history.watch(show);
  }, []);
  if (!known) return null;

  const put = async (visits: Visit[]) => {
    await history.put(visits);
    await show({ ...known, visits });
  };
  const clear = async (visits: Visit[], words: string) => {
    const before = known.visits;
    await put(visits);
    undo.offer({ words, undo: () => put(before) });
  };
  // A paper that was removed since is not in the library any more.
  const visits = known.visits.filter(({ id }) => papers.has(id));

  return (
    <main class="library-page history" aria-labelledby="history-heading">
      <h2 id="history-heading">History</h2>
      <label class="choice">
        <input
          type="checkbox"
          checked={known.isOn}
          aria-describedby="history-detail"
          onChange={async (event) => setKnown(await history.switch(event.currentTarget.checked))}
        />
        <span class="choice-label">Remember papers whose cards I look at</span>
        <span class="choice-detail" id="history-detail">
          Only which paper and when, never the page; on this computer only; nothing from private windows.
        </span>
      </label>
      {failure && (
        <Notice title="The history could not be read" isAlert>
          {failure} Nothing is lost.
        </Notice>
      )}
      {!failure && visits.length === 0 && (
        <Notice title={known.isOn ? 'Nothing yet' : 'The history is off'}>
          {known.isOn
            ? 'Rest on a marked title on any page: the paper is listed here.'
            : 'Switch it on to find papers again that you came across on pages.'}
        </Notice>
      )}
      {byDay(visits).map(({ day, visits: ofDay }) => (
        <section key={day} class="history-day" aria-label={day}>
          <h3>{day}</h3>
          <ul>
            {ofDay.map((visit) => (
              <li key={visit.id}>
                <time dateTime={visit.at}>
                  {new Date(visit.at).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' })}
                </time>
                <button type="button" class="history-paper" onClick={() => onOpen(visit.id)}>
                  {papers.get(visit.id)?.title}
                </button>
                <button
                  type="button"
                  class="quiet-button"
                  aria-label={`Forget ${papers.get(visit.id)?.title}`}
                  onClick={() =>
                    clear(
                      known.visits.filter(({ id }) => id !== visit.id),
                      'Forgot 1 paper.',
                    )
                  }
                >
                  Forget
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {visits.length > 0 && (
        <p class="history-clear">
          <button type="button" class="button" onClick={() => clear([], 'Cleared the history.')}>
            Clear the history
          </button>
        </p>
      )}
      <UndoNotice {...undo} />
    </main>
  );
}
