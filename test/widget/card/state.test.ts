// What a reader does to a card, without a browser: views, undo, groups and voices, what is open.
import { describe, expect, it } from 'vitest';
import type { View } from '../../../data/resolver/finding.ts';
import type { CardModel } from '../../../data/wording/card-model.ts';
import { CardState } from '../../../widget/state/card-state.ts';
import { fixtureText, voices } from './fixture-text.ts';

const state = (): CardState => new CardState(fixtureText(), {});

describe('a view', () => {
  it('is undone step by step, and then to everything', () => {
    const card = new CardState(fixtureText(), { withoutGroups: ['rights'] });
    card.toggle('groups', ['officials'], false);
    card.undo();
    expect(card.view).toEqual({ withoutGroups: ['rights'] });
    card.undo();
    expect(card.view).toEqual({});
  });

  it('keeps its moment when everything is switched on', () => {
    const card = state();
    card.lookAt('2022-01-09');
    card.toggle('groups', ['officials'], false);
    card.all();
    expect(card.view).toEqual({ at: '2022-01-09' });
  });

  it('is the same whatever the order of the switches', () => {
    const [a, b] = [state(), state()];
    a.toggle('groups', ['officials'], false);
    a.toggle('groups', ['witnesses'], false);
    b.toggle('groups', ['witnesses'], false);
    b.toggle('groups', ['officials'], false);
    expect(a.view).toEqual(b.view);
  });

  it('with all voices of a group off has the group off, and the other way round', () => {
    const card = state();
    const rights = voices.find(({ group }) => group === 'rights')?.voices.map(({ voice }) => voice) ?? [];
    card.toggle('voices', rights, false);
    expect(card.view).toEqual({ withoutGroups: ['rights'] });
    card.toggle('voices', rights.slice(0, 1), true);
    expect(card.view).toEqual({ withoutVoices: rights.slice(1) });
    expect([...card.partly]).toEqual(['rights']);
    card.toggle('groups', ['rights'], true);
    expect(card.view).toEqual({});
  });

  it('that a toggle will lead to is put into words before it is pressed, and stays unchanged till then', () => {
    const asked: View[] = [];
    const text = fixtureText();
    const words = (view: View): CardModel => {
      asked.push(view);
      return text.card(view);
    };
    const card = new CardState({ ...text, card: words }, {});
    card.expect('officials', false);
    expect([card.view, asked.at(-1)]).toEqual([{}, { withoutGroups: ['officials'] }]);
    card.toggle('groups', ['officials'], false);
    expect(card.view).toEqual(asked.at(-1));
  });

  it('of one voice alone has the other groups off as groups', () => {
    const card = state();
    card.only('voices', ['speaker:a-lawyer']);
    expect(card.view).toEqual({
      withoutGroups: ['newsrooms', 'officials', 'rights'],
      withoutVoices: ['speaker:a-resident', 'speaker:activists', 'speaker:protesters-in-almaty'],
    });
  });

  it('of one page alone has the other 84 off', () => {
    const card = state();
    card.only('sources', ['page-7']);
    expect(card.view.without).toHaveLength(84);
    expect(card.view.without).not.toContain('page-7');
  });

  it('that cannot be put into words is not taken', () => {
    const text = fixtureText();
    const card = new CardState({ ...text, card: (view) => (view.without ? fail() : text.card(view)) }, {});
    expect(() => card.toggle('sources', ['page-1'], false)).toThrow('no words');
    expect(card.view).toEqual({});
    card.undo();
    expect(card.view).toEqual({});
  });
});

function fail(): never {
  throw new Error('no words');
}

describe('a card', () => {
  it('leaves findings that read as before the same objects', () => {
    const card = state();
    const before = card.model.findings;
    card.toggle('groups', ['rights'], false);
    const after = card.model.findings;
    expect(after.map((finding, at) => finding === before[at])).toEqual([false, true, true, true]);
  });

  it('has one panel open at each end', () => {
    const card = state();
    card.show('sources', true);
    card.show('answers', true);
    card.show('day', true);
    expect(card.panels).toEqual({ head: 'day', foot: 'answers' });
    card.show('answers', false);
    expect(card.panels).toEqual({ head: 'day' });
  });

  it('of a newer revision is as its reader left the one before', () => {
    const card = state();
    card.toggle('groups', ['officials'], false);
    card.open('lead', 'killed', true);
    card.show('sources', true);
    const next = new CardState(
      fixtureText((label) => `${label}!`),
      {},
      card,
    );
    expect([next.view, next.opened('lead'), next.panels]).toEqual([
      card.view,
      ['killed'],
      { head: 'sources' },
    ]);
    expect(next.model.findings[0]?.label).toBe('Killed!');
    next.undo();
    expect(next.view).toEqual({});
  });

  it('opens what leads for paper, and is as before afterwards', () => {
    const card = state();
    card.open('all', 'torture', true);
    const close = card.openForPaper();
    expect(card.opened('lead')).toHaveLength(4);
    expect([card.panels.head, card.by]).toEqual(['sources', 'page']);
    close();
    expect([card.opened('lead'), card.opened('all'), card.panels]).toEqual([[], ['torture'], {}]);
  });
});
