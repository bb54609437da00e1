/** The fixture's words for everything that opens, as the second script would have them from resolver and wording. */

import type { View } from '../../../data/resolver/finding.ts';
import type { FigureText, FindingDetails, PageText, ReportText } from '../../../data/wording/card-model.ts';
import { en } from '../../../data/wording/locales/en.ts';
import type { CardText, OpenText } from '../../../widget/state/card-text.ts';
import { cardModel, findings, groups } from './fixture.ts';

const outlets = 'AFP,AP,Al-Ain News,BBC,Financial Times,Meduza,RFE/RL,Reuters,Spiegel,TASS'.split(',');

/** 85 pages, with days that go round. */
const pages = Array.from({ length: 85 }, (_, at) => {
  const outlet = outlets[at % outlets.length] ?? '';
  const day = `${5 + (at % 12)} Jan 2022`;
  return {
    source: `page-${at + 1}`,
    outlet,
    day,
    label: `${outlet}, ${day}`,
    url: `https://news.example/${at + 1}`,
  };
});

export const voices = [
  { group: 'officials', names: ['Prosecutors', 'Interior ministry', 'Health ministry', 'The president'] },
  { group: 'witnesses', names: ['A lawyer', 'Activists', 'Protesters in Almaty', 'A resident'] },
  { group: 'rights', names: ['Human Rights Watch', 'Amnesty International'] },
  { group: 'newsrooms', names: ['AFP', 'AP', 'Financial Times', 'Spiegel'] },
].map(({ group, names }) => ({
  group,
  label: groups.find(({ id }) => id === group)?.label ?? '',
  voices: names.map((label) => ({
    voice: `speaker:${label.toLowerCase().replaceAll(' ', '-')}` as const,
    label,
    count: 'in 12 answers',
    outlets: 'quoted by 5 outlets',
  })),
}));

const toll: FigureText = {
  title: 'How the count changed',
  kind: 'bars',
  columns: ['Day', 'Figure', 'Who says so'],
  rows: [
    {
      time: '7 Jan 2022',
      value: ['fewer than ', ['50']],
      who: ['AFP’s own sum'],
      state: 'earlier',
      bar: { to: 0.21, solidTo: 0 },
    },
    {
      time: '9 Jan',
      value: [['164', 'del']],
      who: ['a post in the health ministry’s name, taken back that evening. 18 outlets printed it'],
      state: 'withdrawn',
      bar: { to: 0.69 },
    },
    { time: '10–14 Jan', value: [], who: ['No official figure for five days'], state: 'gap' },
    {
      time: '15 Jan',
      value: [['225']],
      who: ['prosecutors: bodies in morgues'],
      state: 'earlier',
      bar: { to: 0.945 },
    },
    {
      time: '5 May',
      value: [['232']],
      who: ['prosecutors, in a letter'],
      state: 'earlier',
      bar: { to: 0.975 },
    },
    {
      time: '16 Aug',
      value: [['238']],
      who: ['prosecutors add six who died in custody'],
      state: 'now',
      bar: { to: 1 },
    },
  ],
  turning: [0, 1, 2, 3, 5],
  more: '1 more',
};

const parts: FigureText = {
  title: 'Parts of the whole',
  kind: 'parts',
  columns: ['Part', 'Figure', 'Who says so'],
  rows: [
    {
      time: 'Security forces',
      value: [['19']],
      who: ['prosecutors, 15 Jan'],
      state: 'earlier',
      bar: { to: 0.08 },
    },
    {
      time: 'In Almaty',
      value: [['149']],
      who: ['prosecutors, 15 Jan'],
      state: 'earlier',
      bar: { to: 0.626 },
    },
  ],
};

function page(at: number): PageText {
  const { source, outlet, day, url } = pages[at % pages.length] ??
    pages[0] ?? { source: '', outlet: '', day: '', url: '' };
  return {
    source,
    outlet,
    day: `printed on ${day}`,
    quote: 'A total of 225 individuals',
    quoteLang: 'en',
    url,
    remarks: [],
  };
}

const reports: readonly ReportText[] = Array.from({ length: 9 }, (_, at) => ({
  value: at === 1 ? [['164', 'del']] : [[String(238 - at)]],
  who: [['Prosecutors']],
  when: 'said on 15 Jan 2022',
  state: at === 0 ? [] : ['since replaced: ', ['238'], ', prosecutors, Jan 2023'],
  remarks: [],
  pages: Array.from({ length: at === 1 ? 18 : 3 }, (_, n) => page(at * 3 + n)),
}));

function details(fact: string): FindingDetails {
  return {
    ...(fact === 'killed' && { figure: toll, parts }),
    why: [[['238'], ' (prosecutors) and ', ['more than 200'], ' (Human Rights Watch) can both be right.']],
    notes: [['Counted by the prosecutors alone.']],
    lines: [],
    reports,
    shown: 3,
    showAll: 'See all 48 reports and their words',
    leftOut: reports.slice(0, 2),
    leftOutHead: '2 are left out, and why',
    sentence:
      'Killed: 238 (prosecutors, Jan 2023). No contradiction. (The unrest in Kazakhstan, January 2022)',
  };
}

const days = ['2022-01-07', '2022-01-09', '2022-01-15', '2022-05-05', '2022-08-16', '2024-12-31'];

const offVoice = (view: View, voice: string, group: string): boolean =>
  (view.withoutGroups ?? []).includes(group) || (view.withoutVoices ?? []).some((one) => one === voice);

const rests = new WeakMap<OpenText, CardText>();

/** What opens from the card of these words. */
function openFixture(rest: CardText): OpenText {
  const open: OpenText = {
    details: (_, fact) => details(fact),
    sources: (view) => ({
      head: '85 articles, 25 people or offices behind these answers',
      rule: 'Ten papers that quote one office count as one. Nothing is averaged.',
      byVoice: voices.map(({ group, label, voices: members }) => ({
        group,
        label,
        voices: members.map((one) => ({ ...one, on: !offVoice(view, one.voice, group) })),
      })),
      byPage: pages.map((one) => ({ ...one, on: !(view.without ?? []).includes(one.source) })),
    }),
    answers: (view) => ({
      sections: [
        { title: 'The dead and injured', findings: findings(view).slice(0, 1) },
        { title: 'Arrests', findings: findings(view).slice(1, 3) },
        { title: 'How it began', findings: findings(view).slice(3) },
      ],
    }),
    questions: () => [{ fact: 'asel', label: 'Who shot first?', text: ['Nobody says.'] }],
    corrections: () => [
      {
        fact: 'killed',
        day: '9 Jan',
        label: 'Killed',
        text: [['164', 'del'], ', taken back on 9 Jan by the information ministry.'],
      },
    ],
    days: () => days.map((at) => ({ at, label: at })),
    news: (before, view) =>
      JSON.stringify(rests.get(before)?.card(view)) === JSON.stringify(rest.card(view))
        ? undefined
        : '1 answer changed – show',
  };
  rests.set(open, rest);
  return open;
}

/** `change` makes another revision of the same card. */
export function fixtureText(change: (label: string) => string = (label) => label): CardText {
  const text: CardText = {
    story: 'kazakhstan-unrest-2022',
    language: 'en',
    controls: en.controls,
    knows: (kind, id) =>
      kind === 'groups'
        ? groups.some((group) => group.id === id)
        : kind === 'sources'
          ? pages.some(({ source }) => source === id)
          : voices.some((group) => group.voices.some(({ voice }) => voice === id)),
    members: () => ({ sources: pages.map(({ source }) => source), groups: voices }),
    card(view) {
      const model = cardModel(view);
      return {
        ...model,
        ...(view.at && { asOf: `as of ${view.at}` }),
        findings: model.findings.map((finding) => ({ ...finding, label: change(finding.label) })),
      };
    },
    resolution: (view) => ({ story: 'kazakhstan-unrest-2022', view }),
    open: () => openFixture(text),
  };
  return text;
}
