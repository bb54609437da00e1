/** One proposal while somebody at a terminal decides about it: what is chosen so far, and the edits that enter it. */
import type { Changes, Edit } from '../../desk/edit/edits.ts';
import { slugFrom } from '../../desk/edit/slug-from.ts';
import type { Proposal } from '../../desk/propose/proposal.ts';
import { UsageError } from '../usage-error.ts';

/** `new` is a speaker whom the story does not know yet. */
export type Who =
  | { readonly kind: 'speaker'; readonly id: string }
  | { readonly kind: 'new'; readonly name: string; readonly of?: string }
  | { readonly kind: 'first-hand' }
  | { readonly kind: 'nobody' };

export interface DraftClaim {
  readonly fact?: string;
  readonly value: string;
  readonly who?: Who;
  readonly day?: string;
  readonly hedge?: string;
}

/** The ids that may be chosen. */
export interface Known {
  readonly facts: readonly string[];
  readonly speakers: readonly string[];
  readonly groups: readonly string[];
}

export function draftOf({ value, facts, voice, asOf, hedge }: Proposal): DraftClaim {
  const who: Who | undefined =
    voice?.kind !== 'speaker'
      ? voice
      : voice.id === undefined
        ? { kind: 'new', name: voice.name }
        : { kind: 'speaker', id: voice.id };
  const [best] = facts;
  return {
    value,
    ...(best === undefined ? {} : { fact: best.id }),
    ...(who === undefined ? {} : { who }),
    ...(asOf === undefined ? {} : { day: asOf }),
    ...(hedge === undefined ? {} : { hedge }),
  };
}

/** Takes over what was typed: `2` for the second fact, `who=police`, `day=2022-01-09`. Throws `UsageError` with what is understood. */
export function changed(draft: DraftClaim, typed: string, { facts }: Proposal, known: Known): DraftClaim {
  let next = draft;
  for (const [, number, key, quoted, plain = ''] of typed.matchAll(
    /(\d+)(?=\s|$)|(\w+)=(?:"([^"]*)"|(\S*))|\S+/g,
  )) {
    const value = quoted ?? plain;
    if (number !== undefined) next = { ...next, fact: factAt(facts, Number(number)) };
    else if (key === 'fact') next = { ...next, fact: oneOfThese('fact', value, known.facts) };
    else if (key === 'value') next = { ...next, value };
    else if (key === 'day') next = without({ ...next, day: value }, 'day');
    else if (key === 'hedge') next = without({ ...next, hedge: value }, 'hedge');
    else if (key === 'who') next = { ...next, who: whoOf(value, quoted !== undefined, known) };
    else if (key === 'of') next = { ...next, who: belonging(next.who, value, known) };
    else
      throw new UsageError(
        'Type a number for another fact, or fact=, value=, who=, of=, day=, hedge= with what it is.',
      );
  }
  return next;
}

function factAt(facts: Proposal['facts'], number: number): string {
  const fact = facts[number - 1];
  if (fact === undefined)
    throw new UsageError(`There is no fact number ${number} here; fact= takes the id of any.`);
  return fact.id;
}

function oneOfThese(what: string, id: string, ids: readonly string[]): string {
  if (ids.includes(id)) return id;
  const near = ids.filter((one) => one.includes(id) && id !== '').slice(0, 5);
  throw new UsageError(
    `There is no ${what} "${id}".${near.length === 0 ? '' : ` There are: ${near.join(', ')}.`}`,
  );
}

function whoOf(value: string, isName: boolean, { speakers }: Known): Who {
  if (value === 'first-hand' || value === 'nobody') return { kind: value };
  if (isName && !speakers.includes(value)) return { kind: 'new', name: value };
  return { kind: 'speaker', id: oneOfThese('speaker', value, speakers) };
}

function belonging(who: Who | undefined, of: string, { speakers, groups }: Known): Who {
  if (who?.kind !== 'new')
    throw new UsageError('of= says what a new speaker is part of; who="Name" makes one.');
  return { ...who, of: oneOfThese('speaker or group', of, [...speakers, ...groups]) };
}

function without(draft: DraftClaim, key: 'day' | 'hedge'): DraftClaim {
  if (draft[key] !== '') return draft;
  const { [key]: _, ...rest } = draft;
  return rest;
}

/** Nothing where something is not decided yet: silence is never first-hand or nobody. */
export function missingIn({ fact, who, value }: DraftClaim): string | undefined {
  if (fact === undefined) return 'Which fact? fact= takes its id.';
  if (value === '') return 'Which value? value= takes it.';
  return who === undefined
    ? 'Who says it? who=speaker-id, who="A new speaker", who=first-hand or who=nobody.'
    : undefined;
}

export function editsOf(
  draft: DraftClaim,
  proposal: Proposal,
  source: string,
  isForeign: boolean,
  known: Known,
): readonly Edit[] {
  const { fact = '', value, who, day, hedge } = draft;
  const edits: Edit[] = [];
  let voice: Changes = {};
  if (who?.kind === 'first-hand') voice = { first_hand: true };
  if (who?.kind === 'speaker') voice = { said_by: who.id };
  if (who?.kind === 'new') {
    const id = freeId(who.name, known.speakers);
    const { of } = who;
    const belongs = of === undefined ? {} : known.speakers.includes(of) ? { part_of: of } : { group: of };
    edits.push({ do: 'add-speaker', speaker: { id, name: who.name, ...belongs } });
    voice = { said_by: id };
  }
  const isWord = !/\d/.test(`${value}${proposal.printed}`);
  const printed = isForeign && isWord && proposal.kind === 'count' ? { printed: proposal.printed } : {};
  const claim = {
    source,
    value: /^(?:0|[1-9]\d{0,14})$/.test(value) ? Number(value) : value,
    ...printed,
    ...voice,
    ...(day === undefined ? {} : { as_of: day }),
    ...(hedge === undefined ? {} : { hedge }),
    anchor: proposal.anchor,
  };
  edits.push({ do: 'add-claim', fact, claim });
  return edits;
}

function freeId(name: string, taken: readonly string[]): string {
  const base = (slugFrom(name) ?? 'speaker').slice(0, 56).replace(/-$/, '');
  for (let nth = 1; ; nth++) {
    const id = nth === 1 ? base : `${base}-${nth}`;
    if (!taken.includes(id)) return id;
  }
}
