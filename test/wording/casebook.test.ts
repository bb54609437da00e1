/** The casebook in words: what a card must never say, what it must say somewhere with everything open, in every language. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { View } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { locales } from '../../data/wording/locales/index.ts';
import type { Locale } from '../../data/wording/locales/locale.ts';
import { localizer } from '../../data/wording/localizer.ts';
import { textCard } from '../../data/wording/text-card.ts';
import { type Case, readCases, type Say } from '../casebook/case.ts';
import { momentOf, toBundle, viewWithout } from '../casebook/to-bundle.ts';

const files = globSync(join(import.meta.dirname, '../casebook/cases/*.yaml')).sort();
const cases = files.flatMap((file) => readCases(readFileSync(file, 'utf8')));

interface Look {
  readonly name: string;
  readonly one: Case;
  readonly view: View;
  readonly say: Say;
}

const looks: readonly Look[] = cases.flatMap((one): Look[] => [
  { name: one.case, one, view: {}, say: one.say },
  ...(one.when === undefined
    ? []
    : [{ name: `${one.case}, as known then`, one, view: { at: momentOf(one.when.day) }, say: one.when.say }]),
  ...(one.without === undefined
    ? []
    : [
        {
          name: `${one.case}, with some off`,
          one,
          view: viewWithout(one.without, toBundle(one)),
          say: one.without.say,
        },
      ]),
]);

/** Headings that stand over every finding say nothing of this one. */
function isHeading({ figures, controls }: Locale, line: string): boolean {
  return [figures.count, figures.date, figures.answer, figures.parts, controls.reports].includes(line.trim());
}

function openText({ one, view }: Look, locale: Locale): string {
  const bundle = toBundle(one);
  const text = textCard(localizer(bundle, locale), { resolution: resolve(bundle, view) }, { open: true });
  // Without the title, which is the case's name.
  return text
    .split('\n')
    .slice(1)
    .filter((line) => !isHeading(locale, line))
    .join('\n');
}

const { en } = locales;

describe('what a card must not say', () => {
  it.each(looks.filter(({ say }) => say.not !== undefined).map((look) => [look.name, look] as const))(
    'is not said: %s',
    (_, look) => {
      const text = openText(look, en);
      expect((look.say.not ?? []).filter((words) => text.includes(words))).toEqual([]);
    },
  );
});

/** What a case wants told behind the lines, as this card puts it. */
const told: readonly (readonly [name: string, ...sentences: string[]])[] = [
  ['stale background with a late date never leads', '131 people, printed without a source by late'],
  [
    'a total that its own owner lowers is told as lowered',
    'The county lowered the figure from 85 people to 71 people.',
  ],
  ['words fit behind the figure', 'dozens, The hospital'],
  [
    'a count that its keeper lowered starts anew, for everybody who passed it on',
    'The police lowered the figure from 60 people to 45 people.',
  ],
  ['nobody named, but newer', 'none, printed without a source by gamma'],
  [
    'who had handed on a total that its keeper lowers',
    'The county lowered the figure from 85 people to 71 people.',
  ],
  ['an office that does not know yet, and then does', 'Not known, The mission, of 12 May'],
  ['dozens against a thousand', 'hundreds, The survivors'],
  [
    'a total that its keeper takes back, and gives a lower one',
    '90 people, given by the county on 10 May. The county took it back on 20 May.',
  ],
  [
    'a list that another office hands on goes with it',
    'The bureau lowered the figure from 66 people to 31 people.',
  ],
  [
    'the editor keeps a reading that a rule would retire, puts another first, and says why they differ',
    'The newsroom’s judgement: The hospital counts only its own patients.',
    '30 people (the hospital, 2 May) is kept by the newsroom’s judgement: It counts only its own patients.',
  ],
  [
    'the editor says that a reading has been passed, and why',
    'no longer counts, by the newsroom’s judgement: The mayor’s list was handed to the army.',
  ],
  ['dropping the attribution is not corroboration', '12 people, printed without a source by beta'],
  [
    'the best supported number leads, not the two ends',
    'nearly 2,000 people, printed without a source by epsilon',
  ],
  ['one who cites the other adds nothing', 'The embassy, citing the ministry'],
  ['two papers that quote each other', 'quote each other'],
  ['most pages kept the words that one page lost', '369 people: gamma left out “at least”'],
  [
    'the quotation stands, not the headline made of it',
    '200,000 people: so printed by beta',
    'up to 150,000 people: so printed by delta',
    '200,000 people, printed without a source by epsilon',
  ],
  ['first-hand on a copy is the original’s', 'translates broadcaster'],
  [
    'a floor that one outlet added is not put in the office’s mouth',
    'at least 225 people: gamma added “at least”',
  ],
  [
    'one office first denies and later admits',
    '2 agree independently · first denied',
    'The prosecutor first denied it (“No”) and later said: “Yes”.',
  ],
  ['an expectation does not undo a report that it was done', 'The ministry · expected'],
  [
    'taken back by who posted it, disowned by who was named',
    '164 people, given by the information in the name of the health on 9 May',
    'The information took it back the same day.',
    'The health said the same day that it never gave it',
  ],
  [
    'disowned by who was named, not taken back by who said it',
    'The hospital said on 3 May that it never gave it',
  ],
  ['withdrawn and reinstated', 'The police took it back on 2 May and gave it again on 3 May.'],
  ['a withdrawn denial', 'No, given by the police on 1 May. The police took it back on 3 May.'],
  ['the paper corrects its own page', 'paper corrected its page on 3 May: it had printed 4 people.'],
  ['a bare denial is not a third camp', 'The north-army denied it on 3 May'],
  [
    'an expected day that has passed is no answer, as known then',
    'Expected for 10 May (the mayor, printed 2 May); nobody has said since that it came',
  ],
  ['the investigators’ "not known" leads the guesses', 'A digger, printed without a source by gamma'],
  [
    'once somebody says that it came, the expectations are told',
    '10 May, The director · expected',
    '10 June, The channel · expected',
  ],
  ['who denies one answer and gives another has one line', 'The army denied on 2 May what is said here'],
];

describe('what a card must say somewhere', () => {
  it.each(told)('is said: %s', (name, ...sentences) => {
    const plainName = (text: string): string => text.replaceAll('’', "'");
    const look = looks.find((one) => plainName(one.name) === plainName(name));
    expect(look, 'the casebook has this case').toBeDefined();
    const text = look === undefined ? '' : openText(look, en);
    expect(sentences.filter((sentence) => !text.includes(sentence))).toEqual([]);
  });

  it('has words for every case that wants something told behind the lines', () => {
    const wanted = looks
      .filter(({ say }) => say.also !== undefined)
      .map(({ name }) => name.replaceAll('’', "'"));
    const covered = new Set(told.map(([name]) => name.replaceAll('’', "'")));
    expect(wanted.filter((name) => !covered.has(name))).toEqual([]);
  });
});

describe.each(Object.values(locales))('in $name', (locale) => {
  it('no sentence has a gap, a name of a template or digits of another script', () => {
    const odd = /\{\w+\}|undefined|NaN|\[object|\(\)|（）|, ,|\(\s|[٠-٩۰-۹]/u;
    const found = looks.flatMap((look) =>
      openText(look, locale)
        .split('\n')
        .filter((line) => odd.test(line)),
    );
    expect(found).toEqual([]);
  });
});
