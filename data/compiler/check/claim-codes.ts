/** The issues of one claim: its anchor, its owner, its value, and keys that exclude or need each other. */
import type { Help } from '../issue.ts';

export const claimCodes = {
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
    title: 'a fact has more than 1,000 claims',
    means:
      'No editor writes that many about one question, and a card with them would hold up the page that it stands on.',
    wrong: 'claims: a list of 1,001 entries',
    right: 'claims: the entries of this fact',
  },
} as const satisfies Record<string, Help>;
