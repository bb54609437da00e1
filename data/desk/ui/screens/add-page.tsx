/** A page for a story: given, read, checked in a small form, and then marked. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReadPage, SourceForm, StoryModel } from '../../api.ts';
import { messageOf, post } from '../ask.ts';
import { Link } from '../parts/link.tsx';
import type { Loading } from '../parts/load.ts';
import { Notice } from '../parts/notice.tsx';
import { go } from '../route.ts';
import { GivePage } from './give-page.tsx';
import { PageForm } from './page-form.tsx';

export function AddPage({ story: { value: story, reload } }: { readonly story: Loading<StoryModel> }) {
  const [page, setPage] = useState<ReadPage>();
  const [source, setSource] = useState<SourceForm>();
  const [failure, setFailure] = useState<string>();
  const [isReading, setReading] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first = form.current?.querySelector<HTMLInputElement>('input:invalid');
    (first ?? form.current?.querySelector<HTMLElement>('button.main'))?.focus();
  }, [page]);
  if (story === undefined) return null;
  const base = `/stories/${story.story}/pages`;

  const read = async (input: object): Promise<void> => {
    setReading(true);
    setFailure(undefined);
    try {
      const found = await post<ReadPage>(`${base}/read`, input);
      setPage(found);
      setSource(found.source);
    } catch (error) {
      setFailure(messageOf(error));
    } finally {
      setReading(false);
    }
  };
  const keep = async (): Promise<void> => {
    if (page === undefined || source === undefined) return;
    try {
      const { id } = await post<{ id: string }>(base, { text: page.text, source, as: page.enteredAs });
      await reload();
      go({ screen: 'page', story: story.story, page: id });
    } catch (error) {
      setFailure(messageOf(error));
    }
  };
  return (
    <main class="stack">
      <h2>Add a page</h2>
      {failure === undefined ? null : <Notice kind="problem">{failure}</Notice>}
      {page === undefined || source === undefined ? (
        <GivePage isReading={isReading} onPage={(input) => void read(input)} />
      ) : (
        <form
          ref={form}
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          {page.problems.map(({ code, message }) => (
            <Notice key={code} kind={page.text === '' ? 'problem' : 'hint'}>
              {message}
            </Notice>
          ))}
          {page.changes?.map((sentence) => (
            <Notice key={sentence} kind="hint">
              {sentence}
            </Notice>
          ))}
          {page.enteredAs === undefined || page.isKept !== true ? null : (
            <p>
              <Link to={{ screen: 'page', story: story.story, page: page.enteredAs }}>
                Open the page as it was entered
              </Link>
            </p>
          )}
          <PageForm source={source} outlets={story.outlets} onSource={setSource} />
          <p class="buttons">
            <button type="submit" class="main" disabled={page.text === ''}>
              {page.enteredAs === undefined ? 'Mark its text' : 'Mark this text of it'}
            </button>
            <button type="button" onClick={() => setPage(undefined)}>
              Take another page
            </button>
          </p>
          <details>
            <summary>The text that was read</summary>
            <pre class="excerpt" tabIndex={0}>
              {page.text}
            </pre>
          </details>
        </form>
      )}
    </main>
  );
}
