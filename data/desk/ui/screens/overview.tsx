/** One story: its pages, what the compiler asks, and its questions with what the card says. */
import type { KeptPage, StoryModel } from '../../api.ts';
import { pluralized } from '../counts-and-times.ts';
import { IssueAnswers } from '../parts/answers.tsx';
import { Link } from '../parts/link.tsx';
import type { Loading } from '../parts/load.ts';

export function Overview({ story: { value: story, reload } }: { readonly story: Loading<StoryModel> }) {
  if (story === undefined) return null;
  const asked = story.issues.filter(({ severity, code }) => severity !== 'info' && code !== 'not-signed');
  const remarks = story.issues.filter(({ severity }) => severity === 'info');
  const listed = (issues: typeof asked) => (
    <ul class="rows">
      {issues.map((issue) => (
        <li key={`${issue.code} ${issue.file} ${issue.line} ${issue.message}`} class="stack tight">
          <p>
            {issue.severity === 'error' ? <b class="warn">Mistake: </b> : null}
            {issue.fact === undefined ? null : (
              <Link to={{ screen: 'fact', story: story.story, fact: issue.fact }}>
                {labelOf(story, issue.fact)}
              </Link>
            )}
            {issue.fact === undefined ? `${issue.file}: ` : ': '}
            {issue.message}
          </p>
          <IssueAnswers story={story.story} issue={issue} onChanged={() => void reload()} />
        </li>
      ))}
    </ul>
  );
  return (
    <main class="stack wide">
      <section class="stack tight">
        <h2>Pages</h2>
        <p class="buttons">
          <Link to={{ screen: 'add', story: story.story }} class="main">
            Add a page
          </Link>
          <span class="soft">
            {pluralized(story.sources.length, 'page')} entered
            {story.pages.length === 0 ? '' : `; the text of ${story.pages.length} is kept on this machine`}
          </span>
        </p>
        {story.pages.length === 0 ? null : (
          <ul class="rows">
            {story.pages.map((page) => (
              <PageRow key={page.id} story={story.story} page={page} />
            ))}
          </ul>
        )}
      </section>
      {asked.length === 0 ? null : (
        <section class="stack tight">
          <h2>Look at these again</h2>
          {listed(asked)}
        </section>
      )}
      <section class="stack tight">
        <h2>Questions</h2>
        <ul class="rows">
          {story.facts.map(({ id, label, card, claims }) => (
            <li key={id} class="question">
              <Link to={{ screen: 'fact', story: story.story, fact: id }}>{label}</Link>
              <span>{card ?? ''}</span>
              <span class="soft">{pluralized(claims, 'claim')}</span>
            </li>
          ))}
        </ul>
      </section>
      {remarks.length === 0 ? null : (
        <details>
          <summary>{pluralized(remarks.length, 'remark')} of the checks</summary>
          {listed(remarks)}
        </details>
      )}
    </main>
  );
}

function labelOf({ facts }: StoryModel, id: string): string {
  return facts.find((fact) => fact.id === id)?.label ?? id;
}

function PageRow({ story, page }: { readonly story: string; readonly page: KeptPage }) {
  const { source, id, claims, entered } = page;
  return (
    <li>
      <div class="row">
        <Link to={{ screen: 'page', story, page: id }}>{source.title || source.outlet}</Link>
        <span class="soft">{entered ? pluralized(claims, 'claim') : 'nothing taken yet'}</span>
      </div>
      <p class="soft">
        {source.outlet}
        {source.published === undefined || source.published === '' ? '' : `, ${source.published}`}
      </p>
    </li>
  );
}
