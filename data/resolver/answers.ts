/**
 * Rule 12 on answers: which exclude each other, and which is a kind of which. Decides the cases "causes that can both hold
 * are versions", "yes and no by independent voices", "the particular is within the general" and "a kind against what excludes
 * its general answer".
 */
import type { Fact, Id } from '../bundle/types.ts';

export interface Answers {
  /** Yes and no, or another pair of opposites. */
  readonly isPair: boolean;
  readonly severalHold: boolean;
  /** Its place in the fact's own order; what the fact does not list comes last. */
  readonly placeOf: (answer: Id | undefined) => number;
  /** Whether `particular` is a kind of `general`. */
  readonly isKindOf: (particular: Id, general: Id) => boolean;
  /** Whether who asserts the first asserts the second with it: the same answer, or one that it is a kind of. */
  readonly isWithin: (particular: Id, general: Id) => boolean;
  /** Whether two answers cannot both hold. */
  readonly exclude: (a: Id, b: Id) => boolean;
  /** Whether what one asserts excludes what the other asserts; lists that share an answer do not. */
  readonly contradict: (a: readonly Id[], b: readonly Id[]) => boolean;
}

export function answersOf({ answers = [], exclusive = [], several }: Fact): Answers {
  const places = new Map(answers.map(({ id }, i) => [id, i]));
  const wider = new Map(answers.map(({ id, kind_of }) => [id, kind_of]));
  const isKindOf = (particular: Id, general: Id): boolean => {
    // A chain that runs in a circle ends after as many steps as there are answers.
    let next = wider.get(particular);
    for (let i = 0; i < answers.length && next !== undefined && next !== general; i++) next = wider.get(next);
    return next === general && particular !== general;
  };
  const isWithin = (a: Id, b: Id): boolean => a === b || isKindOf(a, b);
  const isApart = (a: Id, b: Id): boolean => !isWithin(a, b) && !isWithin(b, a);
  /** A kind excludes what its general answer excludes. */
  const excludingIn = (one: Id): readonly Id[] => exclusive.filter((other) => isWithin(one, other));
  const exclude = (a: Id, b: Id): boolean =>
    isApart(a, b) && excludingIn(a).some((one) => excludingIn(b).some((other) => isApart(one, other)));
  return {
    isPair: exclusive.length === 2,
    severalHold: several === true,
    placeOf: (answer) => places.get(answer ?? '') ?? Number.MAX_SAFE_INTEGER,
    isKindOf,
    isWithin,
    exclude,
    contradict: (a, b) =>
      !a.some((one) => b.includes(one)) && a.some((one) => b.some((other) => exclude(one, other))),
  };
}
