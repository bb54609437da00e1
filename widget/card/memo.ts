/** Views that are left as they are while all their properties are the same. */
import type { JSX } from 'preact';

type View<Props> = (props: Props) => JSX.Element | null;

interface Component<Props> {
  readonly props: Props;
  shouldComponentUpdate?: (next: Props) => boolean;
}

/** `view`, drawn again only when one of its properties is another. The static renderer calls it without `this`. */
export function memo<Props extends object>(view: View<Props>): View<Props> {
  return function (this: Component<Props> | undefined, props: Props) {
    if (this)
      this.shouldComponentUpdate = (next) =>
        Object.keys(next).some((name) => next[name as keyof Props] !== this.props[name as keyof Props]);
    return view(props);
  } as View<Props>;
}
