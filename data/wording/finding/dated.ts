/**
 * Years on the lines of a finding. The usual year of a story goes without saying, but not beside another: after "5 Jan 2023"
 * a bare "14 Mar" would be read as a day of 2023.
 */
import type { Finding } from '../../resolver/finding.ts';
import type { Localizer } from '../localizer.ts';
import { memo } from '../memo.ts';
import { isOtherYear } from '../values/day.ts';
import { eachPage } from './reading.ts';

/** One for each localizer, so that what is made once for a localizer is made once for this, too. */
const everyYear = new WeakMap<Localizer, Localizer>();

function namingYears(l: Localizer): Localizer {
  let named = everyYear.get(l);
  if (named === undefined) {
    const { year: _, ...rest } = l;
    named = { ...rest, year: undefined };
    everyYear.set(l, named);
  }
  return named;
}

/** The localizer for the words of a finding: it names all years where the days on its lines are of another than the usual. */
export const datedFor = memo((l, finding: Finding): Localizer => {
  const fact = l.lookup.facts.get(finding.fact);
  if (fact === undefined) return l;
  const days = finding.lines.flatMap(({ readings }) =>
    readings.flatMap((at) => {
      const reading = finding.readings[at];
      return reading === undefined ? [] : eachPage(l, fact, reading).flatMap(({ day }) => day ?? []);
    }),
  );
  const others = days.filter((day) => isOtherYear(l, day));
  return others.length > 0 && others.length < days.length ? namingYears(l) : l;
});
