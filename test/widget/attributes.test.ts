// The list of the element's attributes: how each is read, and that every place which names attributes names these.
import { describe, expect, it } from 'vitest';
import { en } from '../../data/wording/locales/en.ts';
import {
  attributeNames,
  attributes,
  changing,
  readLevel,
  readRefresh,
} from '../../widget/element/attributes.ts';
import { readAsOf } from '../../widget/element/settings.ts';
import { attributesOf, type Choice } from '../../widget/pages/configure/choice.ts';
import { bundleTextOf } from '../../widget/state/bundle-text.ts';
import { limitOf, viewOfAttributes } from '../../widget/state/view-attributes.ts';
import { frameQueries } from '../../worker/routes/frame.ts';
import { bundle } from '../wording/story.ts';
import { tableNames } from './guide.ts';

/** An element with these attributes, as far as a view reads it. */
function host(given: { readonly [name: string]: string }): Element {
  return { getAttribute: (name: string) => given[name] ?? null } as unknown as Element;
}

const text = bundleTextOf(bundle, en, 'en');
const view = (given: { readonly [name: string]: string }): object => viewOfAttributes(host(given), text);

describe('attributes', () => {
  it('ask again every so many seconds, at least two apart, or never', () => {
    expect([null, '', 'soon', '-3', '0', '1', '30', 'Infinity'].map(readRefresh)).toEqual([
      0, 0, 0, 0, 0, 2, 30, 0,
    ]);
  });

  it('keep to a heading level that exists', () => {
    expect([null, '1', '2', '3', '5', '6', 'x'].map(readLevel)).toEqual([2, 2, 2, 3, 5, 2, 2]);
  });

  it('read a moment, and take anything else for now', () => {
    expect([null, '', 'yesterday', '2022-02-30', ' 2022-01-09 '].map(readAsOf)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      '2022-01-09',
    ]);
  });

  it('are one of their words, or the first of them', () => {
    expect([null, 'pink', 'dark'].map(attributes.theme.read)).toEqual(['auto', 'auto', 'dark']);
    expect([null, 'LAZY', 'lazy'].map(attributes.loading.read)).toEqual(['eager', 'eager', 'lazy']);
    expect([null, 'cookie', 'fragment'].map(attributes.remember.read)).toEqual(['none', 'none', 'fragment']);
  });

  it('name what is off at first, and nothing that the story does not have', () => {
    expect(view({})).toEqual({});
    expect(view({ without: 'tass nobody,ap', 'as-of': '2022-01-09' })).toEqual({
      without: ['ap', 'tass'],
      at: '2022-01-09',
    });
    expect(view({ 'without-groups': 'officials strangers' })).toEqual({ withoutGroups: ['officials'] });
    expect(view({ 'without-voices': 'speaker:prosecutors , speaker:nobody' })).toEqual({
      withoutVoices: ['speaker:prosecutors'],
    });
  });

  it('name the sources that the card is made of, with spaces or commas', () => {
    expect(limitOf(host({}))).toEqual([]);
    expect(limitOf(host({ sources: ' tass, ap  afp ' }))).toEqual(['tass', 'ap', 'afp']);
  });
});

describe('the list of attributes', () => {
  it('is that of the guide', () => {
    expect(tableNames('Attributes')).toEqual([...attributeNames].sort());
  });

  it('is watched where a change asks for something at once', () => {
    expect(attributeNames.filter((name) => !changing('load', 'view', 'draw', 'ask').includes(name))).toEqual([
      'theme',
      'loading',
      'remember',
    ]);
  });

  it('is that of the queries of a frame, but for what a frame decides by its page and its address', () => {
    const own = ['story', 'src', 'heading-level', 'loading', 'refresh', 'remember'];
    expect(frameQueries).toEqual([...attributeNames].filter((name) => !own.includes(name)).sort());
  });

  it('holds all that can be chosen on /configure', () => {
    const choice: Choice = {
      story: 'storm',
      title: 'The storm',
      spoken: 'en',
      lang: 'de',
      theme: 'dark',
      level: '3',
      asOf: '2022-01-09',
      sources: ['a'],
      groupsOff: ['officials'],
    };
    const chosen = attributesOf(choice).map(([name]) => name);
    const others = ['story', 'src', 'without', 'without-voices', 'loading', 'refresh', 'remember'];
    expect([...chosen, ...others].sort()).toEqual([...attributeNames].sort());
  });
});
