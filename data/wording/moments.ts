/** The days on which what is known changed: what a reader steps through when looking back. */
import type { Id, Moment } from '../bundle/bundle.ts';
import { dayOf, spanOf } from '../bundle/moment.ts';
import { resolve } from '../resolver/resolve.ts';
import type { Voice } from './voice.ts';

const day = 86_400_000;

/** The days of the story's zone in which these instants lie, each once and in order, as `2022-01-09`. */
function daysOf(voice: Voice, instants: readonly (number | undefined)[]): readonly Moment[] {
  const known = instants.filter((instant) => instant !== undefined && Number.isFinite(instant));
  const numbers = new Set(known.map((instant) => dayOf(instant as number, voice.bundle.time_zone)));
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => new Date(number * day).toISOString().slice(0, 10));
}

/** Every day on which a source came out or a statement was taken back. */
function days(voice: Voice): readonly Moment[] {
  const { bundle, index } = voice;
  const acts = bundle.statements.flatMap(({ withdrawn = [] }) => withdrawn.map(({ on }) => on));
  return daysOf(voice, [
    ...bundle.sources.map(({ id }) => index.known.get(id)),
    ...acts.map((on) => spanOf(on, bundle.time_zone)?.high),
  ]);
}

/** Those of them at whose end something is known that was not known, or was known otherwise, the day before. */
export function momentsOf(voice: Voice, off: ReadonlySet<Id>): readonly Moment[] {
  const { bundle, index } = voice;
  // Whatever a source says stands among the claims of a finding: it need not be worked out that this is news.
  const saying = new Set(bundle.facts.flatMap(({ claims }) => claims.map(({ source }) => source)));
  const heard = [...saying].filter((id) => !off.has(id));
  const news = new Set(
    daysOf(
      voice,
      heard.map((id) => index.known.get(id)),
    ),
  );
  const known = (at: Moment): string => {
    const { findings, corrections } = resolve(bundle, { off: [...off], at });
    return JSON.stringify([findings, corrections.length]);
  };
  const all = days(voice);
  // Not by the third thing that `filter` hands over: that of old libraries does not.
  return all.filter((at, place) => {
    const before = all[place - 1];
    return before === undefined || news.has(at) || known(before) !== known(at);
  });
}
