import type { RefObject } from 'preact';
import { QUERY_MAX_LENGTH } from '../../core/limits';
import { Icon } from '../icon/Icon';
import { Search, X } from '../icon/icons';
import { LIST_ID } from './PaperList';

interface SearchBoxProps {
  query: string;
  inputRef: RefObject<HTMLInputElement | null>;
  /** Id of the active option, if the list is shown and has one. */
  activeId: string | null;
  isListShown: boolean;
  onInput(query: string): void;
}

/** The combobox. Its keys are the popup's keys, see `popup-keys.ts`. */
export function SearchBox({ query, inputRef, activeId, isListShown, onInput }: SearchBoxProps) {
  const clear = () => {
    onInput('');
    inputRef.current?.focus();
  };
  return (
    <search class="search-box">
      <Icon node={Search} />
      <input
        ref={inputRef}
        type="text"
        role="combobox"
        aria-label="Search papers"
        aria-autocomplete="list"
        aria-controls={LIST_ID}
        aria-expanded={isListShown}
        aria-activedescendant={activeId ?? undefined}
        placeholder="Search papers"
        maxLength={QUERY_MAX_LENGTH}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        value={query}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {query && (
        <button
          type="button"
          class="icon-button"
          aria-label="Clear the search"
          title="Clear the search"
          onClick={clear}
        >
          <Icon node={X} />
        </button>
      )}
    </search>
  );
}
