/**
 * Decides whether a story is published, by what is published already: it is new, changed, unchanged or refused. A refusal has
 * a reason in words for the editor.
 */
import { spanOf, zoneOf } from '../bundle/moment.ts';
import { type Stored, storyKey } from '../bundle/stored.ts';
import { type CompiledBundle, countClaims } from './kv-entries.ts';

export type PublishDecision =
  /** `kept`: readers on this machine had it already, since it was saved; now it lasts. */
  | { readonly outcome: 'new' | 'changed' | 'kept' | 'unchanged' }
  /** Not published: `why` says what looks wrong. `final`: `--force` does not change it. */
  | { readonly outcome: 'refused'; readonly why: string; readonly final?: true };

interface Choice {
  readonly now: Date;
  readonly force: boolean;
}

export function decide(
  story: CompiledBundle,
  there: ReadonlyMap<string, Stored | undefined>,
  { now, force }: Choice,
): PublishDecision {
  const stored = there.get(storyKey(story.story));
  if (isUnderEmbargo(story, now)) {
    const why = `its embargo ends at ${story.notBefore} (not_before in story.yaml)`;
    return { outcome: 'refused', why, final: true };
  }
  if (stored === undefined) return { outcome: 'new' };
  if (stored.holds === 'withdrawn' && !force) {
    return { outcome: 'refused', why: `it was ${stored.erased ? 'erased' : 'withdrawn'}: ${stored.reason}` };
  }
  if (stored.holds === 'renamed' && !force) {
    return { outcome: 'refused', why: `it was renamed; it is ${stored.to} now` };
  }
  if (stored.holds !== 'story') return { outcome: 'changed' };
  if (stored.rolledBack?.includes(story.revision) && !force) {
    return {
      outcome: 'refused',
      why: `the files still say ${story.revision}, which was rolled back. Correct them`,
    };
  }
  if (stored.revision === story.revision) return { outcome: stored.saved ? 'kept' : 'unchanged' };
  const claims = countClaims(story.bundle);
  if (stored.claims !== undefined && claims * 2 < stored.claims && !force) {
    return {
      outcome: 'refused',
      why: `it has ${claims} ${claims === 1 ? 'claim' : 'claims'}, and ${stored.claims} are published`,
    };
  }
  return { outcome: 'changed' };
}

/** Whether the moment of `not_before` is still to come. One that cannot be read never ends. */
function isUnderEmbargo({ notBefore, bundle }: CompiledBundle, now: Date): boolean {
  if (notBefore === undefined) return false;
  // A moment of a bundle has no parts of a second.
  const span = spanOf(notBefore.replace(/(:\d\d)\.\d+/, '$1'), zoneOf(bundle));
  return span === undefined || now.getTime() < span.low;
}
