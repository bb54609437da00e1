/** The rules of "From claims to a finding", one small story for each: questions with answers, and denials. */
import { describe, expect, it } from 'vitest';
import { resolve } from '../../../data/resolver/resolve.ts';
import { question, story, tells } from '../stories.ts';
import { find, reason, stateOf } from './finding-of.ts';

describe('answers', () => {
  it('disputes a denial by another organisation', () => {
    const finding = find(
      story(question, [
        tells('a', 'yes', { said_by: 'witness', hedge: 'alleged' }),
        tells('b', 'no', { said_by: 'ministry' }),
      ]),
    );
    expect([finding.status, finding.answers]).toEqual(['disputed', ['yes', 'no']]);
  });

  it('does not dispute answers that may hold together', () => {
    const several = { ...question, several: true } as const;
    const claims = [tells('a', 'yes', { said_by: 'witness' }), tells('b', 'no', { said_by: 'ministry' })];
    expect(find(story(several, claims)).status).toBe('differ');
  });

  it('keeps both answers of an origin where several may hold', () => {
    const several = { ...question, several: true } as const;
    const claims = [
      tells('a', 'yes', { said_by: 'witness', as_of: '2022-01-05' }),
      tells('b', 'no', { said_by: 'witness', as_of: '2022-01-11' }),
    ];
    expect(find(story(several, claims)).answers).toEqual(['yes', 'no']);
  });

  it('does not call it agreed when independent origins share only some of several answers', () => {
    const several = { ...question, several: true } as const;
    const both = { form: 'answer', answers: ['yes', 'no'] } as const;
    const of = (value: Parameters<typeof tells>[1]): string =>
      find(
        story(several, [
          tells('a', both, { said_by: 'witness' }),
          tells('b', value, { said_by: 'red-cross' }),
        ]),
      ).status;
    expect(of('yes')).toBe('consistent');
    expect(of(both)).toBe('agreed');
  });

  it('lists what somebody says is not known, beside the answer of another', () => {
    const bundle = story(question, [
      tells('a', 'yes', { said_by: 'witness' }),
      tells('b', { form: 'unclear' }),
    ]);
    expect(find(bundle).status).toBe('single');
    expect(resolve(bundle, { off: [] }).unknowns).toEqual([{ fact: 'torture', why: 'said-unclear' }]);
    expect(find(bundle, { off: ['a'] }).status).toBe('unclear');
  });

  it('never calls it agreed while somebody says that it is not known', () => {
    const claims = [
      tells('a', 'yes', { said_by: 'witness' }),
      tells('b', 'yes', { said_by: 'red-cross' }),
      tells('c', { form: 'unclear' }),
    ];
    expect(find(story(question, claims)).status).toBe('consistent');
    expect(find(story(question, claims), { off: ['c'] }).status).toBe('agreed');
  });

  it('shows the later position of an authority and tells that it changed', () => {
    const claims = [
      tells('a', 'no', { said_by: 'ministry', as_of: '2022-01-05' }),
      tells('b', 'yes', { said_by: 'ministry', as_of: '2022-01-12' }),
    ];
    const finding = find(story(question, claims));
    expect([finding.status, finding.answers]).toEqual(['single', ['yes']]);
    expect(reason(finding, 'revised')).toEqual({ code: 'revised', from: 'a', to: 'b' });
  });
});

describe('a denial', () => {
  const denied = tells('a', 'no', { said_by: 'ministry', as_of: '2022-01-21' });
  const found = tells('b', 'yes', { said_by: 'prosecutor', as_of: '2022-08-16' });
  const alleged = tells('c', 'yes', { said_by: 'witness', hedge: 'alleged', as_of: '2022-01-15' });

  it('is history once its own organisation concedes what somebody independent says', () => {
    const finding = find(story(question, [denied, found, alleged]));
    expect([finding.status, finding.answers]).toEqual(['consistent', ['yes']]);
    expect(stateOf(finding, 'a')).toBe('history');
    expect(reason(finding, 'later')).toEqual({ code: 'later', claims: ['a'], by: 'b' });
    expect(reason(finding, 'revised')).toBeUndefined();
  });

  it('stands beside a later answer of its organisation that nobody else gives', () => {
    expect(find(story(question, [denied, found])).status).toBe('differ');
  });

  it('stands against a hedged concession, and against one of the same day', () => {
    const answers = (rest: object): unknown =>
      find(story(question, [denied, { ...found, ...rest }, alleged])).answers;
    expect(answers({ hedge: 'unconfirmed' })).toEqual(['yes', 'no']);
    expect(answers({ as_of: '2022-01-21' })).toEqual(['yes', 'no']);
  });
});
