/** Sends edits of a story and loads it anew; what went wrong becomes one sentence. */
import { useState } from 'preact/hooks';
import type { EditRequest, EditResult } from '../../api.ts';
import type { Edit } from '../../edit/edits.ts';
import { messageOf, post } from '../ask.ts';

export interface SendEdits {
  readonly failure?: string;
  /** Whether they were saved. */
  readonly send: (edits: readonly Edit[], about?: EditRequest['about']) => Promise<boolean>;
  /** What the last ones did, in one sentence. */
  readonly told?: string;
}

export function useEdits(story: string, onChanged: () => Promise<void>): SendEdits {
  const [state, setState] = useState<{ readonly failure?: string; readonly told?: string }>({});
  return {
    ...state,
    async send(edits, about) {
      try {
        const body = { edits, ...(about === undefined ? {} : { about }) };
        const result = await post<EditResult>(`/stories/${story}/edits`, body);
        const failure = result.failure ?? result.problems[0];
        const told = result.told?.sentence;
        setState({ ...(failure === undefined ? {} : { failure }), ...(told === undefined ? {} : { told }) });
        await onChanged();
        return failure === undefined;
      } catch (error) {
        setState({ failure: messageOf(error) });
        return false;
      }
    },
  };
}
