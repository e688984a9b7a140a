import { useRef, useState } from 'preact/hooks';
import { wordsOf } from '../../../core/disk-full';
import { isWaiting } from '../../../core/sources/schedule';
import type { KnownSource } from '../../../core/sources/source';
import { PeriodChoice } from './PeriodChoice';
import { RemoveSource } from './RemoveSource';
import { statusOf } from './source-words';
import type { SourcesAccess } from './sources-access';

const ASKING = 'Asking …';

interface SourceItemProps {
  known: KnownSource;
  now: Date;
  access: SourcesAccess;
  onRemove(known: KnownSource, papers: 'keep' | 'remove'): Promise<void>;
  onShow(name: string): void;
}

/** One source: how it does, how often it is asked, and what can be done with it. */
export function SourceItem({ known, now, access, onRemove, onShow }: SourceItemProps) {
  const { id, source, state } = known;
  /** What goes on, in words. */
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isLeaving, setIsLeaving] = useState(false);
  const remove = useRef<HTMLButtonElement>(null);
  const status = statusOf(known, now);

  const doing = async (work: () => Promise<unknown>, words = status.words) => {
    setBusy(words);
    setFailure(null);
    try {
      await work();
    } catch (cause) {
      setFailure(wordsOf(cause));
    }
    setBusy(null);
  };
  const stay = () => {
    setIsLeaving(false);
    remove.current?.focus();
  };
  const check = async () => {
    const result = await access.check(id);
    if (!result.ok) throw new Error(result.error.message);
  };
  const notify = (isNotified: boolean) =>
    doing(async () => {
      if (isNotified && !(await access.allowNotifications()))
        throw new Error('Without your permission there are no notifications.');
      await access.change(id, { isNotified });
    });

  return (
    <li
      class="source-item"
      aria-label={source.name}
      onKeyDown={(event) => event.key === 'Escape' && isLeaving && stay()}
    >
      <div class="source-head">
        <h3>{source.name}</h3>
        <p class="source-address">{source.url}</p>
      </div>
      <p class={status.isError ? 'source-status is-error' : 'source-status'} role="status">
        {busy ?? status.words}
      </p>
      {failure && (
        <p class="import-failure" role="alert">
          {failure}
        </p>
      )}
      <div class="source-tools">
        {state.problem?.kind === 'permission' && (
          <button
            type="button"
            class="button is-main"
            onClick={() => {
              const asking = access.allow(source.url);
              doing(async () => (await asking) && (await check()), ASKING);
            }}
          >
            Allow
          </button>
        )}
        {state.problem?.kind === 'moved' && (
          <button
            type="button"
            class="button is-main"
            disabled={busy !== null}
            onClick={() => doing(() => access.follow(id), ASKING)}
          >
            Follow it
          </button>
        )}
        <button
          type="button"
          class="button"
          disabled={busy !== null || isWaiting(state, now.getTime())}
          title={
            isWaiting(state, now.getTime())
              ? 'Its server wants to be left alone until the next try'
              : undefined
          }
          onClick={() => doing(check, ASKING)}
        >
          Check now
        </button>
        <button
          type="button"
          class="quiet-button"
          onClick={() => doing(() => access.change(id, { isPaused: !source.isPaused }))}
        >
          {source.isPaused ? 'Resume' : 'Pause'}
        </button>
        <button type="button" class="quiet-button" onClick={() => onShow(source.name)}>
          Show its papers
        </button>
        <button
          type="button"
          class="quiet-button"
          ref={remove}
          aria-expanded={isLeaving}
          onClick={() => setIsLeaving(!isLeaving)}
        >
          Remove
        </button>
        <PeriodChoice
          minutes={source.everyMinutes}
          of={source.name}
          onChange={(everyMinutes) => doing(() => access.change(id, { everyMinutes }))}
        />
        <label class="source-notify">
          <input
            type="checkbox"
            checked={source.isNotified}
            onChange={(event) => {
              const wanted = event.currentTarget.checked;
              // It shows what is, which may not become what was asked for.
              event.currentTarget.checked = source.isNotified;
              notify(wanted);
            }}
          />
          Notify me
        </label>
      </div>
      {isLeaving && (
        <RemoveSource
          name={source.name}
          count={access.count}
          onRemove={(papers) => doing(() => onRemove(known, papers))}
          onCancel={stay}
        />
      )}
    </li>
  );
}
