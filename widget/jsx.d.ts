/**
 * Types of `<what-we-know>` for TypeScript and JSX: what `document.querySelector` finds, what a listener hears, and which
 * attributes a tag takes. Import it once: `import '…/widget/jsx.d.ts'`.
 */
import type { Resolution } from '../data/model/finding.ts';
import type { WhatWeKnow } from './element.ts';
import type { Trouble } from './page.ts';

export interface WhatWeKnowAttributes {
  readonly story?: string;
  readonly src?: string;
  readonly lang?: string;
  readonly sources?: string;
  readonly 'as-of'?: string;
  readonly layout?: 'full' | 'compact';
  readonly theme?: 'auto' | 'light' | 'dark';
  readonly 'heading-level'?: 2 | 3 | 4 | 5 | '2' | '3' | '4' | '5';
  readonly loading?: 'eager' | 'lazy';
  readonly refresh?: number | `${number}`;
  readonly remember?: 'none' | 'fragment';
}

export interface WhatWeKnowEvents {
  readonly 'wwk-ready': CustomEvent<{ readonly story: string; readonly resolution: Resolution }>;
  readonly 'wwk-error': CustomEvent<{
    readonly failure: Trouble;
    readonly status?: number;
    readonly kept: boolean;
  }>;
  readonly 'wwk-update': CustomEvent<{ readonly story: string; readonly resolution: Resolution }>;
  readonly 'wwk-sources-change': CustomEvent<{
    readonly off: readonly string[];
    readonly resolution: Resolution;
  }>;
  readonly 'wwk-finding-toggle': CustomEvent<{ readonly fact: string; readonly open: boolean }>;
  readonly 'wwk-link': CustomEvent<{ readonly href: string }>;
}

/** The events as attributes of a tag in JSX: `onwwk-ready={…}`. */
export type WhatWeKnowHandlers = {
  readonly [Name in keyof WhatWeKnowEvents as `on${Name}`]?: (event: WhatWeKnowEvents[Name]) => void;
};

declare global {
  interface HTMLElementTagNameMap {
    'what-we-know': WhatWeKnow;
  }
  interface HTMLElementEventMap extends WhatWeKnowEvents {}
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'what-we-know': Omit<HTMLAttributes<WhatWeKnow>, keyof WhatWeKnowAttributes> &
        WhatWeKnowAttributes &
        WhatWeKnowHandlers;
    }
  }
}
