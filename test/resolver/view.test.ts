/** What holds of what is live: switching off, withdrawals, parts and moments. */
import fc from 'fast-check';
import { describe } from 'vitest';
import { readMoment, zoneOf } from '../../data/bundle/moment.ts';
import type { Act, Bundle, Speaker, Statement } from '../../data/bundle/types.ts';
import { indexOf } from '../../data/resolver/bundle-index.ts';
import type { Resolution, View } from '../../data/resolver/finding.ts';
import { formOf } from '../../data/resolver/forms.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { isSame } from '../../data/resolver/same-number.ts';
import { sourceIds, voiceKeys } from './arbitrary.ts';
import { factsFound, holds, holdsWith, text } from './holds.ts';

const voicesIn = ({ findings }: Resolution): ReadonlySet<string> =>
  new Set(
    findings.flatMap(({ fact, readings }) =>
      readings.flatMap(({ voices }) => voices.map((voice) => `${fact} ${voice}`)),
    ),
  );

/** The end of a moment in UTC milliseconds. */
const endOf = (story: Bundle, moment: string): number =>
  readMoment(moment, zoneOf(story))?.span.high ?? Infinity;

/** A speaker and all that it is part of. */
function chainOf(id: string, speakers: readonly Speaker[]): readonly string[] {
  const wider = speakers.find((speaker) => speaker.id === id)?.part_of;
  return wider === undefined ? [id] : [id, ...chainOf(wider, speakers)];
}

/** The act by which a statement is withdrawn at the end of a moment, if it is. */
function withdrawalOf(
  acts: readonly Act[],
  said: Statement['said_by'],
  story: Bundle,
  at: string | undefined,
): Act | undefined {
  const mine = new Set([said].flat().flatMap((id) => chainOf(id, story.speakers)));
  let withdrawn: Act | undefined;
  for (const act of acts) {
    if (!mine.has(act.by) || (at !== undefined && endOf(story, act.on) > endOf(story, at))) continue;
    if (act.how === 'retracted' || act.how === 'deleted' || act.how === 'corrected') withdrawn ??= act;
    if (act.how === 'reinstated') withdrawn = undefined;
  }
  return withdrawn;
}

describe('the view', () => {
  const off = fc.record({
    without: fc.subarray([...sourceIds]),
    withoutVoices: fc.subarray([...voiceKeys]),
    withoutGroups: fc.subarray(['officials', 'medics', 'newsrooms']),
  });
  holdsWith('never adds a live voice by switching off', off, (story, seen, is, more) => {
    const both: View = {
      ...seen,
      without: [...(seen.without ?? []), ...more.without],
      withoutVoices: [...(seen.withoutVoices ?? []), ...more.withoutVoices],
      withoutGroups: [...(seen.withoutGroups ?? []), ...more.withoutGroups],
    };
    const less = resolve(story, both);
    const before = voicesIn(is);
    return (
      [...voicesIn(less)].every((voice) => before.has(voice)) &&
      less.voices.live <= is.voices.live &&
      less.sources.live <= is.sources.live
    );
  });

  holds('shows no claim whose source is off or not published yet', (story, seen, is) => {
    return factsFound(story, is).every(({ finding, claimOf }) =>
      finding.readings.every(({ claims }) =>
        claims.every((id) => {
          const { source } = claimOf(id);
          const { published, before } = story.sources.find((one) => one.id === source) ?? {};
          const known = published ?? before;
          // By the last day of all everything is known.
          const isLast = published === undefined && endOf(story, seen.at ?? '') >= indexOf(story).latest;
          const isOut =
            seen.at !== undefined && known !== undefined && endOf(story, known) > endOf(story, seen.at);
          return (!isOut || isLast) && !(seen.without ?? []).includes(source);
        }),
      ),
    );
  });

  holds('never lets a withdrawn value stand, whichever sources are on', (story, seen, is) => {
    return story.statements.every(({ id, said_by, acts = [] }) => {
      if (withdrawalOf(acts, said_by, story, seen.at) === undefined) return true;
      return factsFound(story, is).every(({ finding, claimOf }) =>
        finding.readings.every(({ claims, state }) => {
          const printing = claims.map(claimOf).filter((claim) => claim.statement === id);
          // An act on one claim alone may have given it again.
          const isAlone = printing.some((claim) => claim.acts !== undefined);
          return (
            printing.length === 0 ||
            isAlone ||
            ['withdrawn', 'left-out', 'corrected', 'behind'].includes(state)
          );
        }),
      );
    });
  });

  holds('never falls back on a withdrawn number, be it without a source', (story, _seen, is) => {
    return factsFound(story, is).every(({ fact, finding, claimOf }) => {
      const shown = finding.lines
        .filter(({ unattributed }) => unattributed === true)
        .map(({ claim }) => claimOf(claim));
      const taken = finding.readings
        .filter(({ state }) => state === 'withdrawn')
        .flatMap(({ claims }) => claims.slice(0, 1).map(claimOf));
      const form = (claim: (typeof shown)[number]) => formOf(claim, fact, zoneOf(story));
      return !shown.some((one) =>
        taken.some((other) => one.scope === other.scope && isSame(form(one), form(other))),
      );
    });
  });

  holds('never lets a part enter its whole', (story, seen, is) => {
    if (!story.facts.some(({ id }) => id === 'total')) return true;
    const without: Bundle = {
      ...story,
      facts: story.facts.map((fact) => (fact.id === 'part' ? { ...fact, claims: [] } : fact)),
    };
    // The moment of a view without one is the last that the bundle names.
    const at: View = { ...seen, at: seen.at ?? '2030-06' };
    const whole = resolve(story, at).findings.find(({ fact }) => fact === 'total');
    return (
      is.findings.length === story.facts.length &&
      text(resolve(without, at).findings.find(({ fact }) => fact === 'total')) === text(whole)
    );
  });
});
