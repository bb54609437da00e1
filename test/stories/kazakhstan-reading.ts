/** The Kazakhstan story as its tests read it: findings of a view, all sources but some off, reasons by their codes. */
import type { Bundle } from '../../data/bundle/types.ts';
import { compiledStory } from './compiled.ts';
import { type Reading, reader } from './reading.ts';

export interface Kazakhstan {
  readonly bundle: Bundle;
  read(fact: string, view?: { readonly off?: readonly string[]; readonly at?: string }): Reading;
  /** Every source but these. */
  except(on: readonly string[]): string[];
}

export async function kazakhstan(): Promise<Kazakhstan> {
  const bundle = await compiledStory('kazakhstan-unrest-2022');
  return {
    bundle,
    read: reader(bundle),
    except: (on) => bundle.sources.map(({ id }) => id).filter((id) => !on.includes(id)),
  };
}

/** The codes of a finding's reasons; of a conflict also its kind. */
export function codes({ finding }: Reading): string[] {
  return finding.reasons.map((reason) =>
    reason.code === 'conflict' ? `conflict ${reason.why}` : reason.code,
  );
}
