// The third script is fetched once, and again only after it did not come and the reader opens something again.
import { describe, expect, it } from 'vitest';
import type { OpenParts } from '../../../widget/card/open-parts.ts';
import { openParts } from '../../../widget/open.ts';
import { CardState } from '../../../widget/state/card-state.ts';
import { newsOf } from '../../../widget/state/news.ts';
import { OpenLoader } from '../../../widget/state/open-loader.ts';
import { fixtureText } from './fixture-text.ts';

/** A loader whose fetches end as they are told to. */
function desk(...ends: readonly (OpenParts | Error)[]): {
  readonly loader: OpenLoader;
  readonly asked: number[];
  readonly settled: () => number;
} {
  const asked: number[] = [];
  let settled = 0;
  const load = async (again: number): Promise<OpenParts> => {
    const end = ends[asked.length] ?? new Error('asked too often');
    asked.push(again);
    if (end instanceof Error) throw end;
    return end;
  };
  const loader = new OpenLoader(load, () => {
    settled += 1;
  });
  return { loader, asked, settled: () => settled };
}

describe('what opens', () => {
  it('is fetched once, whoever asks', async () => {
    const { loader, asked, settled } = desk(openParts);
    await Promise.all([loader.want(), loader.want()]);
    await loader.want();
    expect([asked, settled(), loader.parts, loader.isMissing]).toEqual([[0], 1, openParts, false]);
  });

  it('says that it is missing until it is asked for again, under another address', async () => {
    const { loader, asked } = desk(new Error('offline'), openParts);
    await loader.want();
    expect([loader.parts, loader.isMissing]).toEqual([undefined, true]);
    const second = loader.want();
    expect(loader.isMissing).toBe(false);
    await second;
    expect([asked, loader.parts]).toEqual([[0, 1], openParts]);
  });
});

describe('news of a newer revision', () => {
  const shown = new CardState(fixtureText(), {});
  const same = new CardState(fixtureText(), {}, shown);
  const newer = new CardState(
    fixtureText((label) => `${label}!`),
    {},
    shown,
  );

  it('are told in a sentence, where the card reads otherwise', async () => {
    const { loader } = desk(openParts);
    expect(newsOf(newer, shown, loader)).toBeUndefined();
    await loader.want();
    expect([newsOf(newer, shown, loader), newsOf(same, shown, loader)]).toEqual([
      '1 answer changed – show',
      undefined,
    ]);
  });

  it('are offered all the same where the words for them did not come', async () => {
    const { loader, asked } = desk(new Error('offline'));
    await loader.want();
    expect(newsOf(newer, shown, loader)).toBe('Updated · Show');
    expect(asked).toEqual([0]);
  });
});
