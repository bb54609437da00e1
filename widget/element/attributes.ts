/**
 * Every attribute of the element: how it is read, and what a change of it asks for. The one list from which the watched
 * attributes, the properties, the links that become cards and the page /configure are made; tests hold the guide, the types
 * and the queries of a frame to it. Every reading is total: a missing or bad value gives the default, so that a typing
 * mistake on a page never costs the card.
 */

/**
 * What a change asks for: `load`, the story anew; `view`, the same story otherwise; `draw`, the same view otherwise; `ask`,
 * asking at other times; `none`, nothing, as it is read when it is needed.
 */
type Change = 'load' | 'view' | 'draw' | 'ask' | 'none';

interface Attribute<Value = unknown> {
  /** `null`: the element has no such attribute. */
  readonly read: (value: string | null) => Value;
  readonly change: Change;
}

/* @__NO_SIDE_EFFECTS__ */
function attribute<Value>(change: Change, read: Attribute<Value>['read']): Attribute<Value> {
  return { change, read };
}

const text = (value: string | null): string => value?.trim() ?? '';

/** One of these words; the first where it is none of them, as in HTML itself. */
/* @__NO_SIDE_EFFECTS__ */
function word<Word extends string>(...words: readonly [Word, ...Word[]]): (value: string | null) => Word {
  return (value) => words.find((one) => one === value) ?? words[0];
}

/** Seconds between two askings; 0 for never. Anything under two seconds counts as two. */
export function readRefresh(value: string | null): number {
  const seconds = Number(value ?? '');
  return Number.isFinite(seconds) && seconds > 0 ? Math.max(2, Math.min(seconds, 86_400)) : 0;
}

/** Level of the title's heading. */
export function readLevel(value: string | null): 2 | 3 | 4 | 5 {
  return value === '3' ? 3 : value === '4' ? 4 : value === '5' ? 5 : 2;
}

export const attributes = {
  story: attribute('load', text),
  src: attribute('load', text),
  lang: attribute('load', text),
  sources: attribute('view', text),
  without: attribute('view', text),
  'without-groups': attribute('view', text),
  'without-voices': attribute('view', text),
  'as-of': attribute('view', text),
  theme: attribute('none', word('auto', 'light', 'dark')),
  'heading-level': attribute('draw', readLevel),
  loading: attribute('none', word('eager', 'lazy')),
  refresh: attribute('ask', readRefresh),
  remember: attribute('none', word('none', 'fragment')),
} as const satisfies { readonly [name: string]: Attribute };

export type AttributeName = keyof typeof attributes;

export const attributeNames = /* @__PURE__ */ Object.keys(attributes) as readonly AttributeName[];

/** Those whose change asks for one of these. */
export function changing(...changes: readonly Change[]): readonly AttributeName[] {
  return attributeNames.filter((name) => changes.includes(attributes[name].change));
}
