import { describe, expect, it } from 'vitest';
import { findingSaid } from '../../data/wording/sheet.ts';
import { english, finding } from './speak.ts';

describe('the trend of a finding', () => {
  const trendOf = (fact: string): string | undefined =>
    findingSaid(english(), { ...finding(fact), trend: 'rising' })[0]?.trend;

  it('stands beside the one figure that it is about', () => {
    expect(trendOf('killed')).toBe('rising');
  });

  it('is left out where two figures stand, of which it would not say which one moves', () => {
    expect(trendOf('detained')).toBeUndefined();
  });
});
