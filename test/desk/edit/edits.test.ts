/** What edits of claims and facts do to the files of a small story, comments and line style included, and what they refuse. */
import { describe, expect, test } from 'vitest';
import { compileFiles } from '../../../data/compiler/index.ts';
import { applyEdits } from '../../../data/desk/edit/apply-edits.ts';
import { compiled, diff, fire, first, made, now, refused } from './fire.ts';

describe('a claim', () => {
  test('changes on its own line, keeping its comment and its line style', () => {
    const files = made(
      { do: 'change-claim', fact: 'killed', claim: first, set: { value: 'at least 4', hedge: 'estimate' } },
      {
        do: 'change-claim',
        fact: 'killed',
        claim: { index: 1, source: 'b' },
        set: { anchor: 'dead: says the city', as_of: '2026-01-03' },
      },
    );
    expect(diff('facts/killed.yaml', files)).toEqual([
      '-  - { source: a, value: 3, said_by: police, as_of: 2026-01-02, anchor: three dead }',
      "-    anchor: 'dead, says the city'   # a slip of theirs?",
      '+  - { source: a, value: at least 4, hedge: estimate, said_by: police, as_of: 2026-01-02, anchor: three dead }',
      '+    as_of: 2026-01-03',
      "+    anchor: 'dead: says the city'   # a slip of theirs?",
    ]);
  });

  test('is added in the order that files have, in the layout of the one before it', () => {
    const claim = { anchor: 'seven dead', value: 7, source: 'b', said_by: 'city' };
    expect(diff('facts/killed.yaml', made({ do: 'add-claim', fact: 'killed', claim, at: 1 }))).toEqual([
      '+  - { source: b, value: 7, said_by: city, anchor: seven dead }',
    ]);
    expect(diff('facts/killed.yaml', made({ do: 'add-claim', fact: 'killed', claim }))).toEqual([
      '+    value: 7',
      '+    said_by: city',
      '+    anchor: seven dead',
    ]);
  });

  test('moves to another fact as it was written', () => {
    const files = made({
      do: 'move-claim',
      from: 'killed',
      claim: { index: 1, source: 'b' },
      to: 'hurt',
      at: 0,
    });
    expect(files.get('facts/hurt.yaml')).toContain(
      "claims:\n  - source: b\n    value: '1,004'\n    statement: first-count\n    includes: [ hurt ]\n    anchor: 'dead, says the city'   # a slip of theirs?\n  - { source: a",
    );
    expect(files.get('facts/killed.yaml')).not.toContain('1,004');
  });

  test('is marked as past, and not any more', () => {
    const past = { on: '2026-01-05', why: 'The list, since corrected.', source: 'b' };
    const files = made({ do: 'mark-past', fact: 'killed', claim: first, past });
    expect(files.get('facts/killed.yaml')).toContain(
      "anchor: three dead, past: { on: 2026-01-05, why: 'The list, since corrected.', source: b } }",
    );
    const back = applyEdits(files, [
      { do: 'change-claim', fact: 'killed', claim: first, set: { past: null } },
    ]);
    expect(back.files.get('facts/killed.yaml')).toBe(fire.get('facts/killed.yaml'));
  });

  test('is refused when another one stands in its place by now', () => {
    const problem = refused({
      do: 'change-claim',
      fact: 'killed',
      claim: { index: 1, source: 'a' },
      set: { value: 9 },
    });
    expect(problem).toMatchObject({
      edit: 0,
      code: 'moved-on',
      message: expect.stringContaining('look at the fact again'),
    });
  });

  test('is found by its anchor when others were put before it', () => {
    const claim = { source: 'b', value: 1, anchor: 'one' };
    const files = made(
      { do: 'add-claim', fact: 'killed', claim, at: 0 },
      { do: 'remove-claim', fact: 'killed', claim: first },
    );
    expect(files.get('facts/killed.yaml')).not.toContain('three dead');
  });

  test('of a fact without claims begins its list', () => {
    const files = made({ do: 'remove-claim', fact: 'hurt', claim: { index: 0, source: 'a' } });
    expect(files.get('facts/hurt.yaml')).toContain('claims: []\n');
    const again = applyEdits(files, [
      { do: 'add-claim', fact: 'hurt', claim: { source: 'a', value: 2, anchor: 'two' } },
    ]);
    expect(again.files.get('facts/hurt.yaml')).toContain(
      'claims:\n  - { source: a, value: 2, anchor: two }\n',
    );
  });
});

describe('a fact', () => {
  test('is added with its file, its place in the order and its heading', () => {
    const fact = { id: 'homeless', unit: 'people', kind: 'count', asks: 'How many are homeless?' };
    const files = made({ do: 'add-fact', fact, after: 'killed', section: 'people' });
    expect(files.get('facts/homeless.yaml')).toBe(
      'asks: How many are homeless?\nkind: count\nunit: people\n',
    );
    expect(diff('story.yaml', files)).toEqual([
      '-facts: [killed, hurt, missing]   # the order of the card',
      '+facts: [killed, homeless, hurt, missing]   # the order of the card',
      '+      - homeless',
    ]);
  });

  test('is renamed everywhere', () => {
    const files = made({ do: 'rename', what: 'fact', from: 'hurt', to: 'injured' });
    expect(files.has('facts/hurt.yaml')).toBe(false);
    expect(files.get('facts/injured.yaml')).toBe(fire.get('facts/hurt.yaml'));
    expect([...files.values()].join('')).not.toMatch(/\bhurt\b(?! *\?| })/);
    expect(compiled(files)).toEqual(compiled(fire));
  });

  test('merges into another: its claims, and all that named it', () => {
    const files = made({ do: 'merge-facts', from: 'hurt', into: 'killed' });
    expect(files.has('facts/hurt.yaml')).toBe(false);
    expect(files.get('facts/killed.yaml')).toContain(
      '- { source: a, value: 12, statement: briefing, traced: b, anchor: twelve hurt }\n',
    );
    expect(files.get('facts/killed.yaml')).not.toContain('includes');
    expect(files.get('story.yaml')).not.toContain('hurt');
    expect(files.get('story.yaml')).not.toContain('cause');
    const { issues } = compileFiles(files, 'fire', { now });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('is not merged with one of another kind or unit', () => {
    const date = { do: 'add-fact', fact: { id: 'when', asks: 'When?', kind: 'date' } } as const;
    const ships = {
      do: 'add-fact',
      fact: { id: 'ships', asks: 'Ships?', kind: 'count', unit: 'ships' },
    } as const;
    expect(refused(date, { do: 'merge-facts', from: 'when', into: 'killed' })?.code).toBe('two-kinds');
    expect(refused(ships, { do: 'merge-facts', from: 'ships', into: 'killed' })?.code).toBe('two-kinds');
    expect(refused(date, { do: 'move-claim', from: 'killed', claim: first, to: 'when' })?.code).toBe(
      'two-kinds',
    );
  });

  test('is not taken away while another one names it', () => {
    expect(refused({ do: 'remove-fact', id: 'hurt' })).toMatchObject({
      code: 'in-use',
      message: 'The fact "hurt" is still named in facts/killed.yaml; change these first.',
    });
  });
});
