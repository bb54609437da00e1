/**
 * The story of the browser tests: a toll that was taken back while outlets went on printing it, figures that differ, an answer
 * that is disputed, a day that nobody vouches for, and a question that nobody answers. Six pages and three groups of voices,
 * whose names are made up.
 */
import type { Bundle, Claim, Fact, Source } from '../../data/bundle/types.ts';

function source(id: string, outlet: string, published: string, more: Partial<Source> = {}): Source {
  return {
    id,
    outlet,
    published,
    language: 'en',
    title: `What ${outlet} printed`,
    url: `https://news.example/${id}`,
    ...more,
  };
}

function claim(source: string, value: Claim['value'], anchor: string, more: Partial<Claim> = {}): Claim {
  return { id: source, source, ...(value === undefined ? {} : { value }), anchor, ...more };
}

const killed: Fact = {
  id: 'killed',
  asks: 'How many people were killed?',
  label: 'Killed',
  kind: 'count',
  unit: 'people',
  counts: 'running total',
  claims: [
    claim('wire-10', { form: 'exact', n: 164 }, '164 people had been killed', {
      statement: 'toll-164',
      evidence: true,
    }),
    claim('daily-9', { form: 'about', n: 164 }, 'about 164, including three', { statement: 'toll-164' }),
    claim('daily-21', { form: 'exact', n: 225 }, 'A total of 225', {
      said_by: 'prosecutor',
      traced: 'wire-15',
      as_of: '2022-01-15',
    }),
    claim('wire-15', { form: 'exact', n: 225 }, 'a total of 225 people', {
      said_by: 'prosecutor',
      as_of: '2022-01-15',
    }),
    claim('heute-6', { form: 'vague', word: 'dozens', low: 24, high: 99 }, 'Dutzende Tote', {
      said_by: 'police',
      printed: 'Dutzende',
      note: 'The page was translated by a machine.',
    }),
  ],
};

const detained: Fact = {
  id: 'detained',
  asks: 'How many people were detained?',
  label: 'Detained',
  kind: 'count',
  counts: 'at one time',
  claims: [
    claim('wire-10', { form: 'exact', n: 7939 }, 'a total of 7,939', {
      said_by: 'interior',
      as_of: '2022-01-10',
    }),
    claim('daily-9', { form: 'nearly', n: 6000 }, 'Almost 6,000', { said_by: 'office', as_of: '2022-01-09' }),
    claim('report-20', { form: 'at-least', n: 9000 }, 'at least 9,000 were held', {
      said_by: 'watch',
      as_of: '2022-01-10',
    }),
  ],
};

const tortured: Fact = {
  id: 'tortured',
  asks: 'Were people tortured in custody?',
  label: 'Tortured in custody?',
  kind: 'answer',
  answers: [
    { id: 'yes', label: 'Yes' },
    { id: 'no', label: 'No' },
  ],
  exclusive: ['yes', 'no'],
  claims: [
    claim('daily-21', { form: 'answer', answers: ['yes'] }, 'they were beaten', { said_by: 'activists' }),
    claim('daily-21', { form: 'answer', answers: ['no'] }, 'Officials categorically deny', {
      id: 'daily-21~2',
      said_by: 'police',
    }),
  ],
};

const began: Fact = {
  id: 'began',
  asks: 'When did the protests begin?',
  label: 'Began',
  kind: 'date',
  claims: [
    claim('wire-10', { form: 'on', date: '2022-01-02' }, 'began on January 2'),
    claim('daily-9', { form: 'on', date: '2022-01-02' }, 'started on 2 January'),
  ],
};

const armed: Fact = {
  id: 'armed-men',
  asks: 'Who were the armed men on the square?',
  label: 'Armed men',
  kind: 'answer',
  answers: [{ id: 'provocateurs', label: 'Provocateurs' }],
  claims: [claim('daily-21', { form: 'unclear' }, 'still unclear who these', { said_by: 'activists' })],
};

const children: Fact = {
  id: 'children',
  asks: 'How many children were killed?',
  label: 'Children killed',
  kind: 'count',
  part_of: 'killed',
  claims: [claim('daily-9', { form: 'exact', n: 3 }, 'including three children', { statement: 'toll-164' })],
};

export const story: Bundle = {
  schema: 2,
  story: 'unrest',
  title: 'The unrest, January 2022',
  language: 'en',
  time_zone: '+06:00',
  offsets: [{ offset: '+06:00' }],
  state: 'closed',
  lead: 3,
  groups: [
    { id: 'officials', label: 'Officials' },
    { id: 'rights', label: 'Rights groups' },
    { id: 'newsrooms', label: 'Newsrooms' },
  ],
  newsrooms: 'newsrooms',
  sections: [
    { id: 'toll', title: 'The toll', facts: ['killed', 'children', 'detained', 'tortured'] },
    { id: 'course', title: 'What happened', facts: ['began', 'armed-men'] },
  ],
  sources: [
    source('heute-6', 'Heute', '2022-01-06', { language: 'de' }),
    source('daily-9', 'The Daily', '2022-01-09'),
    source('wire-10', 'Wire', '2022-01-10'),
    source('wire-15', 'Wire', '2022-01-15'),
    source('report-20', 'Watch', '2022-01-20'),
    source('daily-21', 'Second Look', '2022-01-21', {
      original: { outlet: 'Broadcaster', how: 'rewrite' },
      dated: 'inferred',
    }),
  ],
  speakers: [
    { id: 'state', name: 'the state', group: 'officials' },
    { id: 'health', name: 'Health ministry', part_of: 'state', group: 'officials' },
    { id: 'channel', name: 'Information channel', part_of: 'state', group: 'officials' },
    { id: 'interior', name: 'Interior ministry', part_of: 'state', group: 'officials' },
    { id: 'office', name: 'President’s office', part_of: 'state', group: 'officials' },
    { id: 'prosecutor', name: 'Prosecutor', part_of: 'state', group: 'officials' },
    { id: 'police', name: 'Police', part_of: 'state', group: 'officials' },
    { id: 'activists', name: 'Activists', group: 'rights' },
    { id: 'watch', name: 'Watch', group: 'rights' },
  ],
  statements: [
    {
      id: 'toll-164',
      said_by: 'channel',
      citing: 'health',
      on: '2022-01-09',
      acts: [
        { on: '2022-01-09T20:00', by: 'health', how: 'denied' },
        { on: '2022-01-09T21:00', by: 'channel', how: 'retracted', note: 'A technical error.' },
      ],
    },
  ],
  facts: [killed, detained, tortured, began, armed, children],
};
