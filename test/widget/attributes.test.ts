import { describe, expect, it } from 'vitest';
import { readLevel, readRefresh } from '../../widget/element/attributes.ts';
import { readMoment, readOff } from '../../widget/element/settings.ts';
import { story } from '../wording/story.ts';

describe('attributes', () => {
  it('ask again every so many seconds, at least two apart, or never', () => {
    expect([null, '', 'soon', '-3', '0', '1', '30', 'Infinity'].map(readRefresh)).toEqual([
      0, 0, 0, 0, 0, 2, 30, 0,
    ]);
  });

  it('keep to a heading level that exists', () => {
    expect([null, '1', '2', '3', '5', '6', 'x'].map(readLevel)).toEqual([2, 2, 2, 3, 5, 2, 2]);
  });

  it('read a moment, and take anything else for now', () => {
    expect([null, '', 'yesterday', '2022-02-30', ' 2022-01-09 '].map(readMoment)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      '2022-01-09',
    ]);
  });

  it('switch off what is not listed, and nothing when the list names no source', () => {
    expect([...readOff('wire-10 wire-15', story)]).toEqual(['heute-6', 'daily-9', 'daily-21']);
    expect([...readOff('nobody', story)]).toEqual([]);
    expect([...readOff(null, story)]).toEqual([]);
  });
});
