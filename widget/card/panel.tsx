/** The frame of what opens from the head or the foot of the card. Its id is what the opening link names. */
import type { ComponentChildren, JSX } from 'preact';
import type { PanelName } from './actions.ts';

export interface PanelProps {
  readonly name: PanelName;
  readonly label: string;
  readonly close: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

export function Panel({ name, label, close, onClose, children }: PanelProps): JSX.Element {
  return (
    <section id={name} class="panel" part={`panel ${name}`} aria-label={label}>
      {children}
      <p>
        <button type="button" onClick={onClose}>
          {close}
        </button>
      </p>
    </section>
  );
}
