/** Review and publish: what readers will see change, each fact with its doubts to sign or mend, and who answers for it. */
import { useState } from 'preact/hooks';
import type { ReviewModel, StoryModel } from '../../api.ts';
import { messageOf, post } from '../ask.ts';
import { pluralized } from '../counts-and-times.ts';
import { TextField } from '../parts/field.tsx';
import { type Loading, useLoad } from '../parts/load.ts';
import { Notice } from '../parts/notice.tsx';
import { Reviewed } from './reviewed.tsx';
import { PublicWords } from './stories.tsx';
import { TakeBack } from './take-back.tsx';

const placeNames = { local: 'this machine', cloudflare: 'Cloudflare' } as const;

type Place = keyof typeof placeNames;

/** Kept in this browser, so that nobody types it twice. */
const initialsKey = 'desk-initials';

export function Publish({ story: { value: story, reload } }: { readonly story: Loading<StoryModel> }) {
  const [place, setPlace] = useState<Place>('local');
  const review = useLoad<ReviewModel>(`/stories/${story?.story}/review?place=${place}`);
  const [by, setBy] = useState(() => localStorage.getItem(initialsKey) ?? '');
  const [checkedBy, setCheckedBy] = useState('');
  const [failure, setFailure] = useState<string>();
  const [done, setDone] = useState('');
  if (story === undefined) return null;
  if (review.failure !== undefined) {
    return (
      <main class="stack wide">
        <Notice kind="problem">{review.failure}</Notice>
        {place === 'local' ? null : (
          <Where places={['local', 'cloudflare']} place={place} onPlace={setPlace} />
        )}
      </main>
    );
  }
  if (review.value === undefined) return <p class="soft">Comparing with what readers have …</p>;
  const model = review.value;
  const again = async (): Promise<void> => {
    await Promise.all([review.reload(), reload()]);
  };
  const act = async (what: string, said: string, body: object = {}): Promise<void> => {
    localStorage.setItem(initialsKey, by);
    setDone('');
    try {
      await post(`/stories/${story.story}/${what}`, { place, by, checkedBy, ...body });
      setFailure(undefined);
      setDone(said);
      await again();
    } catch (error) {
      setFailure(messageOf(error));
    }
  };
  const unsigned = model.facts.filter(({ leads, signed }) => leads && signed?.isCurrent !== true).length;
  return (
    <main class="stack wide">
      <section class="stack">
        <h2>What readers will see change</h2>
        <p>
          <PublicWords story={story.story} {...model} />
        </p>
        {model.isFirst ? (
          <p>Readers have nothing of this story yet; all of it is new to them.</p>
        ) : (
          <ul>
            {model.changes.map((line) => (
              <li key={line} class="change">
                {line}
              </li>
            ))}
          </ul>
        )}
        {model.errors.map(({ message, file, line }) => (
          <Notice key={`${file} ${line}`} kind="problem">
            {file}: {message}
          </Notice>
        ))}
      </section>
      <form
        class="stack publish"
        onSubmit={(event) => {
          event.preventDefault();
          void act('publish', `Published to ${placeNames[place]}.`);
        }}
      >
        <h2>Publish</h2>
        <div class="fields">
          <TextField label="Who publishes (name or initials)" required value={by} onValue={setBy} />
          <TextField label="Who checked it" value={checkedBy} onValue={setCheckedBy} />
          {model.places.length === 1 ? null : (
            <Where places={model.places} place={place} onPlace={setPlace} />
          )}
        </div>
        {unsigned === 0 ? null : (
          <p class="soft">
            {pluralized(unsigned, 'question')} that readers see at rest, nobody has signed as they are now.
          </p>
        )}
        {failure === undefined ? null : <Notice kind="problem">{failure}</Notice>}
        <p class="buttons">
          <button type="submit" class="main" disabled={model.errors.length > 0}>
            Publish to {placeNames[place]}
          </button>
          <span role="status" class="good">
            {done}
          </span>
        </p>
      </form>
      <section class="stack tight">
        <h2>Each question as the card prints it</h2>
        <Reviewed story={story} facts={model.facts} by={by} onChanged={again} />
      </section>
      <TakeBack model={model} by={by} onAct={act} />
    </main>
  );
}

interface WhereProps {
  readonly places: readonly Place[];
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
}

function Where({ places, place, onPlace }: WhereProps) {
  return (
    <label class="field">
      <span class="name">Where</span>
      <select
        value={place}
        onChange={({ currentTarget }) =>
          onPlace(currentTarget.value === 'cloudflare' ? 'cloudflare' : 'local')
        }
      >
        {places.map((one) => (
          <option key={one} value={one}>
            {placeNames[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
