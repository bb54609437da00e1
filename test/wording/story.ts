/** A small story with its findings, made by hand: what the words are tried on where no rule of the resolver matters. */
import type { Bundle, Fact, Source, Speaker, Statement, Value } from '../../data/bundle/types.ts';
import type { Finding, Reading, Resolution } from '../../data/resolver/finding.ts';

const sources: readonly Source[] = [
  { id: 'tass', outlet: 'TASS', published: '2022-01-09', language: 'ru', url: 'https://example.org/tass' },
  { id: 'ap', outlet: 'AP', published: '2022-01-10', language: 'en', url: 'https://example.org/ap' },
  { id: 'afp', outlet: 'AFP', published: '2022-01-07', language: 'en' },
  { id: 'herald', outlet: 'Herald', published: '2022-01-15', language: 'en', title: 'Toll rises' },
  { id: 'post', outlet: 'Post', published: '2022-08-16', language: 'en' },
  {
    id: 'copy',
    outlet: 'Copy',
    published: '2022-08-17',
    language: 'de',
    original: { outlet: 'Post', how: 'translation' },
  },
];

const speakers: readonly Speaker[] = [
  { id: 'state', name: 'The state', group: 'officials' },
  {
    id: 'prosecutors',
    name: 'The prosecutor-general’s office',
    short: 'Prosecutors',
    part_of: 'state',
    group: 'officials',
  },
  {
    id: 'information',
    name: 'The information ministry',
    short: 'Information ministry',
    part_of: 'state',
    group: 'officials',
  },
  {
    id: 'health',
    name: 'The health ministry',
    short: 'Health ministry',
    part_of: 'state',
    group: 'officials',
  },
  { id: 'hrw', name: 'Human Rights Watch', group: 'rights' },
  { id: 'lawyer', name: 'A lawyer', group: 'witnesses' },
];

const statements: readonly Statement[] = [
  {
    id: 'toll-164',
    said_by: 'information',
    citing: 'health',
    on: '2022-01-09',
    acts: [
      { on: '2022-01-09', by: 'information', how: 'retracted', note: 'A technical error.' },
      { on: '2022-01-09', by: 'health', how: 'denied' },
    ],
  },
];

const count = (n: number): Value => ({ form: 'exact', n });

export const killed: Fact = {
  id: 'killed',
  asks: 'How many people were killed?',
  label: 'Killed',
  kind: 'count',
  unit: 'people',
  counts: 'running total',
  claims: [
    { id: 'afp', source: 'afp', value: { form: 'under', n: 50 }, first_hand: true, as_of: '2022-01-07' },
    { id: 'tass', source: 'tass', value: count(164), statement: 'toll-164', anchor: '164 человека' },
    {
      id: 'ap',
      source: 'ap',
      value: { form: 'over', n: 160 },
      statement: 'toll-164',
      anchor: 'More than 160',
    },
    { id: 'herald', source: 'herald', value: count(225), said_by: 'prosecutors', as_of: '2022-01-15' },
    { id: 'post', source: 'post', value: count(238), said_by: 'prosecutors', as_of: '2022-08-16' },
    {
      id: 'copy',
      source: 'copy',
      value: { form: 'at-least', n: 238 },
      said_by: 'prosecutors',
      as_of: '2022-08-16',
    },
    { id: 'post~2', source: 'post', value: { form: 'over', n: 200 }, said_by: 'hrw', as_of: '2022-05' },
  ],
};

export const torture: Fact = {
  id: 'torture',
  asks: 'Were people tortured in custody?',
  label: 'Tortured in custody?',
  kind: 'answer',
  answers: [
    { id: 'yes', label: { en: 'Yes', de: 'Ja', ru: 'Да', ar: 'نعم' } },
    { id: 'no', label: { en: 'No', de: 'Nein', ru: 'Нет', ar: 'لا' } },
  ],
  exclusive: ['yes', 'no'],
  claims: [
    {
      id: 'ap',
      source: 'ap',
      value: { form: 'answer', answers: ['no'] },
      said_by: 'prosecutors',
      as_of: '2022-01-10',
    },
    { id: 'post', source: 'post', value: { form: 'answer', answers: ['yes'] }, said_by: 'prosecutors' },
    { id: 'herald', source: 'herald', value: { form: 'answer', answers: ['yes'] }, said_by: 'lawyer' },
  ],
};

export const bundle: Bundle = {
  schema: 2,
  story: 'unrest',
  title: { en: 'The unrest', de: 'Die Unruhen' },
  language: 'en',
  time_zone: '+06:00',
  offsets: [{ offset: '+06:00' }],
  state: 'closed',
  lead: 2,
  groups: [
    { id: 'officials', label: { en: 'Officials', de: 'Behörden' } },
    { id: 'witnesses', label: 'Witnesses' },
    { id: 'rights', label: 'Rights groups' },
    { id: 'newsrooms', label: 'Newsrooms' },
  ],
  newsrooms: 'newsrooms',
  sources,
  speakers,
  statements,
  facts: [killed, torture],
};

export function reading(
  claims: readonly string[],
  more: Partial<Reading> & Pick<Reading, 'voices'>,
): Reading {
  return { claims, departing: [], firm: true, state: 'stands', ...more };
}

export const killedFinding: Finding = {
  fact: 'killed',
  status: 'fits',
  lines: [
    { claim: 'post', readings: [0], otherwise: [], day: '2022-08-16', firm: true },
    { claim: 'post~2', readings: [1], otherwise: [], day: '2022-05', firm: true },
  ],
  atRest: [0, 1],
  readings: [
    reading(['post', 'copy'], { voices: ['speaker:prosecutors'], departing: ['copy'], day: '2022-08-16' }),
    reading(['post~2'], { voices: ['speaker:hrw'], day: '2022-05' }),
    reading(['herald'], {
      voices: ['speaker:prosecutors'],
      day: '2022-01-15',
      state: 'history',
      why: 'own-later',
      by: 0,
    }),
    reading(['afp'], {
      voices: ['outlet:AFP'],
      day: '2022-01-07',
      state: 'history',
      why: 'own-tally',
      by: 2,
    }),
    reading(['tass', 'ap'], {
      voices: ['speaker:information'],
      day: '2022-01-09',
      departing: ['ap'],
      state: 'withdrawn',
    }),
  ],
  changes: [{ how: 'raised', voice: 'speaker:prosecutors', from: 2, to: 0 }],
  acts: [
    { statement: 'toll-164', act: 0, claims: ['tass', 'ap'] },
    { statement: 'toll-164', act: 1, claims: ['tass', 'ap'] },
  ],
};

const tortureFinding: Finding = {
  fact: 'torture',
  status: 'agreed',
  lines: [{ claim: 'post', answer: 'yes', readings: [0, 1], otherwise: [], day: '2022-08-16', firm: true }],
  atRest: [0],
  readings: [
    reading(['post'], { voices: ['speaker:prosecutors'], day: '2022-08-16', dayIsPublication: true }),
    reading(['herald'], { voices: ['speaker:lawyer'], day: '2022-01-15', dayIsPublication: true }),
    reading(['ap'], {
      voices: ['speaker:prosecutors'],
      day: '2022-01-10',
      state: 'history',
      why: 'own-later',
      by: 0,
    }),
  ],
  changes: [{ how: 'first-denied', voice: 'speaker:prosecutors', from: 2, to: 0 }],
  acts: [],
};

export const all: Resolution = {
  story: 'unrest',
  sources: { live: 6, all: 6 },
  voices: { live: 4, all: 5 },
  findings: [killedFinding, tortureFinding],
  unknowns: [],
  corrections: [
    { how: 'act', on: '2022-01-09', statement: 'toll-164', act: 0, facts: ['killed'] },
    { how: 'act', on: '2022-01-09', statement: 'toll-164', act: 1, facts: ['killed'] },
    { how: 'first-denied', on: '2022-08-16', fact: 'torture', from: 'ap', to: 'post' },
  ],
};

/** The same without the officials. */
export const withoutOfficials: Resolution = {
  ...all,
  findings: [
    {
      ...killedFinding,
      status: 'single',
      lines: [{ claim: 'post~2', readings: [0], otherwise: [], day: '2022-05', firm: true }],
      atRest: [0],
      readings: [reading(['post~2'], { voices: ['speaker:hrw'], day: '2022-05' })],
      changes: [],
    },
    {
      ...tortureFinding,
      status: 'single',
      lines: [{ claim: 'herald', answer: 'yes', readings: [0], otherwise: [], firm: true }],
      readings: [
        reading(['herald'], { voices: ['speaker:lawyer'], day: '2022-01-15', dayIsPublication: true }),
      ],
      changes: [],
    },
  ],
};
