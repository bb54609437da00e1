/** A new story from its first article: the page is read, the story gets a title, and marking begins. */
import { useState } from 'preact/hooks';
import type { ReadPage, SourceForm } from '../../api.ts';
import { slugFrom } from '../../slugs.ts';
import { messageOf, post } from '../ask.ts';
import { Field, SelectField, TextField } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { Top } from '../parts/top.tsx';
import { go } from '../route.ts';
import { GivePage } from './give-page.tsx';
import { languageOptions, PageForm } from './page-form.tsx';

export interface NewStoryBody {
  readonly story: string;
  readonly title: string;
  readonly language: string;
  readonly timeZone: string;
  readonly source: SourceForm;
  readonly text: string;
}

const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

export function NewStory() {
  const [page, setPage] = useState<ReadPage>();
  const [source, setSource] = useState<SourceForm>();
  const [title, setTitle] = useState('');
  const [language, setLanguage] = useState('en');
  const [timeZone, setTimeZone] = useState(ownZone);
  const [failure, setFailure] = useState<string>();
  const [isReading, setReading] = useState(false);

  const read = async (input: object): Promise<void> => {
    setReading(true);
    setFailure(undefined);
    try {
      const found = await post<ReadPage>('/read', input);
      setPage(found);
      setSource(found.source);
    } catch (error) {
      setFailure(messageOf(error));
    } finally {
      setReading(false);
    }
  };
  const start = async (): Promise<void> => {
    if (page === undefined || source === undefined) return;
    const story = slugFrom(title, 60);
    try {
      if (story === '')
        throw new Error('Give the story a title with Latin letters first; its address is made from it.');
      const body: NewStoryBody = { story, title, language, timeZone, source, text: page.text };
      const { id } = await post<{ id: string }>('/stories', body);
      go({ screen: 'page', story, page: id });
    } catch (error) {
      setFailure(messageOf(error));
    }
  };
  return (
    <>
      <Top title="A new story" screen="new" />
      <main class="stack">
        {failure === undefined ? null : <Notice kind="problem">{failure}</Notice>}
        {page === undefined || source === undefined ? (
          <>
            <p>
              Start with any article about it. Its numbers, days and open questions become the first answers.
            </p>
            <GivePage isReading={isReading} onPage={(input) => void read(input)} />
          </>
        ) : (
          <form
            class="stack wide"
            onSubmit={(event) => {
              event.preventDefault();
              void start();
            }}
          >
            <section class="stack">
              <h2>The story</h2>
              <div class="fields">
                <TextField
                  label="Title, in your own words"
                  hint={
                    title === '' ? 'What happened, where, when' : `Its address: /s/${slugFrom(title, 60)}`
                  }
                  placeholder="The flood in Trenton, April 2026"
                  required
                  value={title}
                  onValue={setTitle}
                />
                <SelectField
                  label="You write it in"
                  value={language}
                  options={languageOptions(language)}
                  onValue={setLanguage}
                />
                <Field label="Where it happened: its days begin at midnight of">
                  <select value={timeZone} onChange={({ currentTarget }) => setTimeZone(currentTarget.value)}>
                    {zones().map((zone) => (
                      <option key={zone} value={zone}>
                        {zone.replaceAll('_', ' ')}
                      </option>
                    ))}
                  </select>
                </Field>
              </div>
            </section>
            <section class="stack">
              <h2>Its first page</h2>
              {page.problems.map(({ code, message }) => (
                <Notice key={code} kind={page.text === '' ? 'problem' : 'hint'}>
                  {message}
                </Notice>
              ))}
              <PageForm source={source} outlets={[]} onSource={setSource} />
            </section>
            <p class="buttons">
              <button type="submit" class="main" disabled={page.text === ''}>
                Start the story
              </button>
              <button type="button" onClick={() => setPage(undefined)}>
                Take another page
              </button>
            </p>
          </form>
        )}
      </main>
    </>
  );
}

function zones(): readonly string[] {
  const all = Intl.supportedValuesOf('timeZone');
  return all.includes(ownZone) ? ['UTC', ...all] : ['UTC', ownZone, ...all];
}
