/** One page, marked: each number, day and silence of its text is taken as a claim or dropped, with the card beside it. */
import { useEffect } from 'preact/hooks';
import type { MarkedPage, StoryModel } from '../../api.ts';
import { pluralized } from '../counts-and-times.ts';
import { type Loading, useLoad } from '../parts/load.ts';
import { Notice } from '../parts/notice.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { Beside } from './beside.tsx';
import { missingOf } from './draft.ts';
import { ClaimLine } from './line.tsx';
import { MarkedText } from './marked-text.tsx';
import { Selected } from './selected.tsx';
import { TakenLine } from './taken-line.tsx';
import { ToldCards } from './told-cards.tsx';
import { useKeys } from './use-keys.ts';
import { useMarking } from './use-marking.ts';

interface MarkingProps {
  readonly story: Loading<StoryModel>;
  readonly id: string;
}

export function Marking({ story, id }: MarkingProps) {
  const page = useLoad<MarkedPage>(`/stories/${story.value?.story ?? ''}/pages/${id}`);
  useEffect(() => {
    const turned = (): void => void page.reload();
    addEventListener('desk-turned', turned);
    return () => removeEventListener('desk-turned', turned);
  }, [page.reload]);
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
  const marking = useMarking(page, story, reload);
  const { marks, draft, shown, preview, move, drop } = marking;
  const isNarrow = useNarrow();
  useKeys({ next: () => move(1), previous: () => move(-1), drop: () => void drop() });
  const left = marks.filter(({ state }) => state === 'open').length;
  const told =
    draft === undefined || preview?.told === undefined ? undefined : (
      <ToldCards story={story.story} told={preview.told} isComplete={missingOf(draft).length === 0} />
    );
  const line =
    draft === undefined ? undefined : (
      <ClaimLine
        key={draft.start}
        draft={draft}
        story={story}
        recent={marking.recent}
        preview={preview}
        isSaving={marking.isSaving}
        onDraft={marking.setDraft}
        onTake={() => void marking.take()}
        onClose={marking.close}
        told={isNarrow ? told : undefined}
        {...(draft.proposal === undefined ? {} : { onDrop: () => void drop() })}
      />
    );
  const opened =
    draft !== undefined
      ? { at: draft.start, children: line }
      : shown?.start !== undefined
        ? {
            at: shown.start,
            children: <TakenLine story={story} claim={shown} onClose={marking.close} onChanged={reload} />,
          }
        : undefined;
  return (
    <div class="marking">
      <main class="stack">
        <p class="buttons">
          <span>
            {left === 0 ? 'Nothing is left to decide' : `${pluralized(left, 'mark')} to decide`} ·{' '}
            {pluralized(page.claims.length, 'claim')} taken
          </span>
          <button type="button" onClick={() => move(-1)} disabled={left === 0}>
            Previous <kbd>K</kbd>
          </button>
          <button type="button" onClick={() => move(1)} disabled={left === 0}>
            Next <kbd>J</kbd>
          </button>
        </p>
        {marking.failure === undefined ? null : <Notice kind="problem">{marking.failure}</Notice>}
        <MarkedText
          text={page.text}
          language={page.source.language}
          marks={marks}
          current={marking.current}
          onOpen={marking.open}
          opened={opened}
        />
        <Selected text={page.text} onSelect={marking.select} />
      </main>
      <Beside
        story={story.story}
        done={marking.done}
        doubts={marking.doubts}
        onChanged={marking.doubtsAnswered}
      >
        {isNarrow ? null : (told ?? <p class="soft">{hint(draft !== undefined)}</p>)}
      </Beside>
    </div>
  );
}

function hint(isOpen: boolean): string {
  return isOpen
    ? 'Choose the question, and the card is shown here before and after.'
    : 'Open a mark, and the card is shown here before and after.';
}
