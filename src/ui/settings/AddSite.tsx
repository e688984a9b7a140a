import { useRef, useState } from 'preact/hooks';
import { hostNameIn } from './host-name';

interface AddSiteProps {
  sites: string[];
  onAdd(host: string): void;
}

/** A field that takes a site's name or any of its addresses. */
export function AddSite({ sites, onAdd }: AddSiteProps) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);

  const submit = (event: Event) => {
    event.preventDefault();
    const host = hostNameIn(typed);
    const problem = !host.ok
      ? host.error.message
      : sites.includes(host.value) && `${host.value} is already off.`;
    setError(problem || null);
    input.current?.focus();
    if (!host.ok || problem) return;
    onAdd(host.value);
    setTyped('');
  };

  return (
    <form class="add-site" noValidate onSubmit={submit}>
      <label for="site-name">Switch off on a site</label>
      <div class="add-site-row">
        <input
          id="site-name"
          ref={input}
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder="example.org"
          value={typed}
          aria-invalid={error !== null}
          aria-describedby="site-hint site-error"
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setError(null);
          }}
        />
        <button type="submit" class="button">
          Add
        </button>
      </div>
      <p class="reason" id="site-hint">
        A name or a whole address: https://example.org/a/page works too.
      </p>
      <p class="field-error" id="site-error" role="alert">
        {error}
      </p>
    </form>
  );
}
