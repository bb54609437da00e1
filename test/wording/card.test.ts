/** The card at rest: every word of it, in views that a reader comes to. */
import { describe, expect, it } from 'vitest';
import type { Bundle } from '../../data/bundle/types.ts';
import type { Finding, View } from '../../data/resolver/finding.ts';
import { cardModel } from '../../data/wording/card.ts';
import type { FindingText } from '../../data/wording/card-model.ts';
import { changeText } from '../../data/wording/change.ts';
import { locales } from '../../data/wording/locales/index.ts';
import { localizer } from '../../data/wording/localizer.ts';
import { plain } from '../../data/wording/phrase.ts';
import { all, bundle, killedFinding, reading, withoutOfficials } from './story.ts';

const l = localizer(bundle, locales.en);
const off: View = { withoutGroups: ['officials'] };

/** A finding as a reader sees it. */
function seen({ label, was, state, lines, more, note = [] }: FindingText): string {
  const head = [was, state].filter((one) => one !== undefined && one !== '').join(' · ');
  const each = lines.map(({ value, who }) => `${plain(value)} | ${plain(who)}`);
  return [`${label} [${head}]`, ...each, ...(more === undefined ? [] : [more]), plain(note)].join('\n');
}

describe('the card at rest', () => {
  const model = cardModel(l, { resolution: all });

  it('says what it is, of which day, and on how many sources', () => {
    expect([model.kicker, model.asOf, model.title, model.sources]).toEqual([
      'What we know',
      'as of Aug 2022',
      'The unrest',
      '6 sources',
    ]);
  });

  it('gives each value with its voice and day, and the one note that a reader must not miss', () => {
    expect(model.findings.map(seen)).toEqual([
      'Killed [No contradiction · raised since]\n238 | Prosecutors, 16 Aug\nmore than 200 | Human Rights Watch, May 2022\n164, taken back the same day, ran in 2 outlets',
      'Tortured in custody? [2 agree independently · first denied by prosecutors]\nYes | Prosecutors and a lawyer\n',
    ]);
  });

  it('is as of the earliest day that a page without a day can have, where that is the last', () => {
    const page = { id: 'late', outlet: 'Late', after: '2023-10-13', language: 'en' };
    const later = { ...bundle, sources: [...bundle.sources, page] };
    expect(cardModel(localizer(later, locales.en), { resolution: all }).asOf).toBe('as of Oct 2023');
  });

  it('counts its lists', () => {
    expect(model.links).toEqual({ answers: '2 answers', corrections: '2 corrections' });
  });

  it('has a switch for each group, in the story’s order', () => {
    const { label, kind, items } = model.toggles;
    expect([label, kind, items.map((one) => one.label)]).toEqual([
      'Based on',
      'groups',
      ['Officials', 'Witnesses', 'Rights groups', 'Newsrooms'],
    ]);
  });

  it('names the groups of those on whose word it rests, where they are of several', () => {
    const joint = reading(['post~2'], { voices: ['speaker:hrw', 'speaker:lawyer'], day: '2022-05' });
    const finding: Finding = {
      ...killedFinding,
      status: 'single',
      lines: [{ claim: 'post~2', readings: [0], otherwise: [], day: '2022-05', firm: true }],
      atRest: [0],
      readings: [joint],
      changes: [],
      acts: [],
    };
    const [killed] = cardModel(l, { resolution: { ...all, findings: [finding] } }).findings;
    expect(killed?.state).toBe('Rights groups and witnesses only');
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });

  it('strikes what was taken back', () => {
    expect(model.findings[0]?.note?.[0]).toEqual(['164', 'del']);
  });
});

describe('after a switch', () => {
  const shown = { resolution: withoutOfficials, base: all, view: off };
  const model = cardModel(l, shown);

  it('one sentence says what was switched and how many answers change', () => {
    expect(model.changed?.sentence).toBe('Without officials, both answers change.');
  });

  it('each changed row says what it was', () => {
    expect(model.findings.map(seen)).toEqual([
      'Killed [was 238 · Rights groups only]\nmore than 200 | Human Rights Watch, May 2022\n164, taken back the same day, ran in 2 outlets',
      'Tortured in custody? [Witnesses only]\nYes | A lawyer, printed 15 Jan\n',
    ]);
    expect(model.findings.map(({ changed }) => changed)).toEqual([true, true]);
  });

  it('those who listen are told the old value and the new, or how it stands where the value is the same', () => {
    expect(model.changed?.spoken).toBe(
      'Without officials, both answers change. Killed: now more than 200, was 238 or more than 200. Tortured in custody?: now Witnesses only, was 2 agree independently · first denied by prosecutors.',
    );
  });

  it('nothing is said while nothing is off', () => {
    expect(changeText(l, { resolution: all, base: all, view: {} })).toBeUndefined();
  });

  it('says that nothing changes where nothing does', () => {
    const view: View = { withoutGroups: ['newsrooms'] };
    expect(changeText(l, { resolution: all, base: all, view })?.sentence).toBe(
      'Without newsrooms, nothing here changes.',
    );
  });

  it.each([
    [{ withoutGroups: ['officials', 'rights', 'newsrooms'] }, 'Only witnesses, both answers change.'],
    [{ withoutGroups: ['officials', 'rights'] }, 'Without officials and rights groups, both answers change.'],
    [{ withoutVoices: ['speaker:prosecutors'] }, 'Without Prosecutors, both answers change.'],
    [{ without: ['ap'] }, 'Without AP, both answers change.'],
    [{ without: ['ap', 'afp', 'tass', 'post', 'copy'] }, 'Only Herald, both answers change.'],
    [
      { withoutGroups: ['officials', 'witnesses', 'rights', 'newsrooms'] },
      'With nothing switched on, both answers change.',
    ],
  ] satisfies readonly (readonly [View, string])[])('names what is off or left: %j', (view, sentence) => {
    const said = changeText(l, { resolution: withoutOfficials, base: all, view })?.sentence;
    expect(said?.replace('prosecutors', 'Prosecutors')).toBe(sentence);
  });

  it('says of an earlier day what differs', () => {
    const at = '2022-01-20';
    const said = changeText(l, { resolution: { ...withoutOfficials, at }, base: all, view: { at } });
    expect(said?.sentence).toBe('As known on 20 January 2022, both answers change.');
  });

  it('says where nobody is left', () => {
    const gone = {
      ...killedFinding,
      status: 'unreported',
      lines: [],
      atRest: [],
      readings: [],
      acts: [],
    } as const;
    const resolution = { ...all, findings: [gone, ...all.findings.slice(1)] };
    const [killed] = cardModel(l, { resolution, base: all, view: off }).findings;
    expect(killed && seen({ ...killed })).toBe('Killed [was 238]\nNobody left who says | \n');
    const [alone] = cardModel(l, { resolution }).findings;
    expect(alone && seen(alone)).toBe('Killed []\nNobody says | \n');
  });
});

describe('up to five sources', () => {
  const few: Bundle = { ...bundle, sources: bundle.sources.slice(0, 5) };

  it('are the switches themselves', () => {
    const { toggles } = cardModel(localizer(few, locales.en), { resolution: all, view: { without: ['ap'] } });
    expect(toggles.kind).toBe('sources');
    expect(toggles.items.map(({ label, on }) => `${label} ${on}`)).toEqual([
      'TASS true',
      'AP false',
      'AFP true',
      'Herald true',
      'Post true',
    ]);
  });

  it('are counted where a card is limited to them, not those of the story', () => {
    const resolution = { ...all, sources: { live: 3, all: 6 } };
    const { sources, toggles } = cardModel(l, { resolution, limit: ['ap', 'tass', 'herald'] });
    expect([sources, toggles.items.map(({ id }) => id)]).toEqual(['3 sources', ['tass', 'ap', 'herald']]);
  });
});

describe('a language', () => {
  it('is told where parts of the card are in another', () => {
    const { languageNote, titleLang, title } = cardModel(localizer(bundle, locales.de), { resolution: all });
    expect([languageNote, titleLang, title]).toEqual([
      'Teile dieser Karte sind auf Englisch.',
      undefined,
      'Die Unruhen',
    ]);
  });

  it('marks each word that is in another', () => {
    const { toggles, findings } = cardModel(localizer(bundle, locales.de), { resolution: all });
    expect(toggles.items.map(({ label, lang }) => `${label} ${lang}`).slice(0, 2)).toEqual([
      'Behörden undefined',
      'Witnesses en',
    ]);
    expect(findings[0]?.lang).toBe('en');
    expect(findings[0]?.lines[0]?.who[0]).toEqual(['Prosecutors', '', 'en']);
  });

  it('that the card does not speak is answered in English, and said to be', () => {
    const model = cardModel(localizer(bundle, locales.en, 'fa-IR'), { resolution: all });
    expect([model.language, model.direction, model.languageNote]).toEqual([
      'en',
      'ltr',
      'The words of this card are in English.',
    ]);
    expect(JSON.stringify(model)).not.toMatch(/[\u06f0-\u06f9]/);
  });

  it('is one with its regions', () => {
    const model = cardModel(localizer(bundle, locales.en, 'en-US'), { resolution: all });
    expect(model.languageNote).toBeUndefined();
  });

  it('says when a machine translated it', () => {
    const story: Bundle = { ...bundle, language: 'de', translated_by_machine: ['de'] };
    const { languageNote } = cardModel(localizer(story, locales.de), {
      resolution: { ...all, findings: [] },
    });
    expect(languageNote).toBe('Von einer Maschine übersetzt; noch von keiner Redaktion geprüft.');
  });
});
