/** Reads a date as an editor writes it: a moment, a period, "by" or "from" a moment. */
import type { DateValue, Unclear, Unreadable } from '../../../bundle/bundle.ts';
import { spanOf } from '../../../bundle/moment.ts';
import { meantMoment } from '../meant.ts';
import type { Reading } from './count.ts';

const examples =
  'a date like 2022-01-05, 2022-01, 2022-01-05T23:00, 2022-01-05 to 2022-01-07, by 2022-01-07 or from 2022-01-05';

/** Reads `raw`; `zone` is where the story's days begin. */
export function readDate(raw: string, zone: string): Reading<DateValue | Unclear | Unreadable> {
  const text = raw
    .replace(/\s*[–—]\s*/, ' to ')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === 'unclear') return { value: { form: 'unclear' } };
  if (text === 'unreadable') return { value: { form: 'unreadable' } };
  const period = /^(?:between (\S+) and (\S+)|(?:from )?(\S+) (?:to|-) (\S+))$/.exec(text);
  if (period !== null) {
    const date = period[1] ?? period[3] ?? '';
    const until = period[2] ?? period[4] ?? '';
    const first = spanOf(date, zone);
    const last = spanOf(until, zone);
    if (first === undefined || last === undefined) return unread(first === undefined ? date : until);
    if (first.low >= last.high) {
      return {
        code: 'reversed-range',
        message: `${until} is before ${date}; the earlier comes first`,
        nearest: `${until} to ${date}`,
      };
    }
    return { value: { form: 'between', date, until } };
  }
  const [, word = '', date = ''] = /^(?:(by|from) )?(.*)$/.exec(text) ?? [];
  if (spanOf(date, zone) === undefined) return unread(date);
  return { value: { form: word === 'by' || word === 'from' ? word : 'on', date } };
}

function unread(text: string): Reading<never> {
  return {
    code: 'bad-value',
    message: `"${text}" cannot be read as a date`,
    expected: examples,
    nearest: meantMoment(text),
  };
}
