/** Views that are left as they stand while everything that they are given is the same. */
import type { JSX } from 'preact';

type View<Props> = (props: Props) => JSX.Element | null;

interface Drawn<Props> {
  readonly props: Props;
  shouldComponentUpdate?: (next: Props) => boolean;
}

/** `view`, but drawn again only when one of its properties is another. Whoever draws only once calls it without `this`. */
export function still<Props extends object>(view: View<Props>): View<Props> {
  return function (this: Drawn<Props> | undefined, props: Props) {
    if (this)
      this.shouldComponentUpdate = (next) =>
        Object.keys(next).some((name) => next[name as keyof Props] !== this.props[name as keyof Props]);
    return view(props);
  } as View<Props>;
}
