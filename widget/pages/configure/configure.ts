/**
 * Runs on the page `/configure`: shows the card as chosen, and writes what to copy. Everything comes from the same host;
 * nothing is kept but the choice in the fragment of the address.
 */

import { localize } from '../../../data/bundle/localize.ts';
import type { StoryList } from '../../../data/bundle/stored.ts';
import type { Bundle } from '../../../data/bundle/types.ts';
import { attributeNames } from '../../element/attributes.ts';
import { copyText } from '../../state/copy.ts';
import { attributesOf, type Choice } from './choice.ts';
import { ChoiceForm, type Picked } from './form.ts';
import { notes, type Way } from './notes.ts';
import { withPlace } from './place-kept.ts';
import { type Host, snippets } from './snippets.ts';
import { stillCard } from './still-card.ts';

const page = document;
const find = <E extends HTMLElement>(id: string): E => page.getElementById(id) as E;
const form = new ChoiceForm(page);
const card = find('card');
const snippet = find<HTMLTextAreaElement>('snippet');
const origin = location.origin;

let host: Host & { readonly parts: string } = { origin, pinned: '', integrity: '', parts: '' };
let bundle: Bundle | undefined;
const nothingPicked: Picked = { sources: [], groupsOff: [] };
/** Counts the writings of the snippet, so that a slow one never overwrites a later. */
let turn = 0;

async function read<T>(path: string): Promise<T> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return (await answer.json()) as T;
}

function show(choice: Choice): void {
  const wanted = new Map<string, string>([['story', choice.story], ...attributesOf(choice)]);
  for (const name of attributeNames) {
    const value = wanted.get(name);
    if (value === undefined) card.removeAttribute(name);
    else if (card.getAttribute(name) !== value) card.setAttribute(name, value);
  }
  const { dataset } = find('ground');
  dataset.theme = choice.theme;
  dataset.width = form.value('width');
}

async function write(choice: Choice, story: Bundle): Promise<void> {
  turn += 1;
  const own = turn;
  const way = form.value('how') as Way;
  let text: string;
  if (way === 'mail' || way === 'text') {
    const { html, text: words } = await stillCard(
      story,
      choice,
      origin,
      (name) => import(`${origin}${host.parts}${name}.js`),
    );
    text = way === 'mail' ? html : words;
  } else text = snippets[way](choice, host);
  if (own !== turn) return;
  snippet.value = text;
  snippet.dataset.how = way;
  snippet.rows = Math.min(14, Math.max(4, text.split('\n').length + 1));
  find('note').textContent = notes[way].replaceAll('{origin}', origin);
}

async function follow(): Promise<void> {
  if (bundle === undefined) return;
  const chosen = form.choice(bundle);
  const choice = form.value('reserve') === 'on' ? withPlace(chosen, card) : chosen;
  form.tell();
  find('copied').textContent = '';
  history.replaceState(null, '', `#${form.spelled(choice)}`);
  show(choice);
  await write(choice, bundle);
}

async function open(story: string, picked: Picked): Promise<void> {
  bundle = await read<Bundle>(`/v1/stories/${story}`);
  form.list(bundle, picked);
  await follow();
}

/** Says what went wrong where the reader looks; the page stays usable. */
function said(work: Promise<void>): void {
  const trouble = find('trouble');
  work.then(
    () => {
      trouble.textContent = '';
    },
    () => {
      trouble.textContent = 'The Worker did not answer as it should. Try again in a moment.';
    },
  );
}

async function begin(): Promise<void> {
  const [list, version] = await Promise.all([
    read<StoryList>('/v1/stories'),
    read<{ pinned: string; integrity: string; parts: string }>('/version'),
  ]);
  host = { origin, ...version };
  const choices = list.stories.map(
    ({ story, title, language }) => new Option(localize(title, 'en', language), story),
  );
  find('story').replaceChildren(...choices);
  const picked = form.takeUp(location.hash.slice(1));
  if (list.stories.length === 0) find('trouble').textContent = 'No story has been published yet.';
  else await open(form.value('story'), picked);
}

// The place that is kept free is as high as the card is, whenever that changes.
new ResizeObserver(() => {
  if (form.value('reserve') === 'on') said(follow());
}).observe(card);
page.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement && target.name === 'story') said(open(target.value, nothingPicked));
  else said(follow());
});
find('all').addEventListener('click', () => {
  form.switchAll(true);
  said(follow());
});
find('none').addEventListener('click', () => {
  form.switchAll(false);
  said(follow());
});
find('afresh').addEventListener('click', () => {
  page.querySelector('form')?.reset();
  said(open(form.value('story'), nothingPicked));
});
find('copy').addEventListener('click', () => {
  void copyText(snippet.value).then((copied) => {
    snippet.select();
    find('copied').textContent = copied ? 'Copied.' : 'Marked: copy it with your keyboard.';
  });
});
said(begin());
