/** What each part of the story's settings is given. */
import type { StoryModel } from '../../api.ts';

export interface SettingProps {
  readonly story: StoryModel;
  readonly reload: () => Promise<void>;
}
