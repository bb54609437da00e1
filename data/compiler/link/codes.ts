/** The issues of the third stage: what the files of a story say about each other. */
import type { Help } from '../issue.ts';

export const linkCodes = {
  'unknown-id': {
    severity: 'error',
    title: 'an id that stands nowhere in the story',
    means:
      'Sources, speakers, statements and facts are named by their ids. The message proposes the nearest one that exists; if none fits, add the entry.',
    wrong: 'source: article-03',
    right: 'source: article-003',
  },
  'duplicate-id': {
    severity: 'error',
    title: 'one id is used for two things of a kind',
    means:
      'A statement in a fact and another in statements.yaml or in another fact have one id, or story.yaml lists a fact twice. A claim could not say which one it means.',
    wrong: 'facts: [killed, detained, killed]',
    right: 'facts: [killed, detained]',
  },
  'fact-not-listed': {
    severity: 'error',
    title: 'a fact file that story.yaml does not list',
    means:
      'The list of facts in story.yaml gives the order of the card. A fact that is not in it would be missing from the card.',
    wrong: 'facts: [detained]   # and facts/killed.yaml is there',
    right: 'facts: [killed, detained]',
  },
  'part-of-itself': {
    severity: 'error',
    title: 'a chain of part_of that runs in a circle',
    means:
      'A fact cannot be a part of its own part, and a speaker cannot belong to an organisation that belongs to the speaker.',
    wrong: 'ministry: { name: Ministry, part_of: ministry }',
    right: 'ministry: { name: Ministry, part_of: state }',
  },
  'traced-to-itself': {
    severity: 'error',
    title: 'a claim that is traced to its own source',
    means:
      '"traced" names another source, one that shows where the value comes from. If the source itself names the speaker, leave "traced" out.',
    wrong: '- { source: article-000, …, traced: article-000 }',
    right: '- { source: article-000, …, traced: tass-2022-01-15 }',
  },
  'trace-not-shown': {
    severity: 'warning',
    title: 'a claim is traced to a source that does not show its owner',
    means:
      '"traced" says that another source shows whose value this is. That source must have a claim of its own under the same fact, with the same statement or speaker, and not traced itself; otherwise nobody can check the trace.',
    wrong: '- { source: a, value: 164, statement: toll-164, traced: b, … }   # and b has no claim here',
    right:
      '- { source: b, value: 164, statement: toll-164, … }\n- { source: a, value: 164, statement: toll-164, traced: b, … }',
  },
  'future-date': {
    severity: 'error',
    title: 'a date that has not come yet',
    means:
      'Nothing has been published, said or taken back in the future. The year or the month is most likely mistyped. (The value of a date fact may lie in the future.)',
    wrong: 'published: 2220-01-09',
    right: 'published: 2022-01-09',
  },
  'published-too-early': {
    severity: 'warning',
    title: 'a source that came out before what it is said to report',
    means:
      'The claim is about a later day, or repeats a statement made later, than the day on which its source was published. One of the dates is wrong, or the claim belongs to another statement.',
    wrong: 'source of 8 January, as_of: 2022-01-09',
    right: 'source of 8 January, as_of: 2022-01-08',
  },
  'acts-out-of-order': {
    severity: 'error',
    title: 'acts that are not in time order',
    means:
      'The acts on a statement or claim are listed from the first to the last, and none comes before what it is about.',
    wrong: 'on: 2022-01-09\nacts: { on: 2022-01-08, … }',
    right: 'on: 2022-01-08\nacts: { on: 2022-01-09, … }',
  },
  'act-by-stranger': {
    severity: 'error',
    title: 'an act by somebody who cannot have done it',
    means:
      'A statement is retracted, deleted, corrected or reinstated by its speaker or somebody of that organisation, and denied by the body that it cites. Anybody else contradicts it: that is a claim of its own, with "denies", and the figure stands beside it. Who only doubts it has "doubted" it.',
    wrong: 'said_by: information-ministry\nacts: { by: opposition, how: denied, … }',
    right:
      'said_by: information-ministry\nciting: health-ministry\nacts: { by: health-ministry, how: denied, … }',
  },
  'act-without-source': {
    severity: 'warning',
    title: 'an act that names no source',
    means:
      'The card says who took the figure back, and when; without a source no reader can see where. Name the piece that reports it.',
    wrong: 'acts: { on: 2022-01-09, by: information-ministry, how: retracted }',
    right: 'acts: { on: 2022-01-09, by: information-ministry, how: retracted, source: orda-2022-01-09 }',
  },
  'denial-of-two': {
    severity: 'error',
    title: 'a denial whose short form names both a speaker and an answer',
    means:
      'The short form "denies: city" names a speaker or an answer of the fact. Where both have that id, say which one.',
    wrong: 'denies: city',
    right: 'denies: { voice: city }',
  },
  'bounds-of-known-date': {
    severity: 'error',
    title: 'bounds of a date that leave nothing open',
    means:
      '"after" and "before" say what is known of a day of publication that is unknown, so they stand only with "published: unknown", the earlier in "after".',
    wrong: 'published: 2022-01-09\nbefore: 2022-01-10',
    right: 'published: unknown\nbefore: 2022-01-10',
  },
  'unknown-outlet': {
    severity: 'error',
    title: 'an outlet that no source is of',
    means:
      'What sources.yaml says under "outlets" holds for the pages of the outlet with just that name. Without any, most likely the name is spelled otherwise.',
    wrong: 'outlets: { Tass: { … } }\ntass-1: { outlet: TASS, … }',
    right: 'outlets: { TASS: { … } }\ntass-1: { outlet: TASS, … }',
  },
  'no-group': {
    severity: 'warning',
    title: 'a body without a group, in a story that has groups',
    means:
      'Groups are the toggles of the card. A voice that neither has a group nor is part of somebody who has one cannot be switched off.',
    wrong: 'groups: { officials: Officials, … }\npolice: { name: The police }',
    right: 'groups: { officials: Officials, … }\npolice: { name: The police, group: officials }',
  },
  'too-many-groups': {
    severity: 'warning',
    title: 'less than two groups, or more than five',
    means:
      'One group switches everything, and more than five do not fit beside each other on a small card. Put those together that readers would.',
    wrong: 'groups: { officials: Officials }',
    right: 'groups: { officials: Officials, witnesses: Witnesses }',
  },
  'unlinked-withdrawn-value': {
    severity: 'error',
    title: 'a claim that prints a withdrawn number without being linked to its statement',
    means:
      'The claim gives the number of a statement that was withdrawn, or a rounder form of it, but names another owner or none, so it would stand as a live value. If it repeats that statement, link it. If it has the number from elsewhere, say so in a note; where nobody vouches for it, a note does not help: set the claim aside.',
    wrong: '- { source: article-004, value: 164, … }',
    right: '- { source: article-004, value: 164, statement: toll-164, … }',
  },
  'part-larger-than-whole': {
    severity: 'warning',
    title: 'a part that is larger than its whole',
    means:
      'The same voice gives, for the same day, a part that cannot fit into the whole. The two numbers count different things, or one of them is mistyped. Where the source itself is wrong, set the claim aside and say why.',
    wrong: 'killed: 164, killed children: 300',
    right: 'killed: 164, killed children: 3',
  },
  'parts-do-not-add-up': {
    severity: 'info',
    title: 'the parts of one statement do not sum to its whole',
    means:
      'A statement gives a total and its parts by place, and the parts do not add up to it. If the numbers are typed as printed, leave them: where one source lists all the parts, the card tells the reader what they add up to. A note can say what is missing.',
    wrong: 'killed: 164; Almaty 103, others 21, 10 and 3 (137, mistyped)',
    right: 'killed: 164; Almaty 103, others 21, 10 and 8 (142, as printed)',
  },
  'falling-total': {
    severity: 'info',
    title: 'a running total that falls',
    means:
      'A running total can only fall when somebody revises it. The card says so. If the two numbers count different things, they belong to different facts.',
    wrong: 'as_of: 2022-01-13, value: 18; as_of: 2022-01-14, value: 16',
    right: 'the same, when the voice lowered its figure; otherwise two facts',
  },
  'one-number-two-facts': {
    severity: 'warning',
    title: 'one passage gives the same number under two facts',
    means:
      'Two claims of one source, with the same anchor and the same value, stand under different facts. A number answers one question; the other claim is most likely a slip.',
    wrong: 'facts/killed.yaml and facts/injured.yaml: { source: a, value: 164, anchor: 164 people }',
    right: 'facts/killed.yaml: { source: a, value: 164, anchor: 164 people }',
  },
  'outlet-spelling': {
    severity: 'error',
    title: 'an outlet whose name is spelled in two ways',
    means:
      'An outlet is a voice by its name, in its own voice and where another outlet quotes it. Spelled in two ways it would count as two, and seem to confirm itself. Spell it alike everywhere, in speakers.yaml too; two outlets of nearly one name need something that tells them apart.',
    wrong: 'sources.yaml: { outlet: BBC News, … }\nspeakers.yaml: bbc: { name: The BBC News }',
    right: 'sources.yaml: { outlet: BBC News, … }\nspeakers.yaml: bbc: { name: BBC News }',
  },
  'outlet-organisation': {
    severity: 'error',
    title: 'an outlet that is a part of two organisations',
    means:
      'part_of says to whose organisation an outlet belongs, so what sources.yaml says under "outlets" and what a speaker of its name says must be the same. One of the two may say nothing.',
    wrong:
      'sources.yaml: outlets: { TASS: { part_of: russian-state } }\nspeakers.yaml: tass: { name: TASS, part_of: kazakhstan-state }',
    right: 'sources.yaml: outlets: { TASS: { part_of: russian-state } }\nspeakers.yaml: tass: { name: TASS }',
  },
  'speaker-twice': {
    severity: 'error',
    title: 'one speaker under two ids',
    means:
      'A speaker is a voice by its id. Entered twice it would count as two, and seem to confirm itself. Keep one id; if they are two, their names must tell readers which is which.',
    wrong: 'police: { name: The police }\ncity-police: { name: Police }',
    right: 'police: { name: The state police }\ncity-police: { name: The city police }',
  },
  'not-used': {
    severity: 'warning',
    title: 'sources, speakers or statements that nothing refers to',
    means:
      'Nothing on the card comes from them. Either the claims are missing, or the entries can go. All of a story are told in one line, since they are many while it is being written.',
    wrong: 'article-009 in sources.yaml, and no claim from it',
    right: '- { source: article-009, … }',
  },
} as const satisfies Record<string, Help>;

export type LinkCode = keyof typeof linkCodes;
