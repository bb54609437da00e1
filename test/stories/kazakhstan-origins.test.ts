/** Kazakhstan: what counts as one origin, what is no dispute and no agreement, and what no toggle takes away. */
import { describe, expect, it } from 'vitest';
import { resolve } from '../../data/resolver/resolve.ts';
import { codes, kazakhstan } from './kazakhstan-reading.ts';

const { bundle, read } = await kazakhstan();

describe('Kazakhstan', () => {
  it('counts RIA Novosti once, quoted or in its own voice', () => {
    const { findings } = resolve(bundle, { off: [] });
    const keys = findings.flatMap(({ origins }) => origins.map(({ key }) => key));
    expect(keys).toContain('outlet:RIA Novosti');
    expect(keys).not.toContain('speaker:ria-novosti');
  });

  it('sets no day of the emergency in some regions against its day in the whole country', () => {
    const declared = read('emergency-declared');
    expect([declared.status, declared.range]).toEqual(['agreed', ['2022-01-05']]);
    const nationwide = read('emergency-nationwide');
    expect([nationwide.status, nationwide.range]).toEqual(['single', ['2022-01-06']]);
  });

  it('does not read an uneasy calm as bearing out that all was stable', () => {
    expect(read('situation').status).toBe('differ');
  });

  it('tells on 9 January that 164 was withdrawn, though everybody who prints it is off', () => {
    const withdrawn = new Set(bundle.statements.flatMap(({ id, withdrawn }) => (withdrawn ? [id] : [])));
    const killed = bundle.facts.find(({ id }) => id === 'killed');
    const off = (killed?.claims ?? []).flatMap(({ statement, source }) =>
      statement !== undefined && withdrawn.has(statement) ? [source] : [],
    );
    const day = read('killed', { off, at: '2022-01-09' });
    expect([day.status, codes(day)[0]]).toEqual(['withdrawn', 'withdrawn']);
  });

  it('lists on 9 January as withdrawn only what somebody had printed', () => {
    const [withdrawal] = resolve(bundle, { off: [], at: '2022-01-09T19:17' }).corrections.filter(
      ({ how }) => how === 'withdrawn',
    );
    expect(withdrawal).toMatchObject({ statement: 'toll-164' });
    expect(withdrawal && 'facts' in withdrawal && withdrawal.facts).not.toContain('killed-children-almaty');
  });
});
