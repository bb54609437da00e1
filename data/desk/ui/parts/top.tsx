/** The top of every screen: where one is, and the way to the other screens of the story. */
import type { ComponentChildren } from 'preact';
import type { DeskRoute } from '../route.ts';
import { Link } from './link.tsx';

interface TopProps {
  readonly title: string;
  /** Of the story that the screen belongs to. */
  readonly story?: string;
  readonly screen: DeskRoute['screen'];
  /** Beside the way to the other screens. */
  readonly children?: ComponentChildren;
}

export function Top({ title, story, screen, children }: TopProps) {
  return (
    <header class="top">
      <Link to={{ screen: 'stories' }} class="kicker">
        The desk
      </Link>
      {story === undefined ? null : (
        <nav class="tabs" aria-label="This story">
          <Link to={{ screen: 'story', story }} current={screen === 'story'}>
            Overview
          </Link>
          <Link to={{ screen: 'add', story }} current={screen === 'add'}>
            Add a page
          </Link>
          <Link to={{ screen: 'settings', story }} current={screen === 'settings'}>
            Story
          </Link>
          <Link to={{ screen: 'publish', story }} current={screen === 'publish'}>
            Review and publish
          </Link>
        </nav>
      )}
      {children}
      <h1 tabIndex={-1}>{title}</h1>
    </header>
  );
}
