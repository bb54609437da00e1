/** What each part of the story's settings is given. */
import type { StoryModel } from '../../api.ts';

export interface SettingProps {
  readonly story: StoryModel;
  readonly reload: () => Promise<void>;
}

/** What is open stays open when an edit fills the forms anew. */
export interface Folding {
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}
