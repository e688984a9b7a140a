import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { cleanTags, TAG_MAX_LENGTH } from '../../core/kept';
import { Icon } from '../icon/Icon';
import { X } from '../icon/icons';

interface TagFieldProps {
  tags: string[];
  /** All tags there are. */
  suggestions(): Promise<string[]>;
  inputRef: RefObject<HTMLInputElement | null>;
  onChange(tags: string[]): void;
}

/** Tags as chips; Enter or a comma adds what is typed, Backspace in the empty field takes the last one off. */
export function TagField({ tags, suggestions, inputRef, onChange }: TagFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [known, setKnown] = useState<string[]>([]);

  const add = (text: string) => {
    const added = cleanTags(text.split(','));
    if (added.length > 0) onChange(cleanTags([...tags, ...added]));
    setTyped('');
  };
  const remove = (tag: string) => {
    onChange(tags.filter((one) => one !== tag));
    inputRef.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      add(typed);
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) onChange(tags.slice(0, -1));
  };

  return (
    <div class="tag-field">
      <ul aria-label="Tags">
        {tags.map((tag) => (
          <li key={tag} class="chip">
            {tag}
            <button
              type="button"
              class="icon-button"
              aria-label={`Remove tag ${tag}`}
              title="Remove"
              onClick={() => remove(tag)}
              onKeyDown={(event) => {
                if (event.key !== 'Delete') return;
                // Not the paper, which the key removes elsewhere.
                event.preventDefault();
                remove(tag);
              }}
            >
              <Icon node={X} />
            </button>
          </li>
        ))}
      </ul>
      <input
        ref={inputRef}
        type="text"
        class="field"
        aria-label="Add a tag"
        placeholder="Add a tag"
        list={id}
        maxLength={TAG_MAX_LENGTH}
        value={typed}
        onFocus={() => suggestions().then(setKnown)}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => add(typed)}
      />
      <datalist id={id}>
        {known
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}
