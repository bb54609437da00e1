/** As known on: a slider through the days on which something changed, and a date field for any other day. */
import type { JSX } from 'preact';
import type { Moment } from '../../data/bundle/types.ts';
import type { Strings } from '../../data/wording/strings.ts';
import type { Actions } from './actions.ts';

export interface ThenProps {
  /** In order; the last one is now. None until the reader asks. */
  readonly moments: readonly Moment[];
  /** The moment looked at; absent for now. */
  readonly at: Moment | undefined;
  /** That moment in words. */
  readonly words: string;
  readonly strings: Strings;
  readonly act: Actions;
}

export function Then({ moments, at, words, strings, act }: ThenProps): JSX.Element | null {
  const last = moments.length - 1;
  if (last < 0) return null;
  const later = at === undefined ? -1 : moments.findIndex((one) => one > at);
  const place = later === -1 ? last : Math.max(0, later - 1);
  const go = (to: Moment | undefined): void => act.lookAt(to === moments[last] ? undefined : to);
  return (
    <p class="then">
      <input
        type="range"
        min="0"
        max={last}
        step="1"
        value={place}
        aria-label={strings.knownOn}
        aria-valuetext={words}
        onInput={({ currentTarget }) => go(moments[Number(currentTarget.value)])}
      />
      <input
        type="date"
        aria-label={strings.day}
        min={moments[0]}
        max={moments[last]}
        value={(at ?? moments[last] ?? '').slice(0, 10)}
        onChange={({ currentTarget }) => go(currentTarget.value || undefined)}
      />
    </p>
  );
}
