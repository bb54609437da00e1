/** Reads a date as an editor writes it: a moment, a period, "by" or "from" a moment, each perhaps "about". */
import type { DateValue, Unclear, Unreadable } from '../../../bundle/types.ts';
import { isMomentText, settledMoment, spanIn, utc } from '../../time/moment.ts';
import { meantMoment } from '../meant.ts';
import type { ParseResult } from './reading.ts';
import { plainDigits } from './tidied.ts';

const examples =
  'a date like 2022-01-05, 2022-01, 2022-01-05T23:00, about 2022-01-05T23:00, 2022-01-05 to 2022-01-07, by 2022-01-07 or from 2022-01-05';

/** Reads `raw`. `day` is the day that the claim is about, which a bare time most likely belongs to. */
export function readDate(
  raw: string,
  day: string | undefined,
): ParseResult<DateValue | Unclear | Unreadable> {
  const text = plainDigits(raw)
    .replace(/\s*[–—]\s*/, ' to ')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === 'unclear' || text === 'unreadable') return { value: { form: text } };
  const [, about, rest = ''] = /^(?:(about|around|approximately|roughly|circa|~) ?)?(.*)$/.exec(text) ?? [];
  const vague = about === undefined ? {} : { about: true as const };
  const period = /^(?:between (\S+) and (\S+)|(?:from )?(\S+) (?:to|-|or) (\S+))$/.exec(rest);
  if (period !== null) {
    const date = period[1] ?? period[3] ?? '';
    const until = period[2] ?? period[4] ?? '';
    if (!isMomentText(date) || !isMomentText(until))
      return unread(isMomentText(date) ? until : date, day, about);
    const first = spanIn(date, utc);
    const last = spanIn(until, utc);
    if ((first?.low ?? 0) >= (last?.high ?? 0)) {
      return {
        code: 'reversed-range',
        message: `${until} is before ${date}; the earlier comes first`,
        nearest: `${until} to ${date}`,
      };
    }
    return { value: { form: 'between', date: settledMoment(date), until: settledMoment(until), ...vague } };
  }
  const [, word = 'on', more, date = ''] =
    /^(?:(by|from|on) )?(?:(about|around|approximately) )?(.*)$/.exec(rest) ?? [];
  if (!isMomentText(date)) return unread(date, day, about ?? more);
  const form = word === 'by' || word === 'from' ? word : 'on';
  const some = more === undefined ? vague : { about: true as const };
  return { value: { form, date: settledMoment(date), ...some } };
}

function unread(text: string, day: string | undefined, about: string | undefined): ParseResult<never> {
  const [, clock] = /^(\d{1,2}[:.]\d{2})$/.exec(text) ?? [];
  if (clock !== undefined) {
    const time = `T${clock.replace('.', ':').padStart(5, '0')}`;
    const meant = day?.slice(0, 10);
    return {
      code: 'bad-value',
      message: `"${text}" is a time without its day; write both`,
      expected: examples,
      nearest:
        meant?.length === 10 && isMomentText(`${meant}${time}`)
          ? `${about === undefined ? '' : 'about '}${meant}${time}`
          : undefined,
    };
  }
  const [, bound, date = ''] = /^(before|until|after|since) (.*)$/.exec(text) ?? [];
  const sound = isMomentText(date) ? date : meantMoment(date);
  return {
    code: 'bad-value',
    message: `"${text}" cannot be read as a date`,
    expected: examples,
    nearest:
      bound !== undefined && sound !== undefined
        ? `${bound === 'before' || bound === 'until' ? 'by' : 'from'} ${sound}`
        : meantMoment(text),
  };
}
