/** As known on: a slider through the days on which something changed, and a date field for any other day. */
import type { JSX } from 'preact';
import type { Moment } from '../../data/model/bundle.ts';
import type { Strings } from '../strings/strings.ts';
import type { Actions } from './actions.ts';

export interface ThenProps {
  /** In order; the last one is now. */
  readonly moments: readonly { readonly at: Moment; readonly words: string }[];
  /** The moment looked at; absent for now. */
  readonly at: Moment | undefined;
  /** That moment in words. */
  readonly words: string;
  readonly strings: Strings;
  readonly act: Actions;
}

export function Then({ moments, at, words, strings, act }: ThenProps): JSX.Element {
  const last = moments.length - 1;
  const later = at === undefined ? -1 : moments.findIndex((one) => one.at > at);
  const place = later === -1 ? last : Math.max(0, later - 1);
  const go = (to: Moment | undefined): void => act.lookAt(to === moments[last]?.at ? undefined : to);
  return (
    <details class="fold" part="then" onToggle={({ currentTarget }) => act.lookBack(currentTarget.open)}>
      <summary>
        <span>{strings.knownOn}</span> <span class="on">{words}</span>
      </summary>
      {moments.length > 0 && (
        <p class="then">
          <input
            type="range"
            min="0"
            max={last}
            step="1"
            value={place}
            aria-label={strings.knownOn}
            aria-valuetext={words}
            onInput={({ currentTarget }) => go(moments[Number(currentTarget.value)]?.at)}
          />
          <input
            type="date"
            aria-label={strings.day}
            min={moments[0]?.at}
            max={moments[last]?.at}
            value={(at ?? moments[last]?.at ?? '').slice(0, 10)}
            onChange={({ currentTarget }) => go(currentTarget.value === '' ? undefined : currentTarget.value)}
          />
        </p>
      )}
    </details>
  );
}
