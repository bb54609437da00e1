/** What can be done about a doubt or a mistake with one tap: each answer is sent as it comes, and ends what it answers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskIssue, EditResult, StoryModel } from '../../../data/desk/api.ts';
import type { Edit } from '../../../data/desk/edit/edits.ts';
import { type DeskForTests, deskForTests } from './desk-for-tests.ts';
import { writeFlood } from './flood-story.ts';

let desk: DeskForTests;

beforeAll(async () => {
  desk = await deskForTests();
  await writeFlood(desk.stories);
});
afterAll(() => desk.close());

const story = '/stories/arda-flood';

async function send(edits: readonly Edit[]): Promise<void> {
  expect(await desk.json<EditResult>(`${story}/edits`, { edits })).toMatchObject({
    saved: true,
    problems: [],
  });
}

async function issuesOf(code: string): Promise<readonly DeskIssue[]> {
  return (await desk.json<StoryModel>(story)).issues.filter((issue) => issue.code === code);
}

describe('an answer with one tap', () => {
  it('puts a speaker into one of the groups of the story', async () => {
    await send([
      { do: 'add-speaker', speaker: { id: 'farmer', name: 'A farmer' } },
      {
        do: 'add-claim',
        fact: 'dam',
        claim: {
          source: 'herald-2026-04-03',
          value: 'broke',
          said_by: 'farmer',
          anchor: 'the wall gave way',
        },
      },
    ]);
    const [issue] = await issuesOf('no-group');
    expect(issue?.answers.map(({ label }) => label)).toEqual(['Officials', 'Witnesses', 'Newsrooms']);
    await send(issue?.answers[1]?.edits ?? []);
    expect(await issuesOf('no-group')).toEqual([]);
    const { speakers } = await desk.json<StoryModel>(story);
    expect(speakers.find(({ id }) => id === 'farmer')?.group).toBe('witnesses');
  });

  it('makes a figure that repeats a withdrawn one a page of the same statement', async () => {
    const act = { on: '2026-04-04', by: 'police', how: 'corrected', source: 'herald-2026-04-03' };
    await send([
      {
        do: 'add-statement',
        fact: 'killed',
        statement: { id: 'nine', said_by: 'police', on: '2026-04-02', acts: [act] },
      },
      {
        do: 'change-claim',
        fact: 'killed',
        claim: { index: 0, source: 'courier-2026-04-02', anchor: 'nine people died' },
        set: { said_by: null, statement: 'nine' },
      },
      {
        do: 'add-claim',
        fact: 'killed',
        claim: {
          source: 'herald-2026-04-03',
          value: 9,
          said_by: 'red-cross',
          anchor: 'nine were dead before',
        },
      },
    ]);
    const [issue] = await issuesOf('unlinked-withdrawn-value');
    expect(issue?.severity).toBe('error');
    expect(issue?.answers.map(({ label }) => label)).toEqual([
      'It repeats what was taken back',
      'It is another figure',
    ]);
    await send(issue?.answers[0]?.edits ?? []);
    expect(await issuesOf('unlinked-withdrawn-value')).toEqual([]);
    const { statements } = await desk.json<StoryModel>(story);
    expect(statements.find(({ id }) => id === 'nine')).toMatchObject({
      acts: [act],
      withdrawn: true,
      values: { killed: ['9', '9'] },
    });
  });
});
