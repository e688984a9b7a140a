import { useEffect, useRef, useState } from 'preact/hooks';
import type { Citation } from '../../core/paper';
import { Icon } from '../icon/Icon';
import { Braces, Check, Link, Quote } from '../icon/icons';
import { copyText } from './copy-text';

/** Of the first forms; the others are data, too. */
const ICONS = [Link, Braces, Quote];
/** Long enough to be seen, short enough not to be taken for the next copy. */
const COPIED_MS = 2000;

interface Copied {
  form: Citation;
  worked: boolean;
}

/** Copies the paper in one of its forms and says whether it worked. */
export function CopyActions({ citations, isCompact }: { citations: Citation[]; isCompact: boolean }) {
  const [copied, setCopied] = useState<Copied | null>(null);
  const box = useRef<HTMLFieldSetElement>(null);

  useEffect(() => {
    if (!copied?.worked) return;
    const timer = setTimeout(() => setCopied(null), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy(form: Citation) {
    if (!box.current) return;
    const worked = await copyText(form.text, box.current);
    setCopied({ form, worked });
  }

  return (
    <fieldset class="action-row" aria-label="Copy" ref={box}>
      {!isCompact && (
        <span class="action-label" aria-hidden="true">
          Copy
        </span>
      )}
      {citations.map((form, i) => (
        <button
          key={form.name}
          type="button"
          class={isCompact ? 'icon-button' : 'quiet-button'}
          // Not both: one of them would be read out twice.
          title={isCompact ? form.action : undefined}
          aria-label={isCompact ? undefined : form.action}
          onClick={() => copy(form)}
        >
          <Icon node={copied?.worked && copied.form === form ? Check : (ICONS[i] ?? Braces)} size={14} />
          {!isCompact && form.name}
        </button>
      ))}
      <span class="unseen" role="status">
        {copied?.worked && 'Copied'}
      </span>
      {copied && !copied.worked && (
        <label class="copy-by-hand">
          <span role="alert">
            This page does not let Papertip copy. Select the text and copy it yourself:
          </span>
          <textarea readOnly rows={3} value={copied.form.text} onFocus={(e) => e.currentTarget.select()} />
        </label>
      )}
    </fieldset>
  );
}
