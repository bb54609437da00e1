/**
 * Words that are made once. The resolver gives the same finding again while nothing about it changes, so what was said
 * of it is still true; it is forgotten together with the finding.
 */
import type { Voice } from './voice.ts';

/** `say`, but for each voice and subject only once. It must depend on nothing else. */
export function kept<Subject extends object, Said>(
  say: (voice: Voice, subject: Subject) => Said,
): (voice: Voice, subject: Subject) => Said {
  const known = new WeakMap<Voice, WeakMap<Subject, Said>>();
  return (voice, subject) => {
    let own = known.get(voice);
    if (own === undefined) {
      own = new WeakMap();
      known.set(voice, own);
    }
    if (own.has(subject)) return own.get(subject) as Said;
    const said = say(voice, subject);
    own.set(subject, said);
    return said;
  };
}
