/**
 * Every state that a card can be in, as the page `/demo/states` shows them: what it is called, what there is to see, and
 * which example puts the card into it. How the page looks is states-page.ts.
 */
import type { Bundle, Status } from '../../bundle/types.ts';
import {
  emptied,
  exampleStory,
  longWords,
  rightToLeft,
  sixtyClaims,
  storyOfOneFact,
} from './example-bundles.ts';

/** What happens when the card asks for its story. */
export type LoadAnswer =
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
  readonly answers: LoadAnswer;
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
    bundle: storyOfOneFact(story, fact, title.toLowerCase()),
  });
  // Every card has a title of its own, for readers who go from landmark to landmark.
  const whole = (title: string): Bundle => ({ ...story, title: `Example: ${title}` });
  const unreported = { ...storyOfOneFact(story, 'warned', 'nobody says'), story: 'example-unreported' };
  return [
    one(
      'rescued',
      'agreed',
      'Two agree independently',
      'Two voices of different organisations give one figure. One of them had raised its own to it.',
    ),
    one('ran-aground', 'single', 'One side only', 'Two outlets quote one speaker: that counts once.'),
    one(
      'aboard',
      'fits',
      'No contradiction',
      '“About 230” and “more than 220” can both be right, but they are not the same figure.',
    ),
    one('injured', 'differ', 'Figures differ', 'Two offices of one state give two figures.'),
    one('warned', 'disputed', 'Disputed', 'Two answers that cannot both be right, by independent voices.'),
    one('damaged', 'versions', 'Versions', 'Two answers that may both be right.'),
    one('length', 'unattributed', 'Nobody is named', 'The outlets do not say whose figure they print.'),
    one('cause', 'unclear', 'Not known', 'The voices themselves say that it is not known.'),
    one(
      'killed',
      'withdrawn',
      'Taken back',
      'The only figure was taken back by whoever gave it. It stays in sight, and nothing takes its place.',
    ),
    {
      name: 'unreported',
      title: 'Nobody says',
      tells: 'On the day that is looked at, no source had said anything yet.',
      attributes: { 'as-of': '2026-03-01' },
      answers: 'story',
      status: 'unreported',
      bundle: unreported,
    },
    {
      name: 'lowered',
      title: 'A lowered figure',
      tells: 'One voice lowered its own figure, and the card says from what to what.',
      answers: 'story',
      status: 'single',
      bundle: storyOfOneFact(story, 'fuel-spilled', 'a lowered figure'),
    },
    {
      name: 'whole',
      title: 'A whole story',
      tells: 'Twelve answers, four of them in sight. Everything can be opened and switched.',
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
      tells: 'The card is limited to two of six sources.',
      attributes: { sources: 'herald-1 herald-2' },
      answers: 'story',
      bundle: whole('some of the sources'),
    },
    {
      name: 'without-officials',
      title: 'A group off',
      tells: 'The officials are off; the ferry line, the passengers and the reporter are left.',
      attributes: { 'without-groups': 'officials' },
      answers: 'story',
      bundle: whole('without the officials'),
    },
    {
      name: 'dark',
      title: 'Dark on any page',
      tells: 'The theme is set, whatever the page has.',
      attributes: { theme: 'dark' },
      answers: 'story',
      bundle: whole('always dark'),
    },
    {
      name: 'light',
      title: 'Light on any page',
      tells: 'The same for light.',
      attributes: { theme: 'light' },
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
      tells: 'One finding with sixty claims behind it.',
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
      tells: 'Card and story in Arabic, outlets in Latin letters.',
      attributes: { lang: 'ar' },
      answers: 'story',
      bundle: rightToLeft(story),
    },
    {
      name: 'german',
      title: 'Another language',
      tells: 'The card speaks German; the story has no German texts and keeps its own.',
      attributes: { lang: 'de' },
      answers: 'story',
      bundle: whole('in German'),
    },
    {
      name: 'stale',
      title: 'Stale',
      tells: 'It asks every two seconds and hears nothing but errors: the last good card stays.',
      attributes: { refresh: '2' },
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
