/**
 * One finding: label and state, then its values with who gives them. The whole of it is the summary of its own fold; what
 * opens is drawn only once it was opened.
 */
import type { ComponentChildren, JSX } from 'preact';
import type { FindingText, LineText, Phrase, Piece } from '../../data/wording/card-model.ts';
import type { FindingPlace, RestActions } from './actions.ts';
import { memo } from './memo.ts';
import { PhraseText } from './words.tsx';

export type Heading = 'h2' | 'h3' | 'h4' | 'h5' | 'h6';

export interface FindingProps {
  readonly finding: FindingText;
  readonly heading: Heading;
  readonly place: FindingPlace;
  /** What opens, when it is open. */
  readonly body: ComponentChildren;
  readonly act: RestActions;
}

/** What a figure is about stands with its owner, in small letters. */
function withoutScope(value: Phrase): readonly [value: Phrase, scope: Phrase] {
  const isScope = (piece: Piece | undefined): boolean => typeof piece === 'object' && piece[1] === 'scope';
  return [value.filter((piece, at) => !isScope(piece) && !isScope(value[at + 1])), value.filter(isScope)];
}

export function LineView({
  line,
  more,
}: {
  readonly line: LineText;
  readonly more: string | undefined;
}): JSX.Element {
  const [value, scope] = line.size === 'figure' ? withoutScope(line.value) : [line.value, []];
  return (
    <span class="line">
      <span class={line.size} part="value">
        <PhraseText of={value} />
      </span>{' '}
      <span class="who" part="owner">
        <PhraseText of={line.who} />
        {scope.length > 0 && ' '}
        <PhraseText of={scope} />
      </span>
      {more && ' '}
      {more && <span class="more">{more}</span>}
    </span>
  );
}

export const FindingView = memo(({ finding, heading, place, body, act }: FindingProps): JSX.Element => {
  const { fact, status, label, asks, lang, state, stateLang, warns, was, changed, lines, more, note } =
    finding;
  const Label = heading;
  const beside = lines.length > 1 && lines.every(({ size }) => size === 'figure');
  return (
    <li
      class="row"
      part={`finding finding-${status}`}
      data-fact={fact}
      data-status={status}
      data-changed={changed && ''}
    >
      <details
        open={body !== undefined}
        onToggle={({ currentTarget }) => act.open(place, fact, currentTarget.open)}
      >
        <summary title={asks === label ? undefined : asks}>
          <Label class="label" part="question">
            <bdi lang={lang}>{label}</bdi>
          </Label>{' '}
          <span class={warns ? 'state warn' : 'state'} part="status">
            {was && <b>{was}</b>}
            {was && state && ' · '}
            <span lang={stateLang}>{state}</span>
          </span>{' '}
          <span class={beside ? 'lines beside' : 'lines'}>
            {lines.map((line, at) => (
              <LineView key={at} line={line} more={at === lines.length - 1 ? more : undefined} />
            ))}
          </span>
          {note && (
            <span class="note" part="note">
              <PhraseText of={note} />
            </span>
          )}
        </summary>
        {body}
      </details>
    </li>
  );
});
