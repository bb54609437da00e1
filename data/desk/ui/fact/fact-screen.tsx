/** One fact over time: rows by time, columns by voice, and in the margin what became of each reading and why. */
import { useEffect, useState } from 'preact/hooks';
import type { FactOverTime, FactReading, StoryModel } from '../../api.ts';
import { pluralized } from '../counts-and-times.ts';
import { IssueAnswers } from '../parts/answers.tsx';
import { CardFrame } from '../parts/card.tsx';
import { type Loading, useLoad } from '../parts/load.ts';
import { Notice } from '../parts/notice.tsx';
import { ActForm } from './act-form.tsx';
import { ClaimForm } from './claim-form.tsx';
import { FactForm } from './fact-form.tsx';

interface FactScreenProps {
  readonly story: Loading<StoryModel>;
  readonly id: string;
}

export function FactScreen({ story: { value: story, reload }, id }: FactScreenProps) {
  const { value, failure, reload: again } = useLoad<FactOverTime>(`/stories/${story?.story}/facts/${id}`);
  const [open, setOpen] = useState<string>();
  useEffect(() => {
    const turned = (): void => void again();
    addEventListener('desk-turned', turned);
    return () => removeEventListener('desk-turned', turned);
  }, [again]);
  const fact = story?.facts.find((one) => one.id === id);
  if (failure !== undefined) return <Notice kind="problem">{failure}</Notice>;
  if (story === undefined || value === undefined || fact === undefined) return <p class="soft">Reading …</p>;
  const changed = async (): Promise<void> => {
    await Promise.all([again(), reload()]);
  };
  const readings = value.rows.flatMap((row) => row.readings);
  const opened = readings.find((reading) => keyOf(reading) === open);
  return (
    <main class="stack wide">
      <section class="stack">
        <h2>{fact.asks}</h2>
        {value.card === undefined ? null : (
          <CardFrame story={story.story} src={value.card} label="The card says" />
        )}
        {value.issues
          .filter(({ severity }) => severity !== 'info')
          .map((issue) => (
            <div key={`${issue.code} ${issue.line}`} class="stack tight">
              <Notice kind={issue.severity === 'error' ? 'problem' : 'hint'}>{issue.message}</Notice>
              <IssueAnswers story={story.story} issue={issue} onChanged={() => void changed()} />
            </div>
          ))}
      </section>
      {readings.length === 0 ? null : (
        <section class="scroll" tabIndex={0} aria-label="Over time">
          <table class="over-time">
            <thead>
              <tr>
                <th scope="col">Day</th>
                {value.voices.map((voice) => (
                  <th key={voice} scope="col">
                    {voice}
                  </th>
                ))}
                <th scope="col" class="margin">
                  What became of it
                </th>
              </tr>
            </thead>
            <tbody>
              {value.rows.map((row) => (
                <Row key={row.day} row={row} voices={value.voices} open={open} onOpen={setOpen} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {opened === undefined ? null : (
        <section class="stack" aria-live="polite">
          <h2>
            {opened.value}, {value.voices[opened.voice]} · {pluralized(opened.claims.length, 'page')}
          </h2>
          <ActForm
            key={`${story.version} ${open}`}
            claims={opened.claims}
            fact={fact}
            story={story}
            onChanged={changed}
          />
          {opened.claims.map((claim) => (
            <ClaimForm
              key={`${story.version} ${claim.index} ${claim.source}`}
              claim={claim}
              fact={fact}
              story={story}
              onChanged={changed}
            />
          ))}
        </section>
      )}
      {value.others.length === 0 ? null : (
        <section class="stack">
          <h2>Not counted while the story has mistakes</h2>
          {value.others.map((claim) => (
            <ClaimForm
              key={`${story.version} ${claim.index} ${claim.source}`}
              claim={claim}
              fact={fact}
              story={story}
              onChanged={changed}
            />
          ))}
        </section>
      )}
      <FactForm key={`${story.version} ${fact.id}`} fact={fact} story={story} onChanged={changed} />
    </main>
  );
}

/** Stays the same while other claims come and go. */
function keyOf({ claims }: FactReading): string {
  const [first] = claims;
  return first === undefined ? '' : `${first.source} ${first.anchor ?? first.index}`;
}

interface RowProps {
  readonly row: FactOverTime['rows'][number];
  readonly voices: readonly string[];
  readonly open: string | undefined;
  readonly onOpen: (key: string | undefined) => void;
}

function Row({ row, voices, open, onOpen }: RowProps) {
  return (
    <tr>
      <th scope="row">{row.day}</th>
      {voices.map((voice, at) => (
        <td key={voice}>
          {row.readings
            .filter((reading) => reading.voice === at)
            .map((reading) => {
              const key = keyOf(reading);
              const outlets = [...new Set(reading.claims.map(({ outlet }) => outlet))];
              return (
                <button
                  key={key}
                  type="button"
                  class={`reading ${reading.state}`}
                  aria-expanded={open === key}
                  onClick={() => onOpen(open === key ? undefined : key)}
                >
                  <b>{reading.value}</b>
                  <span class="soft">
                    {outlets.slice(0, 2).join(', ')}
                    {outlets.length > 2 ? ` and ${outlets.length - 2} more` : ''}
                  </span>
                </button>
              );
            })}
        </td>
      ))}
      <td class="margin">
        {row.readings.map((reading) => (
          <p key={keyOf(reading)} class={reading.state === 'stands' ? 'good' : 'soft'}>
            {row.readings.length > 1 ? <b>{reading.value}: </b> : null}
            {reading.reason}
          </p>
        ))}
      </td>
    </tr>
  );
}
