/**
 * Years on the lines of a finding. The usual year of a story goes without saying, but not beside another: after "5 Jan 2023"
 * a bare "14 Mar" would be read as a day of 2023.
 */
import type { Finding } from '../../resolver/finding.ts';
import type { Localizer } from '../localizer.ts';
import { memoizePerLocalizer } from '../memo.ts';
import { isOtherYear } from '../values/day.ts';

/** Made once, so that what is made once for a localizer is made once for this, too. */
const namingYears = memoizePerLocalizer(
  (l, _: Localizer['bundle']): Localizer => ({ ...l, year: undefined }),
);

/** The localizer for the words of a finding: it names all years where a day on its lines is of another than the usual. */
export const datedFor = memoizePerLocalizer((l, { lines, readings }: Finding): Localizer => {
  const days = lines.flatMap((line) => line.readings.flatMap((at) => readings[at]?.day ?? []));
  return l.year !== undefined && days.some((day) => isOtherYear(l, day)) ? namingYears(l, l.bundle) : l;
});
