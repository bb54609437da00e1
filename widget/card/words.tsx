/**
 * A phrase as text and elements. Names and values of the story are isolated, so that no script disturbs the text around
 * it. What was taken back is said as such to those who do not see that it is struck through.
 */
import type { JSX } from 'preact';
import type { Phrase } from '../../data/wording/card-model.ts';

export interface WordsProps {
  readonly of: Phrase;
  /** "taken back:", said before struck values where the words around them do not say so. */
  readonly takenBack?: string | undefined;
}

export function Words({ of, takenBack }: WordsProps): JSX.Element {
  return (
    <>
      {of.map((piece) => {
        if (typeof piece === 'string') return piece;
        const [text, mark, lang] = piece;
        if (mark === 'q') return <q lang={lang}>{text}</q>;
        const own = (
          <bdi class={mark || undefined} lang={lang}>
            {text}
          </bdi>
        );
        if (mark !== 'del') return own;
        return (
          <del>
            {takenBack && <span class="unseen">{takenBack} </span>}
            {own}
          </del>
        );
      })}
    </>
  );
}
