// The words of a bundle behind a card: each view is resolved here, and a card can be limited to some of the sources.
import { describe, expect, it } from 'vitest';
import { en } from '../../../data/wording/locales/en.ts';
import { plain } from '../../../data/wording/phrase.ts';
import { bundleTextOf } from '../../../widget/state/bundle-text.ts';
import { openText } from '../../../widget/state/open-text.ts';
import { bundle } from '../../wording/story.ts';

const text = bundleTextOf(bundle, en, 'en');
const open = text.open(openText);

const killed = (view: Parameters<typeof text.card>[0], of = text): string => {
  const [finding] = of.card(view).findings;
  return finding === undefined ? '' : plain(finding.lines[0]?.value ?? []);
};

describe('the words of a bundle', () => {
  it('follow the view, and say what a switch changed', () => {
    const all = text.card({});
    expect(all.changed).toBeUndefined();
    expect(all.toggles.items.every(({ on }) => on)).toBe(true);
    const without = text.card({ withoutGroups: ['officials'] });
    expect(killed({ withoutGroups: ['officials'] })).not.toBe(killed({}));
    expect(without.changed?.sentence).toMatch(/^Without officials, /);
    expect(without.findings[0]?.changed).toBe(true);
  });

  it('are made once for a view, however many switches lead there', () => {
    const [off, moment] = [{ withoutGroups: ['officials'] }, { at: '2022-01-09' }];
    expect(text.card({ ...off })).toBe(text.card({ ...off }));
    expect(text.card({ ...off, ...moment })).not.toBe(text.card(off));
    expect(text.card(moment)).not.toBe(text.card({}));
  });

  it('know the sources, groups and voices of the story alone', () => {
    const voice = open.sources({}).byVoice[0]?.voices[0]?.voice ?? '';
    expect(text.knows('voices', voice)).toBe(true);
    expect([text.knows('voices', 'speaker:nobody'), text.knows('sources', 'nowhere')]).toEqual([
      false,
      false,
    ]);
    expect([text.knows('groups', 'officials'), text.knows('sources', 'tass')]).toEqual([true, true]);
  });

  it('of a card that is limited to some sources are of these alone, with themselves as toggles', () => {
    const limited = bundleTextOf(bundle, en, 'en', ['tass', 'ap']);
    const card = limited.card({});
    expect([card.toggles.kind, card.toggles.items.map(({ id }) => id)]).toEqual(['sources', ['tass', 'ap']]);
    expect(card.sources).toBe('2 sources');
    expect(card.changed).toBeUndefined();
    expect(limited.open(openText).sources({}).byPage).toHaveLength(2);
    expect(limited.card({ without: ['ap'] }).changed?.sentence).toMatch(/^Without AP, /);
  });

  it('can be switched exactly as the list of sources shows them, limited or not', () => {
    for (const of of [text, bundleTextOf(bundle, en, 'en', ['tass', 'ap'])]) {
      const { byVoice, byPage } = of.open(openText).sources({});
      const { sources, groups } = of.members();
      expect([...sources].sort()).toEqual(byPage.map(({ source }) => source).sort());
      const named = (all: readonly { group?: string; voices: readonly { voice: string }[] }[]) =>
        all.map(({ group, voices }) => [group, voices.map(({ voice }) => voice).sort()]);
      expect(named(groups)).toEqual(named(byVoice));
    }
  });

  it('are limited by no list that names no source of the story', () => {
    expect(bundleTextOf(bundle, en, 'en', ['nowhere']).card({})).toEqual(text.card({}));
  });

  it('give the days on which something was published or taken back, in order', () => {
    const days = open.days().map(({ at }) => at);
    expect(days).toEqual([...days].sort());
    expect(days).toContain('2022-01-09');
    expect(open.days()[0]?.label).toBe('7 Jan 2022');
  });

  it('say that answers changed in a newer revision, and nothing where none did', () => {
    const facts = bundle.facts.map((fact) => ({ ...fact, label: `${fact.label}, anew` }));
    const newer = (of: typeof bundle) => bundleTextOf(of, en, 'en').open(openText);
    expect(newer({ ...bundle }).news(open, {})).toBeUndefined();
    expect(newer({ ...bundle, facts }).news(open, {})).toMatch(/Show$/);
  });

  it('open every finding with a sentence to be copied', () => {
    for (const { fact } of text.card({}).findings) expect(open.details({}, fact).sentence).not.toBe('');
    expect(() => open.details({}, 'nothing')).toThrow();
  });
});
