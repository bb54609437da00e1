/** The picture of a count as a table: every value with its day, its owner and what became of it, and the parts of each. */
import type { Fact } from '../../bundle/bundle.ts';
import type { ClaimState } from '../../resolver/finding.ts';
import type { Entry } from '../../resolver/indexed-claim.ts';
import { ownerWords, whenWords } from '../finding/owner.ts';
import { join, marked, type Phrase } from '../phrase.ts';
import { valueWords } from '../values/value.ts';
import type { Voice } from '../voice.ts';
import { type Part, partWords } from './plot-parts.ts';

export interface Table {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    /** Whether it is a part of the row above. */
    readonly part: boolean;
    readonly cells: readonly Phrase[];
  }[];
}

/** One value of the picture. */
export interface Shown {
  readonly entry: Entry;
  readonly state: ClaimState;
  readonly at: number;
  readonly parts: readonly Part[];
}

export function tableOf(voice: Voice, fact: Fact, shown: readonly Shown[]): Table {
  const { strings } = voice;
  const { value, owner, state } = strings.columns;
  const inOrder = [...shown].sort((a, b) => a.at - b.at);
  return {
    label: strings.asTable,
    columns: [strings.day, value, owner, state],
    rows: inOrder.flatMap(({ entry, state, at, parts }) => {
      const words = valueWords(voice, fact, entry.claim);
      const day = whenWords(voice, entry);
      const owner = ownerWords(voice, entry);
      const { hedge } = entry.claim;
      const became = [strings.state[state], hedge === undefined ? '' : strings.hedge[hedge]];
      const since = became.map((text): Phrase => (text === '' ? [] : [text]));
      const value = state === 'withdrawn' ? marked(words, 'gone') : words;
      const key = `${entry.claim.id} ${at}`;
      return [
        { key, part: false, cells: [day, value, owner, join(since, strings.comma)] },
        ...parts.map((part) => ({
          key: `${key} ${part.fact.id}`,
          part: true,
          cells: [day, partWords(voice, part), owner, []],
        })),
      ];
    }),
  };
}
