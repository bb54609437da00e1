import { describe, expect, it } from 'vitest';
import { readView, type View, writeView } from '../../widget/state/remember.ts';
import { story } from '../wording/story.ts';

const plain: View = { off: new Set(), at: undefined };
const view = (off: readonly string[], at?: string): View => ({ off: new Set(off), at });
const write = (fragment: string, shown: View, base = plain): string =>
  writeView(fragment, 'unrest', story, shown, base);
const read = (fragment: string, base = plain): readonly [readonly string[], string | undefined] => {
  const { off, at } = readView(fragment, 'unrest', story, base);
  return [[...off], at];
};

describe('a view in the address', () => {
  it('names what is off, or what is on if that is less, and the moment', () => {
    expect(write('', view(['heute-6']))).toBe('wwk.unrest.off=heute-6');
    expect(write('', view(['heute-6', 'daily-9', 'wire-10', 'wire-15'], '2022-01-12'))).toBe(
      'wwk.unrest.on=daily-21&wwk.unrest.at=2022-01-12',
    );
    expect(write('', view(story.sources.map(({ id }) => id)))).toBe('wwk.unrest.on=');
  });

  it('leaves everything else in the fragment where it is, and nothing of its own behind', () => {
    const fragment = '#section-3&wwk.flood.off=a&wwk.unrest.off=heute-6&x=1';
    expect(write(fragment, view([], '2022-01-12'))).toBe(
      'section-3&wwk.flood.off=a&x=1&wwk.unrest.at=2022-01-12',
    );
    expect(write(fragment, plain)).toBe('section-3&wwk.flood.off=a&x=1');
  });

  it('comes back as it was, whatever the page sets', () => {
    const ids = story.sources.map(({ id }) => id);
    const bases = [plain, view(['wire-10'], '2022-01-09'), view(ids)];
    const shown = [plain, view(['heute-6', 'wire-15']), view(ids), view(ids.slice(1), '2022-01-12T20:00')];
    for (const base of bases)
      for (const one of shown)
        expect(read(write('', one, base), base)).toEqual([ids.filter((id) => one.off.has(id)), one.at]);
  });

  it('is what the page sets where it names nothing that is known', () => {
    const base = view(['wire-10'], '2022-01-09');
    for (const fragment of [
      '',
      '#',
      '#top',
      '#wwk.unrest.off=nobody&wwk.unrest.at=soon',
      '#wwk.flood.off=heute-6',
    ])
      expect(read(fragment, base)).toEqual([['wire-10'], '2022-01-09']);
    expect(read('#wwk.unrest.off=nobody,heute-6')).toEqual([['heute-6'], undefined]);
  });
});
