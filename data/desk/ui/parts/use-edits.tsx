/**
 * Sends edits of a story and loads it anew. What went wrong becomes one sentence, and a file that somebody else changed
 * meanwhile is shown in both versions.
 */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { EditRequest, EditResult, StoryModel } from '../../api.ts';
import type { Edit } from '../../edit/edits.ts';
import { messageOf, post } from '../ask.ts';
import { Notice } from './notice.tsx';
import { Versions } from './versions.tsx';

export interface SendEdits {
  /** Whether they were saved. */
  readonly send: (edits: readonly Edit[], about?: EditRequest['about']) => Promise<boolean>;
  /** Nothing that is worked out from what is shown may be sent before the story is loaded again. */
  readonly isSaving: boolean;
  /** What the last ones did, in one sentence. */
  readonly told?: string;
  /** What went wrong, to be shown where the edits were made. */
  readonly trouble: ComponentChildren;
}

interface Outcome {
  readonly told?: string;
  readonly failure?: string;
  readonly conflict?: { readonly request: EditRequest; readonly result: EditResult };
}

export function useEdits(
  { story, version: loaded }: Pick<StoryModel, 'story' | 'version'>,
  onChanged: () => Promise<void>,
): SendEdits {
  // That of the state which the form was filled from; forms begin anew when the story comes in another one.
  const [version] = useState(loaded);
  const [outcome, setOutcome] = useState<Outcome>({});
  const [isSaving, setSaving] = useState(false);
  const send = async (request: EditRequest): Promise<boolean> => {
    setSaving(true);
    try {
      const result = await post<EditResult>(`/stories/${story}/edits`, request);
      const failure = result.failure ?? result.problems[0];
      const told = result.told?.sentence;
      if (result.conflicts.length > 0) {
        setOutcome({ conflict: { request, result } });
        return false;
      }
      setOutcome({
        ...(failure === undefined ? {} : { failure }),
        ...(told === undefined ? {} : { told }),
      });
      await onChanged();
      return failure === undefined;
    } catch (error) {
      setOutcome({ failure: messageOf(error) });
      return false;
    } finally {
      setSaving(false);
    }
  };
  const { conflict, failure, told } = outcome;
  return {
    isSaving,
    ...(told === undefined ? {} : { told }),
    send: (edits, about) => send({ edits, version, ...(about === undefined ? {} : { about }) }),
    trouble: (
      <>
        {failure === undefined ? null : <Notice kind="problem">{failure}</Notice>}
        {conflict?.result.conflicts.map((one) => (
          <Versions
            key={one.file}
            conflict={one}
            onKeep={(keep) => {
              setOutcome({});
              const { version: _, ...request } = conflict.request;
              if (keep === 'mine') void send(request);
              else void onChanged();
            }}
          />
        ))}
      </>
    ),
  };
}
