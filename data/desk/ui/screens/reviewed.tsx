/** Each fact in the order in which it could mislead most, as the card prints it: to sign with one tap, or to mend. */
import { useState } from 'preact/hooks';
import type { ReviewedFact, StoryModel } from '../../api.ts';
import { pluralized } from '../counts-and-times.ts';
import { IssueAnswers } from '../parts/answers.tsx';
import { Link } from '../parts/link.tsx';
import { Notice } from '../parts/notice.tsx';
import { useEdits } from '../parts/use-edits.tsx';

interface ReviewedProps {
  readonly story: StoryModel;
  readonly facts: readonly ReviewedFact[];
  readonly by: string;
  readonly onChanged: () => Promise<void>;
}

/** Shown before somebody asks for all. */
const first = 12;

export function Reviewed({ story, facts, by, onChanged }: ReviewedProps) {
  const [isAll, setAll] = useState(false);
  const { trouble, send } = useEdits(story, onChanged);
  const sign = ({ fact, digest }: ReviewedFact): void => {
    const on = new Date().toLocaleDateString('sv');
    void send([{ do: 'sign', fact, by, on, digest }]);
  };
  const shown = isAll ? facts : facts.slice(0, first);
  return (
    <>
      {trouble}
      {by === '' ? <p class="soft">Give your name or initials above to sign.</p> : null}
      <ul class="rows">
        {shown.map((one) => (
          <li key={one.fact} class="stack tight">
            <CardText {...one} />
            {one.became.length === 0 ? null : (
              <details>
                <summary>{pluralized(one.became.length, 'reading')} without a line of its own</summary>
                <ul class="plain-list">
                  {one.became.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </details>
            )}
            {one.doubts
              .filter(({ severity }) => severity !== 'info')
              .map((issue) => (
                <div key={`${issue.code} ${issue.line}`} class="stack tight">
                  <Notice kind="hint">{issue.message}</Notice>
                  <IssueAnswers story={story.story} issue={issue} onChanged={() => void onChanged()} />
                </div>
              ))}
            <p class="buttons">
              {one.signed?.isCurrent === true ? (
                <span class="good">
                  Signed by {one.signed.by} on {one.signed.on}
                </span>
              ) : (
                <>
                  <button type="button" disabled={by === ''} onClick={() => sign(one)}>
                    Sign: it is true as it stands
                  </button>
                  <span class="soft">
                    {one.signed === undefined
                      ? ''
                      : `Changed since ${one.signed.by} signed it on ${one.signed.on}.`}
                  </span>
                </>
              )}
              <Link to={{ screen: 'fact', story: story.story, fact: one.fact }}>Mend</Link>
            </p>
          </li>
        ))}
      </ul>
      {isAll || facts.length <= first ? null : (
        <p>
          <button type="button" onClick={() => setAll(true)}>
            Show all {facts.length} questions
          </button>
        </p>
      )}
    </>
  );
}

function CardText({ card, leads, claims }: ReviewedFact) {
  const [head = '', ...lines] = card.split('\n');
  const [, asks = head, state = ''] = /^(.*?)(?: \[(.*)\])?$/.exec(head) ?? [];
  return (
    <div>
      <h3 class="asks">
        {asks}{' '}
        <span class="soft">
          {[
            ...(state === '' ? [] : [state]),
            ...(leads ? ['at rest'] : []),
            pluralized(claims, 'claim'),
          ].join(' · ')}
        </span>
      </h3>
      {lines.map((line, at) => (
        <p key={line} class={at === 0 ? 'value' : line.startsWith('    ') ? 'soft' : ''}>
          {line.trim()}
        </p>
      ))}
    </div>
  );
}
