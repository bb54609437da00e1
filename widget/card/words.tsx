/**
 * A phrase as text and elements. Names and values of the story are isolated, so that no script disturbs the text around
 * it. What was taken back is said as such to those who do not see that it is struck through.
 */
import type { JSX } from 'preact';
import type { Phrase, Piece } from '../../data/wording/card-model.ts';

export interface WordsProps {
  readonly of: Phrase;
  /** "taken back:", said before struck values where the words around them do not say so. */
  readonly takenBack?: string | undefined;
}

/** What was taken back is one thing, however many pieces it has. */
function runsOf(phrase: Phrase): readonly (readonly [struck: boolean, pieces: readonly Piece[]])[] {
  const runs: [boolean, Piece[]][] = [];
  for (const piece of phrase) {
    const struck = typeof piece !== 'string' && piece[1] === 'del';
    const last = runs.at(-1);
    if (struck && last?.[0]) last[1].push(piece);
    else runs.push([struck, [piece]]);
  }
  return runs;
}

/** A day, or a number with its unit, is not broken at the end of a line; longer pieces must be, in a narrow card. */
const asOne = /^(?=.*\d).{1,17}$/;

function drawn(piece: Piece): JSX.Element | string {
  if (typeof piece === 'string') return piece;
  const [text, mark, lang] = piece;
  if (mark === 'q') return <q lang={lang}>{text}</q>;
  return (
    <bdi class={mark || (asOne.test(text) ? 'one' : undefined)} lang={lang}>
      {text}
    </bdi>
  );
}

export function PhraseText({ of, takenBack }: WordsProps): JSX.Element {
  return (
    <>
      {runsOf(of).map(([struck, pieces]) =>
        struck ? (
          <del>
            {takenBack && <span class="unseen">{takenBack} </span>}
            {pieces.map(drawn)}
          </del>
        ) : (
          pieces.map(drawn)
        ),
      )}
    </>
  );
}
