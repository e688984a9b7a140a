import { useEffect, useRef, useState } from 'preact/hooks';
import type { Paper } from '../../core/paper';
import { removePapers } from '../keep/remove-papers';
import { UndoNotice } from '../library/UndoNotice';
import { useUndo } from '../library/use-undo';
import type { LibraryAccess } from '../library-access';
import { ClosedNotice } from './ClosedNotice';
import { KeysDialog } from './KeysDialog';
import { listWords, shelfWords } from './list-words';
import { mainLink } from './main-link';
import { type PaperHandle, PaperPane } from './PaperPane';
import { PaperPanel } from './PaperPanel';
import { optionId } from './PaperRow';
import { PopupFooter } from './PopupFooter';
import type { Command } from './popup-keys';
import { QueryNotes } from './QueryNotes';
import { SearchBox } from './SearchBox';
import type { Site } from './SiteSwitch';
import { useActiveRow } from './use-active-row';
import { useKeptScroll } from './use-kept-scroll';
import { useLibraryState } from './use-library-state';
import { useOutwardLinks } from './use-outward-links';
import { usePapers } from './use-papers';
import { usePopupKeys } from './use-popup-keys';

export interface PopupAppProps {
  library: LibraryAccess;
  /** What stands in the search box at first. */
  initialQuery?: string;
  /** The paper to open with; the list waits behind it. */
  initialPaperId?: string;
  /** The site of the open tab; left out where Papertip cannot work on it anyway. */
  site?: Site;
  isMac?: boolean;
  openUrl(url: string): void;
  /** @param query to begin with */
  openLibrary(query: string): void;
  openSettings(): void;
  close(): void;
}

/** Search the library, read a paper, follow it to its code and its relatives; all of it by keyboard too. */
export function PopupApp(props: PopupAppProps) {
  const { library, site, isMac = false, openUrl, openLibrary, openSettings, close } = props;
  const [typed, setTyped] = useState(props.initialQuery ?? '');
  const [paperId, setPaperId] = useState(props.initialPaperId ?? null);
  const [areKeysShown, showKeys] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const pane = useRef<PaperHandle>(null);
  /** Enter was pressed before the answer was there: its first paper opens when it comes. */
  const isAwaited = useRef(false);
  const undo = useUndo();

  const papers = usePapers(library, typed);
  const state = useLibraryState(library);
  const active = useActiveRow(
    papers.groups,
    `${papers.state} ${papers.query}`,
    papers.state === 'matches' ? 0 : -1,
  );
  useKeptScroll(paperId === null ? 0 : 1);
  useOutwardLinks(openUrl);

  useEffect(() => {
    if (paperId === null) box.current?.focus({ preventScroll: true });
  }, [paperId]);

  useEffect(() => {
    const first = papers.groups[0]?.rows[0];
    if (!isAwaited.current || papers.isPending) return;
    isAwaited.current = false;
    if (papers.state === 'matches' && first) setPaperId(first.paper.id);
  }, [papers.isPending]);

  const type = (text: string) => {
    isAwaited.current = false;
    setTyped(text);
    setPaperId(null);
    window.scrollTo(0, 0);
  };

  const retype = (text: string) => {
    type(text);
    box.current?.focus();
  };

  const open = () => {
    if (typed.trim() && papers.isPending) isAwaited.current = true;
    else if (active.row) setPaperId(active.row.paper.id);
  };

  const openCode = () => {
    const paper = paperId === null ? active.row?.paper : pane.current?.paper;
    const link = paper && mainLink(paper);
    if (link) openUrl(link.url);
  };

  const back = () => {
    if (areKeysShown) showKeys(false);
    else if (paperId !== null) (pane.current?.back ?? leave)();
    else if (typed) type('');
    else close();
  };
  const leave = () => setPaperId(null);

  const remove = async ({ id, title }: Paper) => {
    const { done, areGone } = await removePapers(library.removal, [id], title, papers.listChanged);
    undo.offer(done);
    return areGone;
  };

  const search = () => {
    leave();
    box.current?.focus();
    box.current?.select();
  };

  const run = (command: Command) => {
    if (command.do === 'move') {
      active.move(command.to);
      box.current?.focus({ preventScroll: true });
      return;
    }
    const actions = { open, 'open-code': openCode, back, search, 'show-keys': () => showKeys(true) };
    actions[command.do]();
  };
  const isPaperShown = paperId !== null;
  usePopupKeys(box, { isBoxEmpty: typed === '', isPaperShown, isDialogOpen: areKeysShown }, run);

  // The pressed button goes with the failure that it stands in.
  const retry = () => {
    papers.retry();
    box.current?.focus();
  };

  const activeKey = active.row?.key ?? null;
  return (
    <div class="popup">
      <header class="popup-header">
        <h1 class="unseen">Papertip</h1>
        <SearchBox
          query={typed}
          inputRef={box}
          activeId={!isPaperShown && activeKey ? optionId(activeKey) : null}
          isListShown={!isPaperShown && papers.groups.length > 0}
          onInput={type}
        />
        {!isPaperShown && <QueryNotes typed={typed} answer={papers.answer} onChange={retype} />}
      </header>
      <main class="popup-main">
        {state?.problem && <ClosedNotice problem={state.problem} />}
        <div hidden={isPaperShown}>
          <PaperPanel papers={{ ...papers, retry }} activeKey={activeKey} onOpen={setPaperId} />
        </div>
        {isPaperShown && (
          <PaperPane
            key={paperId}
            paperId={paperId}
            load={(id) => library.details(id)}
            handle={pane}
            keeping={library.keeping}
            onKept={papers.keptChanged}
            onDone={undo.offer}
            onRemove={remove}
            onLeave={leave}
          />
        )}
        <p class="unseen" role="status">
          {isPaperShown ? '' : listWords(papers)}
        </p>
      </main>
      <div class="popup-foot">
        <UndoNotice {...undo} />
        <PopupFooter
          count={state && shelfWords(state)}
          site={site}
          fresh={papers.fresh}
          onLibrary={() => openLibrary(typed)}
          onNew={() => openLibrary('is:new sort:date')}
          onSettings={openSettings}
          onKeys={() => showKeys(true)}
        />
      </div>
      {areKeysShown && <KeysDialog isMac={isMac} onClose={() => showKeys(false)} />}
    </div>
  );
}
