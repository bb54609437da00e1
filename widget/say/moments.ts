/** The days on which what is known changed: what a reader steps through when looking back. */
import type { Id, Moment } from '../../data/model/bundle.ts';
import { dayOf, spanOf } from '../../data/model/moment.ts';
import { resolve } from '../../data/model/resolve.ts';
import type { Voice } from './voice.ts';

const day = 86_400_000;

/** Every day on which a source came out or a statement was taken back, in order, as `2022-01-09`. */
function days(voice: Voice): readonly Moment[] {
  const { bundle, index } = voice;
  const acts = bundle.statements.flatMap(({ withdrawn = [] }) => withdrawn.map(({ on }) => on));
  const instants = [
    ...bundle.sources.map(({ id }) => index.known.get(id) ?? Number.NaN),
    ...acts.map((on) => spanOf(on, bundle.time_zone)?.high ?? Number.NaN),
  ];
  const numbers = new Set(
    instants.filter(Number.isFinite).map((instant) => dayOf(instant, bundle.time_zone)),
  );
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => new Date(number * day).toISOString().slice(0, 10));
}

/** Those of them at whose end something is known that was not known, or was known otherwise, the day before. */
export function momentsOf(voice: Voice, off: ReadonlySet<Id>): readonly Moment[] {
  let before = '';
  return days(voice).filter((at) => {
    const { findings, corrections } = resolve(voice.bundle, { off: [...off], at });
    const now = JSON.stringify([findings, corrections.length]);
    const changed = now !== before;
    before = now;
    return changed;
  });
}
