/**
 * A claim from words that nothing was proposed for: select them, or type them, which needs no mouse. They are looked for in
 * the text while somebody types.
 */
import { useEffect, useState } from 'preact/hooks';
import { TextField } from '../parts/field.tsx';
import { selectedRange } from './marked-text.tsx';

interface SelectedProps {
  readonly text: string;
  readonly onSelect: (range: { readonly start: number; readonly end: number }) => void;
}

export function Selected({ text, onSelect }: SelectedProps) {
  const [range, setRange] = useState<{ readonly start: number; readonly end: number }>();
  const [typed, setTyped] = useState('');
  useEffect(() => {
    const look = (): void => setRange(selectedRange());
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);
  const at = typed.trim() === '' ? -1 : text.toLowerCase().indexOf(typed.trim().toLowerCase());
  const found = at === -1 ? range : { start: at, end: at + typed.trim().length };
  const words = found === undefined ? '' : text.slice(found.start, found.end);
  return (
    <form
      class={found === undefined ? 'selected' : 'selected found'}
      onSubmit={(event) => {
        event.preventDefault();
        if (found === undefined) return;
        getSelection()?.removeAllRanges();
        setTyped('');
        onSelect(found);
      }}
    >
      <TextField
        label="Something else? Select its words, or type them"
        hint={typed.trim() !== '' && at === -1 ? 'These words do not stand in the text.' : ''}
        value={typed}
        onValue={setTyped}
      />
      <button type="submit" disabled={found === undefined}>
        {words === ''
          ? 'Make it a claim'
          : `Make “${words.length > 40 ? `${words.slice(0, 40)}…` : words}” a claim`}
      </button>
    </form>
  );
}
