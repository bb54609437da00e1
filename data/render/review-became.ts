/** What became of each reading that has no line on the card, and by which rule, in plain English for editors. */
import type { Fact } from '../bundle/types.ts';
import type { Finding, Reading, Why } from '../resolver/finding.ts';
import { ownedValue } from '../wording/finding/owned.ts';
import { claimsOf, namesOf, readingValue } from '../wording/finding/reading.ts';
import { type Localizer, own } from '../wording/localizer.ts';
import { inside } from '../wording/names/inside.ts';
import { plain } from '../wording/phrase.ts';

interface Rule {
  /** As data/resolver/README.md numbers them. */
  readonly number: string;
  /** `{who}` and `{by}`: the voice of the reading that it yields to, and that reading. */
  readonly says: string;
  /** The same where no single reading is the reason. */
  readonly alone: string;
}

const rules: Readonly<Record<Exclude<Why, 'past'>, Rule>> = {
  'own-later': {
    number: '6',
    says: '{who} spoke again later, {by}',
    alone: 'its own voice spoke again later',
  },
  'same-day': {
    number: '4',
    says: 'of two totals of one voice and day the higher counts, {by}',
    alone: 'of two totals of one voice and day the higher counts',
  },
  passed: { number: '7', says: '{who} gave more later, {by}', alone: 'more was given later' },
  'moved-on': { number: '7', says: 'it has moved on, to {by}', alone: 'it has moved on' },
  'other-day': {
    number: '7',
    says: 'each day has a figure of its own, and there is a newer day’s, {by}',
    alone: 'each day has a figure of its own, and there is a newer day’s',
  },
  'own-tally': {
    number: '8a',
    says: 'an outlet’s own tally yields to a later figure that is not lower, {by}',
    alone: 'an outlet’s own tally yields to a later figure that is not lower',
  },
  lowered: {
    number: '8b',
    says: 'it is from before the total was lowered, to {by}',
    alone: 'it is from before the total was lowered',
  },
  'agreed-since': {
    number: '8c',
    says: 'two independent voices agreed later, on {by}',
    alone: 'two independent voices agreed later',
  },
  'firm-since': {
    number: '8d',
    says: 'it was said for certain later, {by}',
    alone: 'it was said for certain later',
  },
  unattributed: { number: '2', says: 'nobody is named for it', alone: 'nobody is named for it' },
  'says-less': {
    number: '6',
    says: 'it says less than {by}',
    alone: 'it says less than its voice has said already',
  },
  expected: {
    number: '12',
    says: 'it was only expected, and then came {by}',
    alone: 'it is only expected, or its day has passed',
  },
  word: {
    number: '13',
    says: 'it is a word, and there are figures',
    alone: 'it is a word, and there are figures',
  },
  'not-known': {
    number: '13',
    says: 'it gives nothing, and others do',
    alone: 'it gives nothing, and others do',
  },
  denial: {
    number: '12',
    says: 'it denies {by} and gives no answer of its own',
    alone: 'it denies an answer and gives none of its own',
  },
  cites: {
    number: '3',
    says: 'it goes back to {who} and adds nothing to {by}',
    alone: 'it goes back to another voice of its line and adds nothing',
  },
};

const states: Readonly<Record<Exclude<Reading['state'], 'stands'>, string>> = {
  history: 'is history',
  behind: 'is told behind',
  withdrawn: 'was taken back',
  corrected: 'was corrected by the outlet on its own page',
  'left-out': 'is left out',
};

function becauseOf(l: Localizer, finding: Finding, fact: Fact, reading: Reading): string {
  const claims = claimsOf(l, fact, reading);
  const { state, why } = reading;
  if (state === 'left-out') {
    const reason = claims.find(({ set_aside }) => set_aside !== undefined)?.set_aside;
    return reason === undefined ? '' : `: ${ended(own(l, reason))} [your judgement]`;
  }
  if (state === 'withdrawn' || state === 'corrected') return '. [rule 14]';
  if (why === undefined) return '.';
  if (why === 'past') {
    const past = claims.find((one) => one.past !== undefined)?.past;
    return `: ${past === undefined ? 'events have passed it.' : ended(own(l, past.why))} [rule 9, your judgement]`;
  }
  const { number, says, alone } = rules[why];
  const by = reading.by === undefined ? undefined : finding.readings[reading.by];
  if (by === undefined) return `: ${alone}. [rule ${number}]`;
  const who = by.voices.length === 0 ? 'a page that names nobody' : plain(inside(l, namesOf(l, by, true)));
  const words = says.replace('{who}', who).replace('{by}', plain(ownedValue(l, fact, by)));
  return `: ${words}. [rule ${number}]`;
}

function ended(text: string): string {
  return /[.!?…。]$/u.test(text) ? text : `${text}.`;
}

/** What became of a reading that has no line, behind its value: " is history: the ministry gave more later, 238 (…)." */
export function fateOf(l: Localizer, finding: Finding, fact: Fact, reading: Reading): string {
  if (reading.state === 'stands') return ' stands.';
  return ` ${states[reading.state]}${becauseOf(l, finding, fact, reading)}`.replace(/ \[[^\]]*\]$/, '');
}

/** One sentence for each reading without a line, and for each that the editor keeps; in the finding's order. */
export function becameOf(l: Localizer, finding: Finding, fact: Fact): readonly string[] {
  return finding.readings.flatMap((reading): string[] => {
    const said =
      plain(readingValue(l, fact, reading)) === '' ? 'A denial' : plain(ownedValue(l, fact, reading));
    if (reading.state === 'stands') return reading.kept ? [`${said} stands by your judgement. [rule 9]`] : [];
    return [`${said} ${states[reading.state]}${becauseOf(l, finding, fact, reading)}`];
  });
}
