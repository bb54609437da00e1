/** Where claims go back to, and which origins are independent of each other. */
import { describe, expect, it } from 'vitest';
import type { Speaker } from '../../data/bundle/bundle.ts';
import {
  independent,
  type OriginOf,
  organisationOf,
  originOf,
  voicesOf,
} from '../../data/resolver/origin.ts';
import { resolve } from '../../data/resolver/resolve.ts';
import { question, source, story, tells } from './stories.ts';

const named = (list: readonly Speaker[]): ReadonlyMap<string, Speaker> =>
  new Map(list.map((speaker) => [speaker.id, speaker]));

const people = voicesOf(
  [],
  named([
    { id: 'state', name: 'the state' },
    { id: 'ministry', name: 'Ministry', part_of: 'state' },
    { id: 'press-office', name: 'Press office', part_of: 'ministry' },
    { id: 'red-cross', name: 'Red Cross' },
    { id: 'lost', name: 'A body of nobody known', part_of: 'nobody' },
    { id: 'left', name: 'Left', part_of: 'right' },
    { id: 'right', name: 'Right', part_of: 'left' },
  ]),
);

describe('an organisation', () => {
  it('is the last link of the chain', () => {
    expect(organisationOf('press-office', people)).toBe('speaker:state');
    expect(organisationOf('red-cross', people)).toBe('speaker:red-cross');
  });

  it('is found where the chain runs in a circle or leaves the story', () => {
    expect(organisationOf('left', people)).toBe('speaker:left');
    expect(organisationOf('lost', people)).toBe('speaker:nobody');
  });
});

describe('the origin of a claim', () => {
  const paper = source('paper', { outlet: 'Daily' });
  const said = { said_by: 'ministry', citing: 'red-cross' };

  it('is the speaker of its statement, with whom that cites, before anything else', () => {
    expect(originOf({ said_by: 'red-cross' }, paper, said, people)).toEqual({
      key: 'speaker:ministry',
      speaker: 'ministry',
      organisation: 'speaker:state',
      cites: ['speaker:red-cross'],
    });
  });

  it('is the speaker that it names, who cites nobody', () => {
    expect(originOf({ said_by: 'ministry' }, paper, undefined, people)).toEqual({
      key: 'speaker:ministry',
      speaker: 'ministry',
      organisation: 'speaker:state',
    });
  });

  it('is the outlet where nobody else speaks', () => {
    expect(originOf({}, paper, undefined, people)).toEqual({
      key: 'outlet:Daily',
      outlet: 'Daily',
      organisation: 'outlet:Daily',
    });
  });

  it('is the outlet that a piece was taken from', () => {
    const copy = source('copy', { outlet: 'Daily', original: { outlet: 'Agency', how: 'copy' } });
    expect(originOf({}, copy, undefined, people)).toMatchObject({ key: 'outlet:Agency', outlet: 'Agency' });
  });

  it('is an outlet of the organisation that it belongs to', () => {
    const agency = source('agency', { outlet: 'Agency', part_of: 'ministry' });
    expect(originOf({}, agency, undefined, voicesOf([agency], people.speakers))).toEqual({
      key: 'outlet:Agency',
      outlet: 'Agency',
      organisation: 'speaker:state',
    });
  });

  it('belongs to nobody when it is not stated', () => {
    expect(originOf({ said_by: 'unstated' }, paper, undefined, people)).toEqual({
      key: 'unstated',
      organisation: '',
    });
  });
});

describe('two origins', () => {
  const of = (organisation: string, cites?: string): OriginOf => ({
    key: `speaker:${organisation}`,
    organisation,
    ...(cites === undefined ? {} : { cites: [cites] }),
  });
  const both = (a: OriginOf, b: OriginOf): boolean[] => [independent(a, b), independent(b, a)];

  it('are independent when they have nothing to do with each other', () => {
    expect(both(of('a'), of('b'))).toEqual([true, true]);
    expect(both(of('a', 'c'), of('b'))).toEqual([true, true]);
    expect(both(of('a', 'c'), of('b', 'd'))).toEqual([true, true]);
  });

  it('are not independent within one organisation', () => {
    expect(both(of('a'), of('a'))).toEqual([false, false]);
  });

  it('are not independent when one cites the other, or both cite the same', () => {
    expect(both(of('a', 'b'), of('b'))).toEqual([false, false]);
    expect(both(of('a', 'c'), of('b', 'c'))).toEqual([false, false]);
  });

  it('are not known to be independent when one of them is not stated', () => {
    expect(both(of(''), of('b'))).toEqual([false, false]);
    expect(both(of(''), of(''))).toEqual([false, false]);
  });
});

describe('outlets in their own voice', () => {
  it('are an origin each, and agree as two', () => {
    const finding = resolve(story(question, [tells('a', 'yes'), tells('b', 'yes')]), { off: [] }).findings[0];
    expect(finding?.status).toBe('agreed');
    expect(finding?.origins.map(({ key }) => key).sort()).toEqual(['outlet:a', 'outlet:b']);
  });
});
