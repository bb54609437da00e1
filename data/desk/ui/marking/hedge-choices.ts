/** How a page can hold back, in words; empty for a plain statement. */
export const hedgeChoices = [
  { id: '', label: 'as a fact' },
  { id: 'estimate', label: 'as an estimate' },
  { id: 'alleged', label: 'as alleged' },
  { id: 'unconfirmed', label: 'as unconfirmed' },
  { id: 'belief', label: 'as a belief' },
  { id: 'expected', label: 'as expected' },
] as const;
