/** The issues of the second stage: what one file says, taken by itself. */
import type { Help } from '../issue.ts';
import { claimCodes } from './claim-codes.ts';

export const checkCodes = {
  'unknown-key': {
    severity: 'error',
    title: 'a key that does not exist',
    means:
      'Every key has a meaning; one that is not known would be silently ignored, and what it says would be missing from the card.',
    wrong: 'ancor: 164 were gunned down',
    right: 'anchor: 164 were gunned down',
  },
  'missing-key': {
    severity: 'error',
    title: 'a key that must be given is missing or empty',
    means:
      'The entry cannot be shown or compared without it. A claim needs a source, a value (or "denies") and an anchor (or "heard").',
    wrong: '- { value: 225, anchor: A total of 225 }',
    right: '- { source: article-000, value: 225, anchor: A total of 225 }',
  },
  'comma-in-braces': {
    severity: 'error',
    title: 'a comma inside { } cut a value in two',
    means:
      'Between braces a comma begins the next key, so a number like 7,939 or an anchor with a comma needs quotes there.',
    wrong: '- { source: a, value: 7,939, anchor: 7,939 people }',
    right: "- { source: a, value: '7,939', anchor: '7,939 people' }",
  },
  'wrong-type': {
    severity: 'error',
    title: 'a value of the wrong kind',
    means: 'A list stands where a text belongs, a text where a map belongs, or the like.',
    wrong: 'facts: killed',
    right: 'facts: [killed]',
  },
  'wrong-word': {
    severity: 'error',
    title: 'a word that this key cannot have',
    means: 'Some keys have a short list of words that they can have.',
    wrong: 'counts: total',
    right: 'counts: running total',
  },
  'empty-text': {
    severity: 'error',
    title: 'a text without any words',
    means: 'Leave the key out when there is nothing to say; where the key must be given, say it.',
    wrong: "note: ''",
    right: 'note: The headline says otherwise.',
  },
  'empty-list': {
    severity: 'error',
    title: 'a list without anything in it',
    means: 'Leave the key out when there is nothing to list; where the key must be given, give at least one.',
    wrong: 'facts: []',
    right: 'facts: [killed]',
  },
  'long-text': {
    severity: 'error',
    title: 'a text that is too long for its place',
    means:
      'The card is small, and a text this long is most likely pasted from somewhere. Say it in fewer words of your own.',
    wrong: 'label: The number of people who were killed during the unrest, as far as is known today',
    right: 'label: Killed',
  },
  'line-break': {
    severity: 'error',
    title: 'a text that must stand on one line runs over several',
    means: 'Titles, outlets, printed words and anchors are on one line, as they are on the page.',
    wrong: 'anchor: |\n  164 were\n  gunned down',
    right: 'anchor: 164 were gunned down',
  },
  'bad-number': {
    severity: 'error',
    title: 'a number that is out of bounds',
    means: 'The number is too small, too large, or not whole where it must be.',
    wrong: 'lead: 0',
    right: 'lead: 4',
  },
  'bad-id': {
    severity: 'error',
    title: 'an id is not a slug',
    means:
      'Ids are slugs: a-z, 0-9 and single hyphens, at most 64 characters. They are part of addresses and are never reused.',
    wrong: 'Article 001: { … }',
    right: 'article-001: { … }',
  },
  'bad-moment': {
    severity: 'error',
    title: 'a date or time that cannot be read, or is not in the calendar',
    means:
      'Moments are written 2022, 2022-01, 2022-01-09 or 2022-01-09T20:00, with Z or +06:00 after the time when it is not the time zone of the story.',
    wrong: 'published: 9.1.2022',
    right: 'published: 2022-01-09',
  },
  'bad-language': {
    severity: 'error',
    title: 'a language tag that cannot be read',
    means: 'Languages are named by their BCP 47 tags, in lower case.',
    wrong: 'language: English',
    right: 'language: en',
  },
  'bad-time-zone': {
    severity: 'error',
    title: 'a time zone that does not exist',
    means:
      'A time zone is a name of the IANA table, or an offset from UTC in quotes. It decides where a day begins, which decides what was known on it.',
    wrong: 'time_zone: Almaty',
    right: 'time_zone: Asia/Almaty',
  },
  'bad-url': {
    severity: 'error',
    title: 'an address that a reader could not open safely',
    means: 'Only http and https addresses without a user name or password in them are printed.',
    wrong: 'url: javascript:alert(1)',
    right: 'url: https://example.org/article',
  },
  'bad-value': {
    severity: 'error',
    title: 'a value that cannot be read',
    means:
      'Values are written as the tables in data/README.md list them, so that they can be compared. Words of another language stand in "printed", and their meaning in "value". What cannot be read at all is "unreadable", with "printed" and "set_aside".',
    wrong: 'value: a lot',
    right: 'value: some, number not known',
  },
  'bad-answer': {
    severity: 'error',
    title: 'an answer that the fact does not list',
    means:
      'Answers are compared by their ids, so every one of them is listed under "answers". More than one at once needs "several: true".',
    wrong: 'value: perhaps',
    right: 'value: unclear',
  },
  'reversed-range': {
    severity: 'error',
    title: 'a range or period that runs backwards',
    means: 'The smaller number, or the earlier date, comes first.',
    wrong: 'value: 30–26',
    right: 'value: 26–30',
  },
  'unknown-unit': {
    severity: 'error',
    title: 'a value in a unit that the fact does not know',
    means:
      'A value printed in another unit can be compared when the fact says how many of its own unit that is, as in "units: { knots: 1.852 }".',
    wrong: 'value: 30 knts',
    right: 'value: 30 knots',
  },
  'decimal-or-thousands': {
    severity: 'error',
    title: 'a point that could stand between thousands',
    means:
      'In some newsrooms 1.200 is twelve hundred, in others it is less than two, so a point with three digits after it is never guessed at. Write 1,200 (in quotes inside { }) or 1200 if thousands are meant. If it is a decimal, write it without the zeros at its end, 1.2, or with a fourth digit, 7.9390.',
    wrong: 'value: 1.200',
    right: "value: '1,200'",
  },
  'not-whole': {
    severity: 'warning',
    title: 'a number of people that is not whole',
    means:
      'People come in whole numbers. Perhaps the source prints thousands or a rate, or a digit slipped. A fact about a rate or an average needs a unit that says so.',
    wrong: 'unit: people\n…\nvalue: 12.5',
    right: 'unit: people\n…\nvalue: 125',
  },
  ...claimCodes,
} as const satisfies Record<string, Help>;

export type CheckCode = keyof typeof checkCodes;
