// Toggles are tried before the reader makes one: nothing of that may show, and it must not keep the browser from its work.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Reader } from '../../widget/reader.ts';
import { rehearse } from '../../widget/rehearse.ts';
import { english } from './speak.ts';

afterEach(() => vi.unstubAllGlobals());

const reader = (): Reader => new Reader(english(), { off: new Set(['wire-10']), at: undefined }, []);

/** A browser that is idle whenever it is asked, with this many milliseconds left; gives how often it was asked. */
function idle(left: number, moments: number): () => number {
  let asked = 0;
  vi.stubGlobal('requestIdleCallback', (work: (idle: { timeRemaining(): number }) => void) => {
    asked += 1;
    if (asked <= moments) work({ timeRemaining: () => left });
    return asked;
  });
  return () => asked;
}

describe('a rehearsal', () => {
  it('leaves the card, its findings and what can be undone as they are', () => {
    idle(50, 30);
    const card = reader();
    const [face, { findings }] = [card.face(), card.resolution];
    const tried = vi.spyOn(card, 'rehearse');
    rehearse(() => card);
    expect(new Set(tried.mock.calls.map(([id]) => id))).toEqual(
      new Set(card.bundle.sources.map(({ id }) => id)),
    );
    expect(card.face()).toEqual(face);
    expect(card.told).toEqual([]);
    expect(card.undoable).toBe(false);
    card.toggle(['daily-9'], false);
    card.toggle(['daily-9'], true);
    for (const [at, finding] of card.resolution.findings.entries()) expect(finding).toBe(findings[at]);
  });

  it('waits while the browser has something else to do, and ends with the card or its first toggle', () => {
    const asked = idle(2, 3);
    const rehearsed = vi.fn();
    const card = Object.assign(reader(), { rehearse: rehearsed });
    rehearse(() => card);
    expect(rehearsed).not.toHaveBeenCalled();
    expect(asked()).toBe(4);
    idle(50, 30);
    rehearse(() => undefined);
    card.toggle(['daily-9'], false);
    rehearse(() => card);
    expect(rehearsed).not.toHaveBeenCalled();
  });
});
