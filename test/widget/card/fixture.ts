/**
 * The card of the unrest in Kazakhstan as the resolver's rules give it, set by hand with a switch for each group of
 * voices, so that the card can be drawn and tried without resolver and wording. Only the card is under test here.
 */
import type { View } from '../../../data/resolver/finding.ts';
import type { CardModel, FindingText, LineText, Phrase } from '../../../data/wording/card-model.ts';

const b = (text: string): Phrase[number] => [text];

const figure = (value: Phrase, who: string): LineText => ({ value, who: [who], size: 'figure' });
const words = (value: string, who: string): LineText => ({ value: [[value]], who: [who], size: 'words' });

export const groups = [
  { id: 'officials', label: 'Officials', name: 'officials' },
  { id: 'witnesses', label: 'Witnesses', name: 'witnesses' },
  { id: 'rights', label: 'Rights groups', name: 'rights groups' },
  { id: 'newsrooms', label: 'Newsrooms', name: 'newsrooms' },
];

type On = ReadonlySet<string>;
type Drawn = Pick<FindingText, 'status' | 'state' | 'warns' | 'lines' | 'more' | 'note'>;

const nobody: Drawn = {
  status: 'unreported',
  state: '',
  warns: false,
  lines: [words('Nobody left who says', '')],
};
const single = (state: string, line: LineText, note?: Phrase): Drawn => ({
  status: 'single',
  state,
  warns: false,
  lines: [line],
  ...(note && { note }),
});

const takenBack: Phrase = [['164', 'del'], ', taken back the same day, ran in 18 outlets'];
const prosecutors = figure([b('238')], 'Prosecutors, Jan 2023');
const humanRightsWatch = figure(['more than ', b('200')], 'Human Rights Watch, May 2022');

function killed(on: On): Drawn {
  const note = takenBack;
  if (on.has('officials') && on.has('rights'))
    return {
      status: 'fits',
      state: 'No contradiction',
      warns: false,
      lines: [prosecutors, humanRightsWatch],
      note,
    };
  if (on.has('officials')) return single('Officials only', prosecutors, note);
  if (on.has('rights')) return single('Rights group only', humanRightsWatch, note);
  if (on.has('newsrooms'))
    return single('Newsrooms only', figure([['dozens']], 'AP, RFE/RL and Spiegel, Jan 2022'), note);
  return { ...nobody, note };
}

function detained(on: On): Drawn {
  const ministry = figure([b('9,900')], 'Interior ministry (about 10,000), 11 Jan');
  if (on.has('officials')) return single('Officials only', ministry);
  if (on.has('newsrooms'))
    return single('Newsroom only', figure([['thousands']], 'Financial Times, 8 Jan 2022'));
  return nobody;
}

function tortured(on: On): Drawn {
  if (on.has('officials') && on.has('witnesses'))
    return {
      status: 'fits',
      state: 'No contradiction · first denied',
      warns: false,
      lines: [words('Yes', 'prosecutors, a lawyer and activists')],
    };
  if (on.has('witnesses')) return single('Witnesses only', words('Yes', 'a lawyer and activists'));
  if (on.has('officials')) return single('Officials only', words('Yes', 'prosecutors'));
  return nobody;
}

function violent(on: On): Drawn {
  const versions = [
    on.has('newsrooms') && words('Police force', 'Financial Times'),
    on.has('witnesses') && words('Provocateurs', 'protesters in Almaty'),
    on.has('officials') && words('Trained men', 'the interior ministry'),
    on.has('witnesses') && words('Islamists', 'a resident'),
    on.has('officials') && words('Terrorists', 'the president'),
    on.has('officials') && words('A coup', 'the security council'),
  ].filter((line) => line !== false);
  const [first] = versions;
  if (first === undefined) return nobody;
  if (versions.length === 1) return single('One version', first);
  const shown = versions.slice(0, versions.length === 3 ? 3 : 2);
  const more = versions.length > 3 ? { more: `${versions.length - 2} more` } : {};
  return { status: 'versions', state: `${versions.length} versions`, warns: false, lines: shown, ...more };
}

const facts = [
  { fact: 'killed', label: 'Killed', asks: 'How many people were killed?', find: killed, was: '238' },
  {
    fact: 'detained',
    label: 'Detained',
    asks: 'How many people were detained?',
    find: detained,
    was: '9,900',
  },
  {
    fact: 'torture',
    label: 'Tortured in custody?',
    asks: 'Were people tortured in custody?',
    find: tortured,
    was: 'yes, also from prosecutors',
  },
  {
    fact: 'violence',
    label: 'How did it turn violent?',
    asks: 'How did the protests turn violent?',
    find: violent,
    was: '6 versions',
  },
] as const;

const everything: On = new Set(groups.map(({ id }) => id));

function join(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The findings in a view. */
export function findings(view: View): readonly FindingText[] {
  const on = new Set([...everything].filter((id) => !(view.withoutGroups ?? []).includes(id)));
  return facts.map(({ fact, label, asks, find, was }) => {
    const drawn = find(on);
    const changed = JSON.stringify(drawn) !== JSON.stringify(find(everything));
    return { fact, label, asks, ...drawn, ...(changed && { changed: true as const, was: `was ${was}` }) };
  });
}

export function cardModel(view: View = {}): CardModel {
  const off = groups.filter(({ id }) => (view.withoutGroups ?? []).includes(id));
  const found = findings(view);
  const changed = found.filter(({ changed }) => changed);
  const verb = changed.length === 1 ? 'changes' : 'change';
  const many =
    changed.length === found.length ? `all ${found.length}` : `${changed.length} of ${found.length}`;
  const what = changed.length === 0 ? 'nothing here changes' : `${many} answers ${verb}`;
  const sentence = `Without ${join(off.map(({ name }) => name))}, ${what}.`;
  const first = changed[0];
  return {
    story: 'kazakhstan-unrest-2022',
    language: 'en',
    direction: 'ltr',
    kicker: 'What we know',
    asOf: 'as of Dec 2024',
    title: 'The unrest in Kazakhstan, January 2022',
    sources: '85 sources',
    toggles: {
      legend: 'Based on what is said by',
      label: 'Based on',
      kind: 'groups',
      items: groups.map(({ id, label }) => ({ id, label, on: !off.some((one) => one.id === id) })),
    },
    ...(off.length > 0 && {
      changed: {
        sentence,
        undo: 'Undo',
        spoken: first === undefined ? sentence : `${sentence} ${first.label}: ${first.was}.`,
      },
    }),
    findings: found,
    links: { answers: '123 answers', questions: '8 open questions', corrections: '7 corrections' },
  };
}
