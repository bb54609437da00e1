/**
 * Rule 12 on answers: which exclude each other, and which is a kind of which. Decides the cases "causes that can both hold
 * are versions", "yes and no by independent voices" and "the particular is within the general".
 */
import type { Fact, Id } from '../bundle/types.ts';

export class Answers {
  readonly #exclusive: ReadonlySet<Id>;
  readonly #above = new Map<Id, ReadonlySet<Id>>();
  readonly #order: ReadonlyMap<Id, number>;
  /** Yes and no, or another pair of opposites. */
  readonly isPair: boolean;
  readonly severalHold: boolean;

  constructor({ answers = [], exclusive = [], several }: Fact) {
    this.#exclusive = new Set(exclusive);
    this.isPair = this.#exclusive.size === 2;
    this.severalHold = several === true;
    this.#order = new Map(answers.map(({ id }, i) => [id, i]));
    const wider = new Map(answers.map(({ id, kind_of }) => [id, kind_of]));
    for (const { id, kind_of } of answers) {
      const above = new Set<Id>();
      for (let next = kind_of; next !== undefined && next !== id && !above.has(next); next = wider.get(next))
        above.add(next);
      this.#above.set(id, above);
    }
  }

  /** Its place in the fact's own order; what the fact does not list comes last. */
  placeOf(answer: Id | undefined): number {
    return (answer === undefined ? undefined : this.#order.get(answer)) ?? Number.MAX_SAFE_INTEGER;
  }

  /** Whether `particular` is a kind of `general`. */
  isKindOf(particular: Id, general: Id): boolean {
    return this.#above.get(particular)?.has(general) ?? false;
  }

  /** Whether two answers cannot both hold. */
  exclude(a: Id, b: Id): boolean {
    return (
      a !== b &&
      this.#exclusive.has(a) &&
      this.#exclusive.has(b) &&
      !this.isKindOf(a, b) &&
      !this.isKindOf(b, a)
    );
  }

  /** Whether what one asserts excludes what the other asserts; lists that share an answer do not. */
  contradict(a: readonly Id[], b: readonly Id[]): boolean {
    return !a.some((one) => b.includes(one)) && a.some((one) => b.some((other) => this.exclude(one, other)));
  }
}
