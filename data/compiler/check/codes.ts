/** The issues of the second stage: what one file says, taken by itself. */
import type { Help } from '../issue.ts';

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
  'long-anchor': {
    severity: 'error',
    title: 'an anchor of more than eight words',
    means:
      'An anchor points at a passage; it does not copy it. Keep the few words that are found only there.',
    wrong: 'anchor: at least 164 people were killed in the unrest that began',
    right: 'anchor: at least 164 people were killed',
  },
  'key-for-another-kind': {
    severity: 'error',
    title: 'a key that does not belong to this kind of fact or value',
    means:
      'unit, money, units and counts belong to counts; answers, several, changes and exclusive to answers; rounded_to to values with "about" or "nearly".',
    wrong: 'kind: date\nunit: people',
    right: 'kind: count\nunit: people',
  },
  'needs-set-aside': {
    severity: 'error',
    title: 'an unreadable value without its words or its reason',
    means: 'A value that cannot be read is shown with the words as printed, and says why it is not compared.',
    wrong: 'value: unreadable',
    right: 'value: unreadable\nprinted: 6 months 1\nset_aside: The date was damaged in translation.',
  },
  'two-owners': {
    severity: 'error',
    title: 'a claim with more than one of statement, said_by and first_hand',
    means:
      'A statement already says who speaks, and first_hand says that the outlet does. Two owners for one claim would count it in one place and print it in another. Several who hold a figure together stand in one list under said_by.',
    wrong: 'statement: toll-164\nsaid_by: health-ministry',
    right: 'statement: toll-164',
  },
  'traced-unattributed': {
    severity: 'error',
    title: 'a traced claim without an owner',
    means:
      '"traced" names the source that shows whose value this is, so the claim must say whose: a statement, or a speaker in said_by.',
    wrong: 'value: 225\ntraced: tass-2022-01-15',
    right: 'value: 225\nsaid_by: prosecutor-general\ntraced: tass-2022-01-15',
  },
  'nobody-speaks': {
    severity: 'error',
    title: 'a key that needs a speaker, on a claim without one',
    means:
      '"citing" says whom a speaker cites, and "acts" what became of their word, so somebody must have spoken: a statement, or a speaker in said_by. What an outlet takes back on its own page is "corrected".',
    wrong: 'value: 31\nciting: ministry',
    right: 'value: 31\nsaid_by: embassy\nciting: ministry',
  },
  'anchor-and-heard': {
    severity: 'error',
    title: 'a claim with both an anchor and "heard"',
    means:
      'An anchor finds the words on a page; "heard" says where they were heard when no page has them. A claim has one of the two.',
    wrong: 'anchor: 31 were hurt\nheard: Radio, the news at nine',
    right: 'heard: Radio, the news at nine',
  },
  'contradicting-keys': {
    severity: 'error',
    title: 'two keys that say opposite things of one claim',
    means:
      'What has passed, is set aside or was corrected has no line on the card, so it can neither stand nor lead.',
    wrong: 'past: { on: 2022-01-09, why: … }\nleads: true',
    right: 'past: { on: 2022-01-09, why: … }',
  },
  'text-fragment': {
    severity: 'error',
    title: 'an address that leads to a passage already',
    means:
      'The card makes the address of the passage from the anchor of each claim. The address of a source is that of its page alone.',
    wrong: 'url: https://example.org/article#:~:text=31%20were%20hurt',
    right: 'url: https://example.org/article',
  },
  'bad-currency': {
    severity: 'error',
    title: 'a currency that is not in ISO 4217',
    means: 'Currencies are named by their three letters, which every language can spell out.',
    wrong: 'money: { currency: dollars }',
    right: 'money: { currency: USD }',
  },
  'other-currency': {
    severity: 'error',
    title: 'a sum in another currency than its fact',
    means:
      'Sums of two currencies cannot be compared, and the compiler knows no rates. Give the fact the rate in "units", or set the claim aside with the words in "printed".',
    wrong: 'money: { currency: USD, scale: million }\n…\nvalue: €250 million',
    right:
      'money: { currency: USD, scale: million }\n…\nvalue: unreadable\nprinted: €250 million\nset_aside: The page gives euros.',
  },
  'hedge-in-value': {
    severity: 'error',
    title: 'a hedge among the words of a value',
    means:
      'Whether a figure is an estimate, alleged or unconfirmed stands in "hedge", so that the number can be compared and the doubt be told. The words of the page may stand in "printed".',
    wrong: 'value: an estimated 700',
    right: 'value: 700\nhedge: estimate\nprinted: an estimated 700',
  },
  'too-many-claims': {
    severity: 'error',
    title: 'a fact has 20,000 claims or more',
    means:
      'No editor writes that many about one question. The limit keeps a damaged file from holding up everybody else.',
    wrong: 'claims: a list of 20,000 entries',
    right: 'claims: the entries of this fact',
  },
} as const satisfies Record<string, Help>;

export type CheckCode = keyof typeof checkCodes;
