/**
 * Words that are made once. The resolver gives the same finding again while nothing about it changes, so what was said of
 * it still holds; it is forgotten together with the finding.
 */
import type { Localizer } from './localizer.ts';

/** `say`, but for each localizer and subject only once. It must depend on nothing else. */
export function memoizePerLocalizer<Subject extends object, Said>(
  say: (l: Localizer, subject: Subject) => Said,
): (l: Localizer, subject: Subject) => Said {
  const known = new WeakMap<Localizer, WeakMap<Subject, Said>>();
  return (l, subject) => {
    let own = known.get(l);
    if (own === undefined) {
      own = new WeakMap();
      known.set(l, own);
    }
    if (own.has(subject)) return own.get(subject) as Said;
    const said = say(l, subject);
    own.set(subject, said);
    return said;
  };
}
