/**
 * Types of `<what-we-know>` for TypeScript and JSX: what `document.querySelector` finds, what a listener hears, and which
 * attributes a tag takes, in React and Preact too. The build joins it with the types of a resolution into `/element.d.ts`,
 * which stands alone; tests hold it to the element.
 */
import type { Resolution } from '../data/resolver/finding.ts';

export interface WhatWeKnowAttributes {
  readonly story?: string;
  readonly src?: string;
  readonly lang?: string;
  readonly sources?: string;
  readonly without?: string;
  readonly 'without-groups'?: string;
  readonly 'without-voices'?: string;
  readonly 'as-of'?: string;
  readonly theme?: 'auto' | 'light' | 'dark';
  readonly 'heading-level'?: 2 | 3 | 4 | 5 | '2' | '3' | '4' | '5';
  readonly loading?: 'eager' | 'lazy';
  readonly refresh?: number | `${number}`;
  readonly remember?: 'none' | 'fragment';
}

/** The element. Each attribute is a property of it too; a bad value reads as its default. */
export interface WhatWeKnow extends HTMLElement {
  story: string;
  src: string;
  /** The ids of the sources that the card is made of, with spaces between them; empty for all. */
  sources: string;
  /** The ids of sources that are off at first, with spaces between them. */
  without: string;
  /** The ids of groups of voices that are off at first, with spaces between them. */
  withoutGroups: string;
  /** The voices that are off at first, `speaker:<id>` or `outlet:<name>`, with commas between them. */
  withoutVoices: string;
  asOf: string;
  get theme(): 'auto' | 'light' | 'dark';
  set theme(value: string);
  get headingLevel(): 2 | 3 | 4 | 5;
  set headingLevel(value: number);
  get loading(): 'eager' | 'lazy';
  set loading(value: string);
  /** Seconds; 0 for never. */
  refresh: number;
  get remember(): 'none' | 'fragment';
  set remember(value: string);
}

/** Why a load came to nothing. */
export type WhatWeKnowFailure =
  | 'address'
  | 'network'
  | 'timeout'
  | 'status'
  | 'too-large'
  | 'not-json'
  | 'schema'
  | 'other-story'
  | 'script'
  | 'bundle';

export interface WhatWeKnowEvents {
  readonly 'wwk-ready': CustomEvent<{ readonly story: string; readonly resolution: Resolution }>;
  readonly 'wwk-error': CustomEvent<{
    readonly failure: WhatWeKnowFailure;
    readonly status?: number;
    readonly kept: boolean;
  }>;
  readonly 'wwk-update': CustomEvent<{ readonly story: string; readonly resolution: Resolution }>;
  readonly 'wwk-sources-change': CustomEvent<{
    readonly off: readonly string[];
    readonly groups: readonly string[];
    readonly voices: readonly string[];
    readonly resolution: Resolution;
  }>;
  readonly 'wwk-finding-toggle': CustomEvent<{ readonly fact: string; readonly open: boolean }>;
  readonly 'wwk-link': CustomEvent<{ readonly href: string }>;
}

/** The events as attributes of a tag in JSX: `onwwk-ready={…}`. React 18 sets no listeners so; there, use a ref. */
export type WhatWeKnowHandlers = {
  readonly [Name in keyof WhatWeKnowEvents as `on${Name}`]?: (event: WhatWeKnowEvents[Name]) => void;
};

/** A tag: `Attributes` are what the framework gives to every element. */
export type WhatWeKnowTag<Attributes> = Omit<Attributes, keyof WhatWeKnowAttributes> &
  WhatWeKnowAttributes &
  WhatWeKnowHandlers;

declare global {
  interface HTMLElementTagNameMap {
    'what-we-know': WhatWeKnow;
  }
  interface HTMLElementEventMap extends WhatWeKnowEvents {}
}

/** React's own types know no `class`, which custom elements take as it is. */
type WithClass<Attributes> = Attributes & { readonly class?: string };

// A framework that is not installed is no mistake: its lines mean nothing then. A span is an element and no more.
// @ts-ignore
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      // @ts-ignore
      'what-we-know': WhatWeKnowTag<IntrinsicElements['span']>;
    }
  }
}

// @ts-ignore
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      // @ts-ignore
      'what-we-know': WhatWeKnowTag<WithClass<DetailedHTMLProps<HTMLAttributes<WhatWeKnow>, WhatWeKnow>>>;
    }
  }
}
