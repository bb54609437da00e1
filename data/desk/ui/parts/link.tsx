/** A link to another screen. It is an ordinary link, so that it can be opened in another tab. */
import type { ComponentChildren } from 'preact';
import { type DeskRoute, go, pathOf } from '../route.ts';

interface LinkProps {
  readonly to: DeskRoute;
  readonly class?: string;
  readonly current?: boolean;
  readonly children: ComponentChildren;
}

export function Link({ to, current, children, ...rest }: LinkProps) {
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a href={pathOf(to)} onClick={follow} aria-current={current === true ? 'page' : undefined} {...rest}>
      {children}
    </a>
  );
}
