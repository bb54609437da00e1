/** One claim as one line: what it counts, the value, who says it, of which day, how sure. Enter takes it, Escape closes it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PreviewResult, StoryModel } from '../../api.ts';
import { Choices } from '../parts/choices.tsx';
import { DayInput } from '../parts/day-input.tsx';
import { Notice } from '../parts/notice.tsx';
import { type Draft, missingOf } from './draft.ts';
import { FactChoice } from './fact-choice.tsx';
import { hedgeChoices } from './hedge-choices.ts';
import { More } from './more.tsx';
import { ValueField } from './value-field.tsx';
import { SpeakerFields, voiceOptions } from './voice-choice.tsx';

interface LineProps {
  readonly draft: Draft;
  readonly story: StoryModel;
  /** Speakers named on this page already, the last first. */
  readonly recent: readonly string[];
  readonly preview: PreviewResult | undefined;
  readonly isSaving: boolean;
  /** What it does to the card, where that stands here rather than beside the text. */
  readonly told: ComponentChildren;
  readonly onDraft: (draft: Draft) => void;
  readonly onTake: () => void;
  /** Absent for words that the editor selected. */
  readonly onDrop?: () => void;
  readonly onClose: () => void;
}

export function ClaimLine(props: LineProps) {
  const { draft, story, recent, preview, isSaving, onDraft, onTake, onDrop, onClose } = props;
  const form = useRef<HTMLFormElement>(null);
  const set = (changes: Partial<Draft>): void => onDraft({ ...draft, ...changes });
  const missing = missingOf(draft);
  const fact = story.facts.find(({ id }) => id === draft.fact);
  const newKind = draft.newFact.kind === 'money' ? 'count' : draft.newFact.kind;
  const kind = fact?.kind ?? newKind;
  const { near, far } = voiceOptions(draft, story, recent);

  // The first thing that is still to be chosen, else the button that takes it.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
    const open = form.current?.querySelector<HTMLElement>('.choices.open input, .choices.open select');
    const empty = form.current?.querySelector<HTMLElement>('input:required:placeholder-shown');
    (open ?? empty ?? form.current?.querySelector<HTMLElement>('button.main'))?.focus({
      preventScroll: true,
    });
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
    // Enter on a choice takes the line too, as it does in every field.
    if (event.key === 'Enter' && (event.target as HTMLElement).matches('input, select')) {
      event.preventDefault();
      form.current?.requestSubmit();
    }
  };
  return (
    <form
      ref={form}
      class="line"
      aria-label={`Claim: ${draft.printed}`}
      lang="en"
      dir="ltr"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (missing.length === 0) onTake();
        else form.current?.querySelector<HTMLElement>('.choices.open input')?.focus();
      }}
    >
      <FactChoice draft={draft} story={story} set={set} />
      <div class="fields of-line">
        <ValueField draft={draft} kind={kind} fact={fact} set={set} />
        {kind === 'date' ? null : (
          <label class="field">
            <span class="name">of which day</span>
            <DayInput value={draft.asOf} onValue={(asOf) => set({ asOf })} />
            <span class="hint">{draft.asOf === '' ? 'Empty: the day of the page counts' : ''}</span>
          </label>
        )}
        <label class="field">
          <span class="name">given</span>
          <select value={draft.hedge} onChange={({ currentTarget }) => set({ hedge: currentTarget.value })}>
            {hedgeChoices.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Choices
        legend="Who says it"
        name="voice"
        near={near}
        far={far}
        farLabel="Somebody else …"
        value={draft.voice}
        onValue={(voice) => set({ voice: voice as Draft['voice'] })}
      />
      {draft.voice === 'new' ? <SpeakerFields draft={draft} story={story} set={set} /> : null}
      <More draft={draft} story={story} fact={fact} set={set} />
      {preview?.problems.map((problem) => (
        <Notice key={problem} kind="problem">
          {problem}
        </Notice>
      ))}
      {preview?.issues.map(({ code, line, message, severity }) => (
        <Notice key={`${code} ${line}`} kind={severity === 'error' ? 'problem' : 'hint'}>
          {message}
        </Notice>
      ))}
      {props.told}
      <div class="buttons">
        <button type="submit" class="main" disabled={isSaving}>
          Take it <kbd>Enter</kbd>
        </button>
        {onDrop === undefined ? null : (
          <button type="button" onClick={onDrop}>
            Drop it <kbd>X</kbd>
          </button>
        )}
        <button type="button" class="plain" onClick={onClose}>
          Close
        </button>
        <span class="soft">{missing.length === 0 ? '' : `Still open: ${missing.join(', ')}`}</span>
      </div>
    </form>
  );
}
