/**
 * Every state that a card can be in, as the page `/demo/states` shows them: what it is called, what there is to see, and
 * which example puts the card into it. How the page looks is states-page.ts.
 */
import type { Bundle, Status } from '../../bundle/types.ts';
import { emptied, exampleStory, longWords, onlyFact, rightToLeft, sixtyClaims } from './example-bundles.ts';

/** What happens when the card asks for its story. */
export type Answers =
  | 'story'
  /** The story once, and then nothing but errors. */
  | 'once'
  | 'error'
  | 'gone'
  /** No answer, ever. */
  | 'silence';

export interface State {
  /** Unique; the anchor on the page. */
  readonly name: string;
  readonly title: string;
  readonly tells: string;
  /** Attributes of the element besides its address. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly answers: Answers;
  /** The bundle that is answered with; the story of the page itself when absent. */
  readonly bundle?: Bundle;
  /** The status of its one finding. */
  readonly status?: Status;
}

/** Compiles the example; throws when it has mistakes. */
export async function states(): Promise<readonly State[]> {
  const story = await exampleStory();
  const one = (fact: string, status: Status, title: string, tells: string): State => ({
    name: status,
    title,
    tells,
    answers: 'story',
    status,
    bundle: onlyFact(story, fact, title.toLowerCase()),
  });
  // Every card has a title of its own, for readers who go from landmark to landmark.
  const whole = (title: string): Bundle => ({ ...story, title: `Example: ${title}` });
  const unreported = { ...onlyFact(story, 'warned', 'not reported'), story: 'example-unreported' };
  return [
    one('rescued', 'agreed', 'Agreed', 'Two independent owners give one figure. It was rising.'),
    one(
      'aboard',
      'consistent',
      'Consistent',
      'The values meet, but one of them is open: that is not agreement.',
    ),
    one('ran-aground', 'single', 'One origin', 'Two outlets, one speaker: they count once.'),
    one('injured', 'differ', 'Figures differ', 'Two values that do not meet, of one organisation.'),
    one('warned', 'disputed', 'Disputed', 'Two answers that cannot both hold.'),
    one(
      'killed',
      'withdrawn',
      'Withdrawn',
      'The only figure was denied. It stays in sight, and nothing takes its place.',
    ),
    one('cause', 'unclear', 'Not known', 'The sources themselves say that it is not known.'),
    {
      name: 'unreported',
      title: 'Not reported',
      tells: 'At the moment looked at no source had said anything.',
      attributes: { 'as-of': '2026-03-01' },
      answers: 'story',
      status: 'unreported',
      bundle: unreported,
    },
    {
      name: 'falling',
      title: 'Revised down',
      tells: 'One owner lowered its own figure.',
      answers: 'story',
      status: 'single',
      bundle: onlyFact(story, 'fuel-spilled', 'a figure revised down'),
    },
    {
      name: 'whole',
      title: 'A whole story',
      tells: 'Eight findings, four at rest. Everything can be opened and switched.',
      answers: 'story',
      bundle: story,
    },
    {
      name: 'earlier',
      title: 'An earlier day',
      tells: 'What was known at the end of 2 March.',
      attributes: { 'as-of': '2026-03-02' },
      answers: 'story',
      bundle: whole('an earlier day'),
    },
    {
      name: 'some-sources',
      title: 'Some sources',
      tells: 'Two of six sources are on.',
      attributes: { sources: 'herald-1 herald-2' },
      answers: 'story',
      bundle: whole('some of the sources'),
    },
    {
      name: 'compact',
      title: 'Compact',
      tells: 'Values and owners, no sentences.',
      attributes: { layout: 'compact' },
      answers: 'story',
      bundle: whole('the compact layout'),
    },
    {
      name: 'dark',
      title: 'Dark on any page',
      tells: 'The theme is set, whatever the page has.',
      attributes: { theme: 'dark', layout: 'compact' },
      answers: 'story',
      bundle: whole('always dark'),
    },
    {
      name: 'light',
      title: 'Light on any page',
      tells: 'The same for light.',
      attributes: { theme: 'light', layout: 'compact' },
      answers: 'story',
      bundle: whole('always light'),
    },
    {
      name: 'empty',
      title: 'Empty',
      tells: 'A story with questions and no source.',
      answers: 'story',
      bundle: emptied(story),
    },
    {
      name: 'sixty',
      title: 'Sixty claims',
      tells: 'One finding behind which sixty claims stand.',
      answers: 'story',
      bundle: sixtyClaims(story),
    },
    {
      name: 'long',
      title: 'Long words',
      tells: 'Nothing runs out of the column.',
      answers: 'story',
      bundle: longWords(story),
    },
    {
      name: 'arabic',
      title: 'Right to left',
      tells: 'Interface and story in Arabic, outlets in Latin letters.',
      attributes: { lang: 'ar' },
      answers: 'story',
      bundle: rightToLeft(story),
    },
    {
      name: 'german',
      title: 'Another language',
      tells: 'The interface in German; the story has no German texts and keeps its own.',
      attributes: { lang: 'de' },
      answers: 'story',
      bundle: whole('in German'),
    },
    {
      name: 'stale',
      title: 'Stale',
      tells: 'It asks every two seconds and hears nothing but errors: the last good card stays.',
      attributes: { refresh: '2', layout: 'compact' },
      answers: 'once',
      bundle: whole('the last good card'),
    },
    {
      name: 'waiting',
      title: 'Waiting',
      tells: 'No answer yet: what stands inside the element is shown.',
      answers: 'silence',
    },
    {
      name: 'failed',
      title: 'Failed',
      tells: 'The story cannot be had: what stands inside the element stays.',
      answers: 'error',
    },
    {
      name: 'gone',
      title: 'A withdrawn story',
      tells: 'The Worker answers 410: the newsroom’s own text stays.',
      answers: 'gone',
    },
  ];
}
