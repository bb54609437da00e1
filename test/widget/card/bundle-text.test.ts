// The words of a bundle behind a card: each view is resolved here, and a card can be limited to some of the sources.
import { describe, expect, it } from 'vitest';
import { en } from '../../../data/wording/locales/en.ts';
import { plain } from '../../../data/wording/phrase.ts';
import { bundleText } from '../../../widget/state/bundle-text.ts';
import { bundle } from '../../wording/story.ts';

const text = bundleText(bundle, en, 'en');

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

  it('know the sources, groups and voices of the story alone', () => {
    const voice = text.sources({}).byVoice[0]?.voices[0]?.voice ?? '';
    expect(text.knows('voices', voice)).toBe(true);
    expect([text.knows('voices', 'speaker:nobody'), text.knows('sources', 'nowhere')]).toEqual([
      false,
      false,
    ]);
    expect([text.knows('groups', 'officials'), text.knows('sources', 'tass')]).toEqual([true, true]);
  });

  it('of a card that is limited to some sources are of these alone, with themselves as toggles', () => {
    const limited = bundleText(bundle, en, 'en', ['tass', 'ap']);
    const card = limited.card({});
    expect([card.toggles.kind, card.toggles.items.map(({ id }) => id)]).toEqual(['sources', ['tass', 'ap']]);
    expect(card.sources).toBe('2 sources');
    expect(card.changed).toBeUndefined();
    expect(limited.sources({}).byPage).toHaveLength(2);
    expect(limited.card({ without: ['ap'] }).changed?.sentence).toMatch(/^Without AP, /);
  });

  it('are limited by no list that names no source of the story', () => {
    expect(bundleText(bundle, en, 'en', ['nowhere']).card({})).toEqual(text.card({}));
  });

  it('give the days on which something was published or taken back, in order', () => {
    const days = text.days().map(({ at }) => at);
    expect(days).toEqual([...days].sort());
    expect(days).toContain('2022-01-09');
    expect(text.days()[0]?.label).toBe('7 Jan 2022');
  });

  it('say that answers changed in a newer revision, and nothing where none did', () => {
    const facts = bundle.facts.map((fact) => ({ ...fact, label: `${fact.label}, anew` }));
    expect(bundleText({ ...bundle }, en, 'en').news(text, {})).toBeUndefined();
    expect(bundleText({ ...bundle, facts }, en, 'en').news(text, {})).toMatch(/Show$/);
  });

  it('open every finding with a sentence to be copied', () => {
    for (const { fact } of text.card({}).findings) expect(text.details({}, fact).sentence).not.toBe('');
    expect(() => text.details({}, 'nothing')).toThrow();
  });
});
