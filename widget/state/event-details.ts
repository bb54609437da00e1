/**
 * What the card's events carry. The resolution is worked out when a listener reads it: few pages do, and a toggle need not
 * wait for it.
 */
import type { CardState } from './card-state.ts';

/** Of `wwk-ready` and `wwk-update`. */
export function storyDetail({ text, view }: CardState): object {
  return {
    story: text.story,
    get resolution() {
      return text.resolution(view);
    },
  };
}

/** Of `wwk-sources-change`. */
export function changeDetail({ text, view }: CardState): object {
  const { without: off = [], withoutGroups: groups = [], withoutVoices: voices = [] } = view;
  return {
    off,
    groups,
    voices,
    get resolution() {
      return text.resolution(view);
    },
  };
}
