/** A field that narrows a list as the reader types, and what counts as a match: letters without case and accents. */
import type { JSX } from 'preact';

export interface FilterProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

export function Filter({ label, text, onText }: FilterProps): JSX.Element {
  return (
    <input
      type="search"
      aria-label={label}
      placeholder={label}
      value={text}
      onInput={({ currentTarget }) => onText(currentTarget.value)}
    />
  );
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether each word that was typed stands in one of the texts. */
export function matches(typed: string, ...texts: readonly (string | undefined)[]): boolean {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const within = folded(texts.join(' '));
  return words.every((word) => within.includes(word));
}
