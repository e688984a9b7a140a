import type { ComponentChildren } from 'preact';

interface ProgressBarProps {
  label: string;
  /** 0 to 1. */
  share: number;
  children?: ComponentChildren;
}

export function ProgressBar({ label, share, children }: ProgressBarProps) {
  return (
    <div class="progress">
      <label>
        <span>{label}</span>
        <progress max={1} value={share} />
      </label>
      <p>
        {Math.floor(share * 100)} %{children && <span> · {children}</span>}
      </p>
    </div>
  );
}
