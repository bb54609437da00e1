/** The desk: the screen that the address asks for, under the top that all of them share. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { StoryModel } from '../api.ts';
import { FactScreen } from './fact/fact-screen.tsx';
import { Marking } from './marking/marking.tsx';
import { Conflicts } from './parts/conflicts.tsx';
import { type Loading, useLoad } from './parts/load.ts';
import { Notice } from './parts/notice.tsx';
import { Top } from './parts/top.tsx';
import { Undo } from './parts/undo.tsx';
import { type DeskRoute, onRoute, routeOf } from './route.ts';
import { AddPage } from './screens/add-page.tsx';
import { NewStory } from './screens/new-story.tsx';
import { Overview } from './screens/overview.tsx';
import { Publish } from './screens/publish.tsx';
import { Settings } from './screens/settings.tsx';
import { Stories } from './screens/stories.tsx';

export function App() {
  const [route, setRoute] = useState<DeskRoute>(() => routeOf(location.pathname));
  useEffect(
    () =>
      onRoute(() => {
        setRoute(routeOf(location.pathname));
        scrollTo(0, 0);
      }),
    [],
  );
  const isFirst = useRef(true);
  useEffect(() => {
    // Who listens hears which screen came, unless it took the focus itself; the title of the first one is read by itself.
    if (!isFirst.current && document.activeElement === document.body)
      document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    isFirst.current = false;
  }, [route.screen]);
  if (route.screen === 'stories') return <Stories />;
  if (route.screen === 'new') return <NewStory />;
  return <StoryScreens key={route.story} route={route} />;
}

type StoryRoute = Extract<DeskRoute, { readonly story: string }>;

function StoryScreens({ route }: { readonly route: StoryRoute }) {
  const story = useLoad<StoryModel>(`/stories/${route.story}`);
  const { value, failure, reload } = story;
  return (
    <>
      <Top title={value?.title ?? route.story} story={route.story} screen={route.screen}>
        {value === undefined ? null : <Undo story={value} onChanged={reload} />}
      </Top>
      {failure === undefined ? null : <Notice kind="problem">{failure}</Notice>}
      {value === undefined ? (
        <p class="soft">{failure === undefined ? 'Reading the story …' : ''}</p>
      ) : (
        <>
          <Conflicts story={value} onChanged={reload} />
          {screenOf(route, story)}
        </>
      )}
    </>
  );
}

function screenOf(route: StoryRoute, story: Loading<StoryModel>) {
  switch (route.screen) {
    case 'story':
      return <Overview story={story} />;
    case 'add':
      return <AddPage story={story} />;
    case 'page':
      return <Marking story={story} id={route.page} />;
    case 'fact':
      return <FactScreen story={story} id={route.fact} />;
    case 'settings':
      return <Settings story={story} />;
    case 'publish':
      return <Publish story={story} />;
  }
}
