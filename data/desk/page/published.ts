/** Reads when a page was published, from its tags or from the lines at the top of a pasted text. */
import { isMomentText, settledMoment } from '../../compiler/time/moment.ts';
import { datesIn } from '../propose/dates.ts';
import type { ReadingLanguage } from '../propose/languages/language.ts';

/** Lines at the top in which a text says its day. */
const TOP_LINES = 14;
/** A longer line is prose, and a day in it is the day of what it tells. */
const MAX_LINE = 110;
const MAX_WORDS = 9;

/** A time stamp as sources.yaml wants it; `undefined` where it is none. */
export function stampMoment(stamp: string | undefined): string | undefined {
  if (stamp === undefined) return undefined;
  const [, day, time = '', zone = ''] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?$/i.exec(
      stamp.trim(),
    ) ?? [];
  if (day === undefined) {
    const parsed = /^\w{3}, \d{1,2} \w{3} \d{4}|^\w{3} \w{3} \d/.test(stamp) ? new Date(stamp) : undefined;
    return parsed === undefined || Number.isNaN(parsed.getTime())
      ? undefined
      : settledMoment(parsed.toISOString());
  }
  const offset = /^(?:Z|UTC|GMT)$/i.test(zone) ? 'Z' : zone.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
  const whole = settledMoment(`${day}${time === '' ? '' : `T${time}`}${offset}`);
  return isMomentText(whole) ? whole : undefined;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day that the path of an address names: /2017/09/07/, /2017/sep/26/, /20171003/ or 2019-07-31. */
export function dayInAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { pathname } = new URL(url);
  const apart = /(?<!\d)((?:19|20)\d\d)([/-])(\d{1,2}|[a-z]{3})\2(\d{1,2})(?!\d)/i.exec(pathname);
  const joined = /(?<!\d)((?:19|20)\d\d)()(\d\d)(\d\d)(?!\d)/.exec(pathname);
  const [, year = '', , month = '', day = ''] = apart ?? joined ?? [];
  const named = months.indexOf(month.toLowerCase()) + 1;
  const whole = `${year}-${`${named || month}`.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isMomentText(whole) ? whole : undefined;
}

/** Every full date that stands in the lines at the top, in their order. */
export function daysAtTop(text: string, language: ReadingLanguage): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, TOP_LINES);
  const found = lines.flatMap((line) => {
    const stamp = stampMoment(line);
    if (stamp !== undefined) return [stamp];
    return line.length > MAX_LINE || words(line) > MAX_WORDS ? [] : daysIn(line, language);
  });
  return [...new Set(found)];
}

function words(line: string): number {
  return (line.match(/\p{L}+/gu) ?? []).length;
}

/** The latest full date of a text, which the page is not older than. */
export function latestDayIn(text: string, language: ReadingLanguage): string | undefined {
  return daysIn(text.slice(0, 100_000), language)
    .map((day) => day.slice(0, 10))
    .sort()
    .at(-1);
}

/** Without a day of the page, only dates with their year can be read. */
function daysIn(text: string, language: ReadingLanguage): string[] {
  return datesIn(text, language, {}).flatMap(({ value, day }) =>
    day === undefined || value.includes(' ') ? [] : [value],
  );
}
