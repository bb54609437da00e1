/** A question that the story does not have yet: what it asks, guessed from the words around what was read. */
import type { FactModel, MarkedPage } from '../../api.ts';
import type { Proposal } from '../../propose/proposal.ts';

export interface NewFact {
  readonly label: string;
  readonly asks: string;
  /** A sum of money is a count in a currency. */
  readonly kind: FactModel['kind'] | 'money';
  readonly unit: string;
  /** ISO 4217, and the word that its figures go with: million, or empty. */
  readonly currency: string;
  readonly scale: string;
  /** As in YAML, or `never` for a number that does not move; empty while nothing is chosen. */
  readonly counts: string;
}

export const noFact = { label: '', asks: '', unit: '', currency: '', scale: '', counts: '' } as const;

export function newFactOf(
  { counts = '', kind, printed, sentence, unit }: Proposal,
  { text }: MarkedPage,
): NewFact {
  if (kind !== 'count') return { ...noFact, kind: kind === 'date' ? 'date' : 'answer' };
  const currency = currencyOf(unit);
  if (currency !== undefined) return { ...noFact, kind: 'money', currency };
  const verb = verbAfter(text.slice(sentence.start, sentence.end), printed, counts);
  const label = [counts, verb].filter((word) => word !== '').join(' ');
  return {
    label: label.charAt(0).toUpperCase() + label.slice(1),
    asks: counts === '' ? '' : `How many ${counts}${verb === '' ? ' were there' : ` were ${verb}`}?`,
    kind: 'count',
    unit: counts,
    currency: '',
    scale: '',
    counts: growing.test(verb) ? 'running total' : '',
  };
}

/** "$" may be money of several countries, and is most often that of the United States: the editor sees what is taken. */
const currencySigns: Readonly<Record<string, string>> = { $: 'USD', US$: 'USD', '€': 'EUR', '£': 'GBP' };

function currencyOf(unit: string | undefined): string | undefined {
  return unit === undefined ? undefined : (currencySigns[unit] ?? /^[A-Z]{3}$/.exec(unit)?.[0]);
}

/** What nobody takes back: those so counted only become more. */
const growing = /^(?:killed|injured|wounded|arrested|detained|evacuated|destroyed|damaged|rescued)$/;

/** What was done to those who are counted: "were killed". English only; other languages leave it to the editor. */
function verbAfter(sentence: string, printed: string, counts: string): string {
  const after = sentence.slice(sentence.indexOf(printed) + printed.length).replace(counts, '');
  return /^\s*(?:\w+\s+){0,3}?(?:was|were|been)\s+(\w+ed)\b/.exec(after)?.[1] ?? '';
}
