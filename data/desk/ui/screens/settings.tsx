/** The story itself: title, summary, what the card shows first, sections, groups of voices, languages, embargo. */
import { useState } from 'preact/hooks';
import type { StoryModel } from '../../api.ts';
import type { Changes } from '../../edit/edits.ts';
import { Field, SelectField, TextField } from '../parts/field.tsx';
import type { Loading } from '../parts/load.ts';
import { useEdits } from '../parts/use-edits.tsx';
import { Groups } from './groups.tsx';
import { Order } from './order.tsx';
import { languageOptions } from './page-form.tsx';
import { People } from './people.tsx';
import { Sections } from './sections.tsx';
import type { SettingProps } from './setting-props.ts';

export function Settings({ story: { value: story, reload } }: { readonly story: Loading<StoryModel> }) {
  const [isOrdering, setOrdering] = useState(false);
  const [isNaming, setNaming] = useState(false);
  if (story === undefined) return null;
  return (
    <main key={story.version} class="stack wide">
      <Head story={story} reload={reload} />
      <Order story={story} reload={reload} />
      <Sections story={story} reload={reload} isOpen={isOrdering} onOpen={setOrdering} />
      <Groups story={story} reload={reload} />
      <People story={story} reload={reload} isOpen={isNaming} onOpen={setNaming} />
    </main>
  );
}

function Head({ story, reload }: SettingProps) {
  const [title, setTitle] = useState(story.title);
  const [summary, setSummary] = useState(story.summary ?? '');
  const [language, setLanguage] = useState(story.language);
  const [timeZone, setTimeZone] = useState(story.timeZone);
  const [open, setOpen] = useState(story.open);
  const [embargo, setEmbargo] = useState(story.embargo ?? '');
  const { trouble, send } = useEdits(story, reload);
  const save = (): void => {
    const set: Changes = {
      ...(title === story.title ? {} : { title: spoken(story, title, story.titles) }),
      ...(summary === (story.summary ?? '')
        ? {}
        : { summary: summary === '' ? null : spoken(story, summary, story.summaries) }),
      ...(language === story.language ? {} : { language }),
      ...(timeZone === story.timeZone ? {} : { time_zone: timeZone }),
      ...(open === story.open ? {} : { state: open ? 'open' : 'closed' }),
      ...(embargo === (story.embargo ?? '') ? {} : { not_before: embargo === '' ? null : embargo }),
    };
    if (Object.keys(set).length > 0) void send([{ do: 'change-story', set }]);
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2>The story</h2>
      {trouble}
      <TextField label="Title, in your own words" required value={title} onValue={setTitle} />
      <Field label="Summary, one sentence in your own words">
        <textarea rows={2} value={summary} onInput={({ currentTarget }) => setSummary(currentTarget.value)} />
      </Field>
      <div class="fields">
        <SelectField
          label="You write it in"
          value={language}
          options={languageOptions(language)}
          onValue={setLanguage}
        />
        <TextField
          label="Its days begin at midnight of"
          hint="A zone like Asia/Almaty, or an offset like +06:00"
          value={timeZone}
          onValue={setTimeZone}
        />
        <SelectField
          label="It is"
          value={open ? 'open' : 'closed'}
          options={[
            { id: 'open', label: 'Open: more may come' },
            { id: 'closed', label: 'Closed: nothing more is expected' },
          ]}
          onValue={(value) => setOpen(value === 'open')}
        />
        <TextField
          label="Not before"
          hint="An embargo, like 2026-02-01T06:00. Until then nobody can publish it."
          value={embargo}
          onValue={setEmbargo}
        />
      </div>
      <p class="buttons">
        <button type="submit" class="main">
          Save
        </button>
      </p>
    </form>
  );
}

/** The text in the story's language, beside those of its other languages. */
function spoken({ language }: StoryModel, text: string, all: StoryModel['titles']): Changes | string {
  return all === undefined ? text : { ...all, [language]: text };
}
