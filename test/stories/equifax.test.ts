/** The breach at Equifax, as a sceptical editor would check it: figures that a company corrected, denied first, or nobody owns. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Bundle } from '../../data/bundle/types.ts';
import type { View } from '../../data/resolver/finding.ts';
import { compiledStory } from './compiled.ts';
import { type FindingReader, findingReader } from './finding-reader.ts';

let bundle: Bundle;
let read: (fact: string, view?: View) => FindingReader;

beforeAll(async () => {
  bundle = (await compiledStory('equifax-data-breach-2017')) as unknown as Bundle;
  read = findingReader(bundle);
});

describe('figures that were taken back or denied', () => {
  it('never falls back on 100,000 Canadians, whichever pages are off', () => {
    const pages = bundle.sources.map(({ id }) => id);
    for (const without of [
      [],
      ...pages.map((id) => [id]),
      ['lowestrates-ca-2017-11-29', 'khaleej-times-2017-10-03'],
    ]) {
      const canadians = read('canadians', { without });
      expect(canadians.lines.filter((line) => line.includes('100000'))).toEqual([]);
    }
    expect(read('canadians').lines).toEqual(['over 19000']);
    expect(read('canadians').states('100000')).toEqual(['withdrawn']);
  });

  it('says that passport data was taken, and that the company had denied it', () => {
    const passport = read('passport-data');
    expect([passport.status, passport.lines, passport.voices('yes')]).toEqual([
      'agreed',
      ['yes'],
      ['Equifax', 'senator-elizabeth-warren'],
    ]);
    // Before the company admitted it, one senator alone said so.
    expect(read('passport-data', { at: '2018-02-20' }).status).toBe('single');
  });

  it('keeps the denial of China beside what is only alleged', () => {
    expect(read('chinas-military').status).toBe('disputed');
  });
});

describe('who owns a figure', () => {
  it('leaves out the misprint of a card number and of a total, and keeps them to be seen', () => {
    expect([read('card-numbers').lines, read('card-numbers').states('about 290000')]).toEqual([
      ['about 209000'],
      ['left-out'],
    ]);
    expect(read('people-in-the-us').states('at-least 150000000')).toEqual(['left-out']);
  });

  it('does not let newspapers settle what the consumer bureau gets', () => {
    const bureau = read('to-the-consumer-bureau');
    expect([bureau.status, bureau.lines]).toEqual(['unattributed', ['100', '50']]);
  });

  it('counts the company, its branches, its former chief and its committee as one body', () => {
    for (const fact of ['executives-knew', 'executives-who-sold', 'uk-records', 'public-told'])
      expect([fact, read(fact).status]).toEqual([fact, 'single']);
  });

  it('takes the total of the company and of the regulator for one number, and the lower one of prosecutors for another', () => {
    const us = read('people-in-the-us');
    expect([us.status, us.lines]).toEqual(['differ', ['about 147000000', 'about 145000000']]);
  });
});
