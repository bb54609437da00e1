/** A phrase as text nodes. Names and values of the story are isolated, so that no script disturbs the text around it. */
import type { JSX } from 'preact';
import type { Phrase } from '../../data/wording/phrase.ts';

/** `quiet`: the interface's own words ("about") step back behind the figure. */
export function Words({ of, quiet }: { readonly of: Phrase; readonly quiet?: boolean }): JSX.Element {
  return (
    <>
      {of.map((piece) => {
        if (typeof piece === 'string') return quiet ? <small>{piece}</small> : piece;
        const [text, mark, lang] = piece;
        if (mark === 'gone')
          return (
            <s>
              <bdi lang={lang}>{text}</bdi>
            </s>
          );
        return (
          <bdi class={mark} lang={lang}>
            {text}
          </bdi>
        );
      })}
    </>
  );
}
