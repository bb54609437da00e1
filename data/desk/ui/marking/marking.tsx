/** One page, marked: each number, day and silence of its text is taken as a claim or dropped, with the card beside it. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DeskIssue, EditResult, MarkedPage, StoryModel } from '../../api.ts';
import { messageOf, post } from '../ask.ts';
import type { Loading } from '../parts/load.ts';
import { useLoad } from '../parts/load.ts';
import { Notice } from '../parts/notice.tsx';
import { counted } from '../words.ts';
import { anchorOf, wholeWords } from './anchor.ts';
import { Beside } from './beside.tsx';
import { type Draft, draftOfProposal, draftOfSelection, missingOf } from './draft.ts';
import { editsOf } from './edits-of.ts';
import { Line } from './line.tsx';
import { type Mark, marksOf, nextOpen } from './marks.ts';
import { Selected } from './selected.tsx';
import { MarkedText } from './text.tsx';
import { useKeys } from './use-keys.ts';
import { usePreview } from './use-preview.ts';

interface MarkingProps {
  readonly story: Loading<StoryModel>;
  readonly id: string;
}

export function Marking({ story, id }: MarkingProps) {
  const name = story.value?.story ?? '';
  const page = useLoad<MarkedPage>(`/stories/${name}/pages/${id}`);
  if (page.failure !== undefined) return <Notice kind="problem">{page.failure}</Notice>;
  if (page.value === undefined || story.value === undefined) return <p class="soft">Reading the page …</p>;
  const reload = async (): Promise<void> => {
    await Promise.all([page.reload(), story.reload()]);
  };
  return <Marked key={id} page={page.value} story={story.value} reload={reload} />;
}

interface MarkedProps {
  readonly page: MarkedPage;
  readonly story: StoryModel;
  readonly reload: () => Promise<void>;
}

function Marked({ page, story, reload }: MarkedProps) {
  const marks = useMemo(() => marksOf(page), [page]);
  const [current, setCurrent] = useState(() => nextOpen(marks, undefined, 1)?.id);
  const [draft, setDraft] = useState<Draft>();
  const [done, setDone] = useState<readonly string[]>([]);
  const [doubts, setDoubts] = useState<readonly DeskIssue[]>([]);
  const [recent, setRecent] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const preview = usePreview(draft, page, story);
  const focusNext = useRef(true);

  // The mark that is current has the focus whenever no line is open.
  useEffect(() => {
    if (draft !== undefined || current === undefined || !focusNext.current) return;
    focusNext.current = false;
    document.getElementById(`mark-${current}`)?.focus();
  }, [current, draft, marks]);

  const moveTo = (mark: Mark | undefined): void => {
    focusNext.current = true;
    setDraft(undefined);
    setCurrent(mark?.id);
  };
  const open = (mark: Mark): void => {
    setCurrent(mark.id);
    if (mark.proposal !== undefined && mark.state !== 'taken')
      setDraft(draftOfProposal(mark.proposal, page, story));
  };
  const close = (): void => {
    focusNext.current = true;
    setDraft(undefined);
  };
  const take = async (): Promise<void> => {
    if (draft === undefined || isSaving) return;
    setSaving(true);
    try {
      const result = await post<EditResult>(`/stories/${story.story}/edits`, editsOf(draft, page, story));
      const problem = result.failure ?? result.problems[0];
      setFailure(problem);
      if (problem !== undefined) return;
      if (result.told !== undefined) setDone([result.told.sentence, ...done]);
      setDoubts(result.issues);
      if (draft.voice.startsWith('speaker:')) {
        const speaker = draft.voice.slice('speaker:'.length);
        setRecent([speaker, ...recent.filter((one) => one !== speaker)]);
      }
      const next = nextOpen(marks, draft.proposal?.id ?? current, 1);
      await reload();
      moveTo(next);
    } catch (error) {
      setFailure(messageOf(error));
    } finally {
      setSaving(false);
    }
  };
  const drop = async (mark: Mark | undefined): Promise<void> => {
    if (mark?.state !== 'open') return;
    try {
      await post(`/stories/${story.story}/pages/${page.id}/drop`, { id: mark.id });
      const next = nextOpen(marks, mark.id, 1);
      await reload();
      moveTo(next);
    } catch (error) {
      setFailure(messageOf(error));
    }
  };
  const byId = (id: string | undefined): Mark | undefined => marks.find((mark) => mark.id === id);
  useKeys({
    next: () => moveTo(nextOpen(marks, current, 1)),
    previous: () => moveTo(nextOpen(marks, current, -1)),
    drop: () => void drop(byId(current)),
  });
  const select = (range: { readonly start: number; readonly end: number }): void => {
    const whole = wholeWords(page.text, range);
    if (whole !== undefined)
      setDraft(draftOfSelection(page, story, { ...whole, anchor: anchorOf(page.text, whole) }));
  };

  const left = marks.filter(({ state }) => state === 'open').length;
  const taken = page.claims.length;
  return (
    <div class="marking">
      <main class="stack">
        <p class="buttons">
          <span>
            {left === 0 ? 'Nothing is left to decide' : `${counted(left, 'mark')} to decide`} ·{' '}
            {counted(taken, 'claim')} taken
          </span>
          <button type="button" onClick={() => moveTo(nextOpen(marks, current, -1))} disabled={left === 0}>
            Previous <kbd>K</kbd>
          </button>
          <button type="button" onClick={() => moveTo(nextOpen(marks, current, 1))} disabled={left === 0}>
            Next <kbd>J</kbd>
          </button>
        </p>
        {failure === undefined ? null : <Notice kind="problem">{failure}</Notice>}
        <MarkedText
          text={page.text}
          language={page.source.language}
          marks={marks}
          current={current}
          onOpen={open}
          opened={
            draft && {
              at: draft.start,
              children: (
                <Line
                  key={draft.start}
                  draft={draft}
                  story={story}
                  recent={recent}
                  preview={preview}
                  isSaving={isSaving}
                  onDraft={setDraft}
                  onTake={() => void take()}
                  onClose={close}
                  {...(draft.proposal === undefined
                    ? {}
                    : { onDrop: () => void drop(byId(draft.proposal?.id)) })}
                />
              ),
            }
          }
        />
        <Selected text={page.text} onSelect={select} />
      </main>
      <Beside
        story={story.story}
        told={draft === undefined ? undefined : preview?.told}
        isOpen={draft !== undefined}
        isComplete={draft !== undefined && missingOf(draft).length === 0}
        done={done}
        doubts={doubts}
        onChanged={() => {
          setDoubts([]);
          void reload();
        }}
      />
    </div>
  );
}
