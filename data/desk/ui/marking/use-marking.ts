/** The state of one page that is marked, and what an editor can do: move, open, take, drop, select. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DeskIssue, EditResult, MarkedPage, PreviewResult, StoryModel, TakenClaim } from '../../api.ts';
import { messageOf, post } from '../ask.ts';
import { anchorOf, wholeWords } from './anchor.ts';
import { type Draft, draftOfProposal, draftOfSelection } from './draft.ts';
import { editsOf } from './edits-of.ts';
import { marksOf, nextOpen, type PageMark } from './marks.ts';
import { usePreview } from './use-preview.ts';

export interface MarkingState {
  readonly marks: readonly PageMark[];
  /** Id of the mark that Enter opens. */
  readonly current: string | undefined;
  /** The claim that is filled in. */
  readonly draft: Draft | undefined;
  /** The claim that was opened after it was taken. */
  readonly shown: TakenClaim | undefined;
  readonly preview: PreviewResult | undefined;
  /** What was taken on this page, the last first. */
  readonly done: readonly string[];
  readonly doubts: readonly DeskIssue[];
  /** Speakers chosen on this page, the last first. */
  readonly recent: readonly string[];
  readonly failure: string | undefined;
  readonly isSaving: boolean;
  readonly setDraft: (draft: Draft) => void;
  readonly open: (mark: PageMark) => void;
  readonly close: () => void;
  readonly move: (step: 1 | -1) => void;
  readonly take: () => Promise<void>;
  readonly drop: () => Promise<void>;
  readonly select: (range: { readonly start: number; readonly end: number }) => void;
  readonly doubtsAnswered: () => void;
}

export function useMarking(page: MarkedPage, story: StoryModel, reload: () => Promise<void>): MarkingState {
  const marks = useMemo(() => marksOf(page), [page]);
  const [current, setCurrent] = useState(() => nextOpen(marks, undefined, 1)?.id);
  const [draft, setDraft] = useState<Draft>();
  const [shown, setShown] = useState<TakenClaim>();
  const [done, setDone] = useState<readonly string[]>([]);
  const [doubts, setDoubts] = useState<readonly DeskIssue[]>([]);
  const [recent, setRecent] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const preview = usePreview(draft, page, story);
  const wantsFocus = useRef(true);

  // The mark that is current has the focus whenever no line is open.
  useEffect(() => {
    if (draft !== undefined || shown !== undefined || current === undefined || !wantsFocus.current) return;
    wantsFocus.current = false;
    document.getElementById(`mark-${current}`)?.focus();
  });

  const moveTo = (mark: PageMark | undefined): void => {
    wantsFocus.current = true;
    setDraft(undefined);
    setShown(undefined);
    setCurrent(mark?.id);
  };
  const act = async (action: () => Promise<void>): Promise<void> => {
    if (isSaving) return;
    setSaving(true);
    try {
      await action();
    } catch (error) {
      setFailure(messageOf(error));
    } finally {
      setSaving(false);
    }
  };
  return {
    ...{ marks, current, draft, shown, preview, done, doubts, recent, failure, isSaving, setDraft },
    open(mark) {
      setCurrent(mark.id);
      const { proposal, state, claim } = mark;
      setShown(state === 'taken' ? claim : undefined);
      setDraft(
        proposal === undefined || state === 'taken' ? undefined : draftOfProposal(proposal, page, story),
      );
    },
    close: () => moveTo(marks.find(({ id }) => id === current)),
    move: (step) => moveTo(nextOpen(marks, current, step)),
    take: () =>
      act(async () => {
        if (draft === undefined) return;
        const result = await post<EditResult>(`/stories/${story.story}/edits`, editsOf(draft, page, story));
        const problem = result.failure ?? result.problems[0];
        setFailure(problem);
        if (problem !== undefined) return;
        if (result.told !== undefined) setDone([result.told.sentence, ...done]);
        setDoubts(result.issues);
        const [, speaker] = /^speaker:(.+)$/.exec(draft.voice) ?? [];
        if (speaker !== undefined) setRecent([speaker, ...recent.filter((one) => one !== speaker)]);
        const next = nextOpen(marks, draft.proposal?.id ?? current, 1);
        await reload();
        moveTo(next);
      }),
    drop: () =>
      act(async () => {
        const mark = marks.find(({ id }) => id === (draft?.proposal?.id ?? current));
        if (mark?.state !== 'open') return;
        await post(`/stories/${story.story}/pages/${page.id}/drop`, { id: mark.id });
        const next = nextOpen(marks, mark.id, 1);
        await reload();
        moveTo(next);
      }),
    select(range) {
      const whole = wholeWords(page.text, range);
      if (whole === undefined) return;
      setShown(undefined);
      setDraft(draftOfSelection(page, story, { ...whole, anchor: anchorOf(page.text, whole) }));
    },
    doubtsAnswered() {
      setDoubts([]);
      void reload();
    },
  };
}
