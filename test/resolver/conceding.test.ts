/** When an answer is history because its own organisation conceded another one, and when both stand. */
import { describe, expect, it } from 'vitest';
import type { Claim, Fact } from '../../data/bundle/bundle.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { question, story, tells } from './stories.ts';

const on = (said_by: string, day: string): Partial<Claim> => ({ said_by, as_of: `2022-01-${day}` });
const denied = tells('a', 'no', on('ministry', '05'));
const conceded = tells('b', 'yes', on('prosecutor', '09'));
const witness = tells('c', 'yes', on('witness', '03'));

/** The claims that stand, by name. */
function standing(claims: readonly Claim[], fact: Omit<Fact, 'claims'> = question): unknown {
  return [...(resolve(story(fact, claims), { off: [] }).findings[0]?.current ?? [])].sort();
}

describe('a denial', () => {
  it('is history once its organisation says what somebody independent says', () => {
    expect(standing([denied, conceded, witness])).toEqual(['b', 'c']);
  });

  it('stands while only its own organisation says otherwise', () => {
    const other = tells('c', 'yes', on('state', '03'));
    expect(standing([denied, conceded, other])).toEqual(['a', 'b', 'c']);
  });

  it('stands while whoever is independent denies it too', () => {
    expect(standing([denied, conceded, tells('c', 'no', on('witness', '03'))])).toEqual(['a', 'b', 'c']);
  });

  it('stands while only others say otherwise', () => {
    const others = [tells('b', 'yes', on('red-cross', '09')), witness];
    expect(standing([denied, ...others])).toEqual(['a', 'b', 'c']);
  });

  it('stands where its organisation only no longer knows', () => {
    const unsure = [
      tells('b', { form: 'unclear' }, on('prosecutor', '09')),
      tells('c', { form: 'unclear' }, on('witness', '03')),
    ];
    expect(standing([denied, ...unsure])).toEqual(['a']);
  });

  it('stands where several answers may hold, as it then denies nothing', () => {
    expect(standing([denied, conceded, witness], { ...question, several: true })).toEqual(['a', 'b', 'c']);
  });

  it('stands beside a concession whose day is open to before it', () => {
    const month = tells('b', 'yes', { said_by: 'prosecutor', as_of: '2022-01' });
    expect(standing([denied, month, witness])).toEqual(['a', 'b', 'c']);
  });
});

describe('the same answer given later within the organisation', () => {
  it('concedes nothing', () => {
    expect(standing([tells('a', 'yes', on('ministry', '05')), conceded, witness])).toEqual(['a', 'b', 'c']);
  });
});
