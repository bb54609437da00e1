/** Every story of this machine with its state, and the way to a new one. */
import type { StoryState } from '../../api.ts';
import { dayAndTime, pluralized } from '../counts-and-times.ts';
import { Link } from '../parts/link.tsx';
import { useLoad } from '../parts/load.ts';
import { Notice } from '../parts/notice.tsx';
import { Top } from '../parts/top.tsx';

export function Stories() {
  const { value, failure } = useLoad<readonly StoryState[]>('/stories');
  return (
    <>
      <Top title="Stories" screen="stories" />
      <main class="stack">
        <p class="buttons">
          <Link to={{ screen: 'new' }} class="main">
            New story from an article
          </Link>
        </p>
        {failure === undefined ? null : <Notice kind="problem">{failure}</Notice>}
        {value === undefined ? (
          <p class="soft">{failure === undefined ? 'Reading the stories …' : ''}</p>
        ) : (
          <ul class="rows">
            {value.map((story) => (
              <StoryRow key={story.story} {...story} />
            ))}
          </ul>
        )}
        {value?.length === 0 ? <p>There is no story yet. Start with any article about it.</p> : null}
      </main>
    </>
  );
}

function StoryRow(state: StoryState) {
  const { story, title, facts, sources, errors, warnings } = state;
  return (
    <li>
      <div class="row">
        <h2>
          <Link to={{ screen: 'story', story }}>{title}</Link>
        </h2>
        <PublicWords {...state} />
      </div>
      <p class="soft">
        {pluralized(facts, 'question')} from {pluralized(sources, 'page')}
        {errors > 0 ? (
          <b class="warn"> · {pluralized(errors, 'mistake')}, not shown to readers until they are mended</b>
        ) : null}
        {errors === 0 && warnings > 0 ? ` · ${pluralized(warnings, 'doubt')}` : null}
      </p>
    </li>
  );
}

/** What readers have of the story, since when, and who answers for it. */
export function PublicWords(state: Omit<StoryState, 'title' | 'facts' | 'sources' | 'errors' | 'warnings'>) {
  const { published, by, checkedBy, reason, embargo } = state;
  const when = published === undefined ? '' : ` ${dayAndTime(published)}`;
  const who = `${by === undefined ? '' : ` by ${by}`}${checkedBy === undefined ? '' : `, checked by ${checkedBy}`}`;
  switch (state.public) {
    case 'never':
      return (
        <span class="state">
          {embargo === undefined ? 'Not published' : `Not published, not before ${embargo}`}
        </span>
      );
    case 'published':
      return (
        <span>
          <b class="state good">Published</b>
          {when}
          {who}
        </span>
      );
    case 'changed':
      return (
        <span>
          <b class="state warn">Changed since it was published</b>
          {when}
          {who}
        </span>
      );
    case 'withdrawn':
      return (
        <span>
          <b class="state warn">Withdrawn</b>
          {when}: {reason}
        </span>
      );
    case 'renamed':
      return <span class="state">Its address leads to {reason}</span>;
  }
}
