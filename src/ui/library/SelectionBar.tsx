import { Icon } from '../icon/Icon';
import { Bookmark, CircleCheck, Trash, Upload, X } from '../icon/icons';

interface SelectionBarProps {
  count: number;
  /** Of the list that is selected from. */
  total: number;
  onSelectAll(): void;
  onSave(): void;
  onRead(): void;
  onTag(tag: string): void;
  onExport(): void;
  onRemove(): void;
  onClear(): void;
}

/** What can be done with the selected papers at once; stands where the list's count is. */
export function SelectionBar(props: SelectionBarProps) {
  const { count, total, onSelectAll, onSave, onRead, onTag, onExport, onRemove, onClear } = props;
  return (
    <div class="selection-bar" role="toolbar" aria-label="Selected papers">
      <span class="selection-count" role="status">
        {count.toLocaleString('en')} selected
      </span>
      {count < total && (
        <button
          type="button"
          class="quiet-button"
          aria-label={`Select all ${total.toLocaleString('en')}`}
          onClick={onSelectAll}
        >
          All {total.toLocaleString('en')}
        </button>
      )}
      <button type="button" class="quiet-button" onClick={onSave}>
        <Icon node={Bookmark} size={14} />
        Save
      </button>
      <button type="button" class="quiet-button" onClick={onRead}>
        <Icon node={CircleCheck} size={14} />
        Mark as read
      </button>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const field = event.currentTarget.elements.namedItem('tag') as HTMLInputElement;
          if (field.value.trim()) onTag(field.value);
          field.value = '';
        }}
      >
        <input class="field" name="tag" type="text" aria-label="Tag them" placeholder="Tag them" />
      </form>
      <button
        type="button"
        class="icon-button"
        aria-label="Export them"
        title="Export them"
        onClick={onExport}
      >
        <Icon node={Upload} size={14} />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label="Remove them"
        title="Remove them (Delete)"
        onClick={onRemove}
      >
        <Icon node={Trash} size={14} />
      </button>
      <button
        type="button"
        class="icon-button selection-clear"
        aria-label="Clear the selection"
        title="Clear the selection (Esc)"
        onClick={onClear}
      >
        <Icon node={X} size={14} />
      </button>
    </div>
  );
}
