import type { ComponentChildren } from 'preact';

interface NoticeProps {
  title: string;
  children?: ComponentChildren;
  /** A failure is announced at once. */
  isAlert?: boolean;
  action?: { label: string; onClick(): void };
}

/** A calm message in place of the list: what is, and what to do next. */
export function Notice({ title, children, isAlert = false, action }: NoticeProps) {
  return (
    <div class="notice" role={isAlert ? 'alert' : undefined}>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action && (
        <button type="button" class="button" onClick={action.onClick}>
          {action.label}
        </button>
      )}
    </div>
  );
}
