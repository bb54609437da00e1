/** What ends a doubt or a denial: the latest answers that bear each other out, and nothing that is only half an answer. */
import { describe, expect, it } from 'vitest';
import type { Claim, Value } from '../../data/bundle/bundle.ts';
import type { Finding } from '../../data/resolver/finding.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { question, story, tells } from './stories.ts';

const unclear: Value = { form: 'unclear' };
const on = (said_by: string, day: string): Partial<Claim> => ({ said_by, as_of: `2022-01-${day}` });

function find(...claims: readonly Claim[]): Finding {
  const [finding] = resolve(story(question, claims), { off: [] }).findings;
  if (finding === undefined) throw new Error('the story has a fact');
  return finding;
}

const history = ({ reasons }: Finding): unknown[] =>
  reasons.flatMap((reason) => (reason.code === 'later' ? [[reason.claims, reason.by]] : []));

describe('a doubt', () => {
  it('is ended by two who answer alike on one day', () => {
    const answers = [tells('a', 'yes', on('ministry', '10')), tells('b', 'yes', on('red-cross', '10'))];
    const finding = find(...answers, tells('d', unclear, { as_of: '2022-01-08' }));
    expect(finding.status).toBe('agreed');
    expect(history(finding)).toHaveLength(1);
  });

  it('is ended by the latest that is borne out, though an earlier one is too', () => {
    const finding = find(
      tells('a', 'yes', on('ministry', '07')),
      tells('b', 'yes', on('witness', '09')),
      tells('c', 'yes', on('red-cross', '10')),
      tells('d', unclear, { as_of: '2022-01-08' }),
    );
    expect(history(finding)).toEqual([[['d'], 'b']]);
  });

  it('is not ended by two later doubts', () => {
    const finding = find(
      tells('a', unclear, on('witness', '05')),
      tells('b', unclear, on('ministry', '10')),
      tells('c', unclear, on('red-cross', '10')),
    );
    expect([finding.status, history(finding)]).toEqual(['unclear', []]);
  });
});

describe('what is no doubt', () => {
  it('is not ended by two who answer otherwise, though a doubt is', () => {
    const finding = find(
      tells('a', 'yes', on('witness', '05')),
      tells('b', 'no', on('ministry', '10')),
      tells('c', 'no', on('red-cross', '10')),
      tells('d', unclear, { as_of: '2022-01-08' }),
    );
    expect([finding.status, history(finding)]).toEqual(['disputed', [[['d'], 'c']]]);
  });
});

describe('a denial', () => {
  it('is not conceded by an answer that also holds to it', () => {
    const either: Value = { form: 'answer', answers: ['yes', 'no'] };
    const finding = find(
      tells('a', 'no', on('ministry', '07')),
      tells('b', either, on('prosecutor', '10')),
      tells('c', 'yes', on('witness', '10')),
    );
    expect(history(finding)).toEqual([]);
    expect(finding.current).toContain('a');
  });
});
