import { useEffect, useRef, useState } from 'preact/hooks';
import type { Citations } from '../../core/paper';
import { Icon } from '../icon/Icon';
import { Braces, Check, Link, Quote } from '../icon/icons';
import { copyText } from './copy-text';

const FORMS = [
  { name: 'Markdown', full: 'Copy as Markdown link', icon: Link, key: 'markdown' },
  { name: 'BibTeX', full: 'Copy as BibTeX', icon: Braces, key: 'bibtex' },
  { name: 'Citation', full: 'Copy as plain citation', icon: Quote, key: 'plain' },
] as const;
/** Long enough to be seen, short enough not to be taken for the next copy. */
const COPIED_MS = 2000;

interface Copied {
  form: (typeof FORMS)[number];
  worked: boolean;
}

/** Copies the paper in three forms and says whether it worked. */
export function CopyActions({ citations, isCompact }: { citations: Citations; isCompact: boolean }) {
  const [copied, setCopied] = useState<Copied | null>(null);
  const box = useRef<HTMLFieldSetElement>(null);

  useEffect(() => {
    if (!copied?.worked) return;
    const timer = setTimeout(() => setCopied(null), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy(form: Copied['form']) {
    if (!box.current) return;
    const worked = await copyText(citations[form.key], box.current);
    setCopied({ form, worked });
  }

  return (
    <fieldset class="action-row" aria-label="Copy" ref={box}>
      {!isCompact && (
        <span class="action-label" aria-hidden="true">
          Copy
        </span>
      )}
      {FORMS.map((form) => (
        <button
          key={form.name}
          type="button"
          class={isCompact ? 'icon-button' : 'quiet-button'}
          // Not both: one of them would be read out twice.
          title={isCompact ? form.full : undefined}
          aria-label={isCompact ? undefined : form.full}
          onClick={() => copy(form)}
        >
          <Icon node={copied?.worked && copied.form === form ? Check : form.icon} size={14} />
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
          <textarea
            readOnly
            rows={3}
            value={citations[copied.form.key]}
            onFocus={(e) => e.currentTarget.select()}
          />
        </label>
      )}
    </fieldset>
  );
}
