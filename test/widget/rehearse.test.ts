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
    const switched: string[] = [];
    const watched = Object.assign(Object.create(card), {
      rehearse: (id: string) => {
        switched.push(id);
        card.rehearse(id);
      },
    }) as Reader;
    rehearse(() => watched);
    expect(new Set(switched)).toEqual(new Set(card.bundle.sources.map(({ id }) => id)));
    expect(card.face()).toEqual(face);
    expect(card.told).toEqual([]);
    expect(card.undoable).toBe(false);
    card.toggle(['daily-9'], false);
    card.toggle(['daily-9'], true);
    for (const [at, finding] of card.resolution.findings.entries()) expect(finding).toBe(findings[at]);
  });

  it('waits while the browser has something else to do, and where the card is gone', () => {
    const asked = idle(2, 3);
    const rehearsed = vi.fn();
    rehearse(() => ({ ...reader(), rehearse: rehearsed }) as unknown as Reader);
    expect(rehearsed).not.toHaveBeenCalled();
    expect(asked()).toBe(4);
    idle(50, 30);
    expect(() => rehearse(() => undefined)).not.toThrow();
  });
});
