/** "Go back to a day": a slider through the days on which something changed, and a date field for any other day. */
import type { JSX } from 'preact';
import type { Moment } from '../../data/bundle/types.ts';
import type { Controls } from '../../data/wording/locales/locale.ts';
import type { DayText } from '../state/card-text.ts';
import type { Actions } from './actions.ts';

export interface DayProps {
  /** The oldest first; the last one is now. */
  readonly days: readonly DayText[];
  /** The moment looked at; absent for now. */
  readonly at: Moment | undefined;
  readonly controls: Controls;
  readonly act: Actions;
}

export function DayPicker({ days, at, controls, act }: DayProps): JSX.Element {
  const last = days.length - 1;
  const later = at === undefined ? -1 : days.findIndex((day) => day.at > at);
  const place = later === -1 ? last : Math.max(0, later - 1);
  const label = days[place]?.label ?? '';
  const go = (to: Moment | undefined): void => act.lookAt(to === days[last]?.at ? undefined : to);
  return (
    <p class="day">
      <b>{controls.goBack}</b>
      {last > 0 && (
        <input
          type="range"
          min="0"
          max={last}
          step="1"
          value={place}
          aria-label={controls.goBack}
          aria-valuetext={label}
          onInput={({ currentTarget }) => go(days[Number(currentTarget.value)]?.at)}
        />
      )}
      <input
        type="date"
        aria-label={controls.day}
        min={days[0]?.at.slice(0, 10)}
        max={days[last]?.at.slice(0, 10)}
        value={(at ?? days[last]?.at ?? '').slice(0, 10)}
        onChange={({ currentTarget }) => go(currentTarget.value || undefined)}
      />
      {at !== undefined && (
        <button type="button" onClick={() => act.lookAt(undefined)}>
          {controls.now}
        </button>
      )}
    </p>
  );
}
