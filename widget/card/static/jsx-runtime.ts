/**
 * The smallest thing that JSX can be compiled to: a description of an element. The first script is built with this in
 * the place of Preact's, so that the card at rest is drawn by the same components before Preact has come.
 */

export interface Described {
  readonly type: string | ((props: object) => unknown);
  readonly props: { readonly children?: unknown; readonly [name: string]: unknown };
}

export function jsx(type: Described['type'], props: Described['props']): Described {
  return { type, props };
}

export { jsx as jsxs };

export function Fragment({ children }: { readonly children?: unknown }): unknown {
  return children;
}
