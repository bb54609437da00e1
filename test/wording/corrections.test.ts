/** What the list of corrections says was withdrawn: the value that was given, as far as it was known by then. */
import { describe, expect, it } from 'vitest';
import { resolve } from '../../data/resolver/resolve.ts';
import { corrections } from '../../data/wording/corrections.ts';
import { plain } from '../../data/wording/phrase.ts';
import { source, story, tells, toll } from '../resolver/stories.ts';
import { english } from './speak.ts';

describe('a withdrawn value in the list of corrections', () => {
  const bundle = story(
    toll,
    [
      tells('a', { form: 'about', n: 164 }, { statement: 'post' }),
      tells('misprint', 146, { statement: 'post', set_aside: 'misprinted' }),
      tells('late', 164, { statement: 'post' }),
    ],
    {
      sources: [
        source('a', { published: '2022-01-09' }),
        source('misprint', { published: '2022-01-09' }),
        source('late', { published: '2022-01-21' }),
      ],
      statements: [
        {
          id: 'post',
          said_by: 'ministry',
          on: '2022-01-09',
          withdrawn: [{ on: '2022-01-10', by: 'ministry', how: 'retracted' }],
        },
      ],
    },
  );
  const said = (at?: string): readonly string[] =>
    corrections(english(bundle), resolve(bundle, { off: [], ...(at !== undefined && { at }) })).map(
      ({ says }) => plain(says),
    );

  it('is never one that was set aside, nor one that nobody had printed yet', () => {
    expect(said('2022-01-10')).toEqual([expect.stringMatching(/^Killed: about 164/)]);
  });

  it('is the most exact that was printed', () => {
    expect(said()).toEqual([expect.stringMatching(/^Killed: 164/)]);
  });
});
