/** The finding of a story of one fact, and what stands in it, for the tests of the rules. */
import type { Bundle } from '../../../data/bundle/bundle.ts';
import type { Finding, Reason, View } from '../../../data/resolver/finding.ts';
import { resolve } from '../../../data/resolver/resolve.ts';

export function find(bundle: Bundle, view: Partial<View> = {}): Finding {
  const { findings } = resolve(bundle, {
    off: view.off ?? [],
    ...(view.at === undefined ? {} : { at: view.at }),
  });
  const [finding] = findings;
  if (finding === undefined) throw new Error('the story has no fact');
  return finding;
}

export function reason<C extends Reason['code']>(
  finding: Finding,
  code: C,
): Extract<Reason, { code: C }> | undefined {
  return finding.reasons.find((one): one is Extract<Reason, { code: C }> => one.code === code);
}

export function stateOf(finding: Finding, claim: string): string | undefined {
  return finding.origins.flatMap(({ claims }) => claims).find(({ id }) => id === claim)?.state;
}
