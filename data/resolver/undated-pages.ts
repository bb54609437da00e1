/**
 * Rule 4 on pages without a day: each joins its voice's latest saying of the same number, so that a reprint is never newer
 * than what it reprints; else it is of its publication. Decides the cases "a careless reprint without a day revives
 * nothing" and "an undated later figure of an outlet's own tally replaces its earlier one".
 */
import type { FactIndex } from './bundle-index.ts';
import { bySeed, type Draft, draftFor, enter, foundDraft, type Group } from './drafts.ts';
import type { Form } from './forms.ts';
import { compare, type Day, type IndexedClaim, newness, UNKNOWN_DAY } from './indexed-claim.ts';
import { FormTable } from './same-number.ts';

/** The first day on which any voice gave each number, scope by scope. */
class FirstDays {
  readonly #tables = new Map<string, FormTable<Day>>();

  see({ claims, day }: Draft): void {
    if (day === UNKNOWN_DAY) return;
    for (const { scope, form } of claims) {
      const table = this.#tables.get(scope) ?? new FormTable<Day>();
      this.#tables.set(scope, table);
      const same = table.of(form).find((entry) => entry.form.key === form.key);
      if (same === undefined) table.add(form, day);
      else if (day.last < same.value.last) same.value = day;
    }
  }

  of({ scope, form }: IndexedClaim): Day | undefined {
    let first: Day | undefined;
    for (const { value } of this.#tables.get(scope)?.of(form) ?? [])
      if (first === undefined || value.last < first.last) first = value;
    return first;
  }
}

/** Gives a day to all that has none, in the order of publication. */
export function dateUndatedPages(groups: ReadonlyMap<string, Group>, { moves, isState }: FactIndex): void {
  const rest: { readonly claim: IndexedClaim; readonly group: Group; readonly statement?: Draft }[] = [];
  for (const group of groups.values()) {
    for (const claim of group.undated) rest.push({ claim, group });
    for (const statement of group.drafts) {
      if (statement.day !== UNKNOWN_DAY) continue;
      const [claim] = [...statement.claims].sort(
        (a, b) => compare(a.published.last, b.published.last) || a.place - b.place,
      );
      if (claim !== undefined) rest.push({ claim, group, statement });
    }
  }
  if (rest.length === 0) return;
  rest.sort((a, b) => compare(a.claim.published.last, b.claim.published.last) || bySeed(a.claim, b.claim));
  const usesFirstDays = (moves === 'total' || moves === 'level') && !isState;
  const firstDays = new FirstDays();
  if (usesFirstDays)
    for (const group of groups.values()) for (const draft of group.drafts) firstDays.see(draft);
  const tables = new Map<Group, FormTable<Draft>>();

  for (const { claim, group, statement } of rest) {
    let table = tables.get(group);
    if (table === undefined) {
      table = new FormTable();
      tables.set(group, table);
      for (const draft of group.drafts) addTo(table, draft);
    }
    if (statement === undefined) {
      const reprinted = latestNotAfter(claim, table.of(claim.form));
      if (reprinted !== undefined) {
        reprinted.claims.push(claim);
        continue;
      }
    }
    const first = usesFirstDays ? firstDays.of(claim) : undefined;
    const isEarlier = first !== undefined && first.last < claim.published.last;
    const day = isEarlier ? { ...first, instant: undefined } : claim.published;
    if (statement !== undefined) {
      statement.day = day;
      statement.dayIsPublication = !isEarlier;
      enter(statement, group);
      addTo(table, statement);
      firstDays.see(statement);
      continue;
    }
    const draft = day === UNKNOWN_DAY ? undefined : draftFor(claim.form, day, group);
    if (draft === undefined) {
      const own = foundDraft(claim, day, group, !isEarlier);
      addTo(table, own);
      firstDays.see(own);
    } else {
      draft.claims.push(claim);
      table.add(claim.form, draft);
    }
  }
}

function addTo(table: FormTable<Draft>, draft: Draft): void {
  for (const form of new Set(draft.claims.map((claim) => claim.form))) table.add(form, draft);
}

/** The voice's latest saying of that number that is not newer than the page; of one day, the one of that very form. */
function latestNotAfter(
  { published, form }: IndexedClaim,
  entries: readonly { readonly form: Form; readonly value: Draft }[],
): Draft | undefined {
  let best: { readonly form: Form; readonly value: Draft } | undefined;
  for (const entry of entries) {
    if (entry.value.day === UNKNOWN_DAY || newness(entry.value.day) > published.last) continue;
    const newer = best === undefined ? 1 : compare(newness(entry.value.day), newness(best.value.day));
    if (newer > 0 || (newer === 0 && entry.form === form && best?.form !== form)) best = entry;
  }
  return best?.value;
}
