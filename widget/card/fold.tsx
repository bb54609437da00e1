/** A part of the card that is folded away at rest: its label and state always show, its body only when there is one. */
import type { ComponentChildren, JSX } from 'preact';

export interface FoldProps {
  readonly part: string;
  readonly label: ComponentChildren;
  /** What it is set to, beside the label. */
  readonly on?: ComponentChildren;
  readonly open?: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly children?: ComponentChildren;
}

export function Fold({ part, label, on, open, onOpen, children }: FoldProps): JSX.Element {
  return (
    <details
      class="fold"
      part={part}
      open={open}
      onToggle={({ currentTarget }) => onOpen(currentTarget.open)}
    >
      <summary>
        <span>
          {label} {on && <span class="on">{on}</span>}
        </span>
      </summary>
      {children}
    </details>
  );
}
