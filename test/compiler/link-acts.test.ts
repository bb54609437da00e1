/** Acts on statements and claims: which are refused, and which are remarked on. */
import { describe, expect, test } from 'vitest';
import { codes, type Edit, injured, issues } from './edited-story.ts';

describe('an act', () => {
  const denial = 'on: 2026-03-03, by: hospital, how: denied';
  const retreat = 'on: 2026-03-04, by: fire-brigade, how: retracted';
  const port: Edit = ['speakers.yaml', 'hospital:', 'port: { name: Port }\nhospital:'];

  test('that withdraws is of the speaker, or of anybody of its organisation', () => {
    for (const how of ['retracted', 'deleted', 'corrected'])
      for (const by of ['fire-brigade', 'city'])
        expect(codes(['statements.yaml', retreat, `on: 2026-03-04, by: ${by}, how: ${how}`])).toEqual([]);
    expect(codes(['statements.yaml', retreat, retreat.replace('fire-brigade', 'hospital')])).toEqual([
      'act-by-stranger',
    ]);
  });

  test('that denies is of the body that was cited', () => {
    expect(codes(port, ['statements.yaml', denial, denial.replace('hospital', 'port')])).toEqual([
      'act-by-stranger',
    ]);
  });

  test('by which a speaker denies its own word is taken for a retraction', () => {
    const [issue] = issues(['statements.yaml', denial, denial.replace('hospital', 'fire-brigade')]);
    expect(issue).toMatchObject({ code: 'act-by-stranger', nearest: 'retracted' });
  });

  test('that doubts is of anybody', () => {
    const asked = 'on: 2026-03-02T18:00, by: hospital, how: doubted';
    expect(codes(port, ['statements.yaml', asked, asked.replace('hospital', 'port')])).toEqual([]);
  });

  test('that gives it again makes its number free for others', () => {
    const again = `${retreat}, source: city-bulletin }\n    - { on: 2026-03-04, by: fire-brigade, how: reinstated`;
    const claim: Edit = [
      injured,
      'value: 12, statement: first-count, traced: morning-post',
      'value: 12, said_by: hospital, as_of: 2026-03-02',
    ];
    expect(codes(claim)).toEqual(['unlinked-withdrawn-value']);
    expect(codes(claim, ['statements.yaml', retreat, again])).toEqual([]);
  });

  test('on one claim is held to the same rules', () => {
    const acts = (by: string) =>
      `31 patients, acts: { on: 2026-03-04, by: ${by}, how: retracted, source: city-bulletin }`;
    expect(codes([injured, '31 patients', acts('hospital')])).toEqual([]);
    expect(codes([injured, '31 patients', acts('city')])).toEqual(['act-by-stranger']);
  });

  test('may come on the day of the statement, and not before', () => {
    const first = '{ on: 2026-03-02T18:00,';
    expect(codes(['statements.yaml', first, '{ on: 2026-03-02,'])).toEqual([]);
    expect(codes(['statements.yaml', first, '{ on: 2026-03-02T06:00,'])).toEqual(['acts-out-of-order']);
  });
});

describe('a claim with a withdrawn number', () => {
  const claim = 'value: 12, statement: first-count, traced: morning-post';

  test('that is not linked to the statement is told', () => {
    for (const value of ['about 12', 'at least 12'])
      expect(codes([injured, claim, `value: ${value}, said_by: hospital`])).toEqual([
        'unlinked-withdrawn-value',
      ]);
  });

  test('is told in a rounder form too, unless that could be any other number', () => {
    const first: Edit = [injured, 'value: at least 12', 'value: 164'];
    for (const [value, told] of [
      ['more than 160', ['unlinked-withdrawn-value']],
      ['more than 150', []],
      ['about 170', []],
    ] as const)
      expect(codes(first, [injured, claim, `value: ${value}, said_by: hospital`])).toEqual(told);
  });

  test('is left alone when the editor explains it, sets it aside, or it is another number', () => {
    for (const other of [
      'value: 12, said_by: hospital, note: Counted anew',
      'value: 12, said_by: hospital, set_aside: A misprint',
      'value: 13, said_by: hospital',
      'value: more than 10, said_by: hospital',
    ]) {
      expect(codes([injured, claim, other])).toEqual([]);
    }
  });

  test('that nobody owns is told whatever a note says: no note names whose it is', () => {
    const nobodys = 'value: 12, note: In the headline';
    expect(codes([injured, claim, nobodys])).toEqual(['unlinked-withdrawn-value']);
    expect(codes([injured, claim, `${nobodys}, set_aside: Taken over from the first count`])).toEqual([]);
  });

  test('is left alone when nobody withdrew the number', () => {
    expect(
      codes(
        [injured, claim, 'value: 12, said_by: hospital'],
        ['statements.yaml', 'how: retracted', 'how: doubted'],
      ),
    ).toEqual([]);
  });
});
