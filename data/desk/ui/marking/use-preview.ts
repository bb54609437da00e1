/** What the open claim would do to the card, worked out again whenever it changes. */
import { useEffect, useState } from 'preact/hooks';
import type { EditRequest, MarkedPage, PreviewResult, StoryModel } from '../../api.ts';
import { post } from '../ask.ts';
import { type Draft, missingOf } from './draft.ts';
import { editsOf } from './edits-of.ts';

/** Long enough to wait for the next key of one who types. */
const pauseMs = 60;

export function usePreview(
  draft: Draft | undefined,
  page: MarkedPage,
  story: StoryModel,
): PreviewResult | undefined {
  const [result, setResult] = useState<PreviewResult>();
  useEffect(() => {
    const isKnown = story.facts.some(({ id }) => id === draft?.fact);
    if (draft === undefined || (missingOf(draft).length > 0 && !isKnown)) {
      setResult(undefined);
      return;
    }
    // What is not complete yet shows the card as it is.
    const request: EditRequest =
      missingOf(draft).length > 0
        ? { edits: [], about: { fact: draft.fact, source: '' } }
        : editsOf(draft, page, story);
    let isLate = false;
    const timer = setTimeout(async () => {
      try {
        const found = await post<PreviewResult>(`/stories/${story.story}/preview`, request);
        if (!isLate) setResult(found);
      } catch {
        // Taking it says what is wrong.
      }
    }, pauseMs);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [draft, page, story]);
  return result;
}
