/** One saying: who says what, what became of it, and the pages that print it with their words and a link to the passage. */
import type { JSX } from 'preact';
import type { PageText, Phrase, ReportText } from '../../data/wording/card-model.ts';
import type { Controls } from '../../data/wording/locales/locale.ts';
import { memo } from './memo.ts';
import { PhraseText } from './words.tsx';

export interface ReportProps {
  readonly report: ReportText;
  readonly controls: Controls;
  /** With the words of its first page alone, the others counted. */
  readonly brief: boolean;
}

/** An address as it is printed on paper: the passage is found by the words that stand beside it. */
function address(url: string): string {
  const at = url.indexOf('#:~:');
  return at === -1 ? url : url.slice(0, at);
}

interface PageProps {
  readonly page: PageText;
  readonly controls: Controls;
  readonly brief: boolean;
}

function Page({ page, controls, brief }: PageProps): JSX.Element {
  const { outlet, day, copyOf, value, quote, quoteLang, url, remarks, evidence, title, titleLang } = page;
  return (
    <>
      {url === undefined ? (
        <bdi>{outlet}</bdi>
      ) : (
        <a
          href={url}
          title={title}
          lang={title === undefined ? undefined : titleLang}
          data-address={address(url)}
        >
          <bdi lang="">{outlet}</bdi>
        </a>
      )}
      {!brief && `, ${day}`}
      {!brief && copyOf && `, ${copyOf}`}
      {value && ': '}
      {value && <PhraseText of={value} takenBack={controls.takenBack} />}
      {quote && ' '}
      {quote && <q lang={quoteLang}>{quote}</q>}
      {evidence && (
        <span class="proved" role="img" title={controls.evidence} aria-label={controls.evidence}>
          {' ✓'}
        </span>
      )}
      {!brief && <Remarks of={remarks} />}
    </>
  );
}

function Remarks({ of }: { readonly of: readonly Phrase[] }): JSX.Element {
  return (
    <>
      {of.map((remark, at) => (
        <span key={at} class="remark">
          <PhraseText of={remark} />
        </span>
      ))}
    </>
  );
}

export const Report = memo(({ report, controls, brief }: ReportProps): JSX.Element => {
  const { value, who, when, state, remarks, pages } = report;
  return (
    <li class="report">
      <b>
        <PhraseText of={value} takenBack={controls.takenBack} />
      </b>{' '}
      <PhraseText of={who} />
      {when && ', '}
      {when && <span class="one">{when}</span>}
      {state.length > 0 && <Remarks of={[state]} />}
      {!brief && <Remarks of={remarks} />}
      <ul>
        {(brief ? pages.slice(0, 1) : pages).map((page, at) => (
          <li key={at}>
            <Page page={page} controls={controls} brief={brief} />
            {brief && pages.length > 1 && ` + ${pages.length - 1}`}
          </li>
        ))}
      </ul>
    </li>
  );
});
