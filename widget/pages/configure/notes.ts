/** What a newsroom should know about each way of embedding, in a sentence or two beside the snippet. */
import type { Mode } from './snippets.ts';

export type Way = Mode | 'mail' | 'text';

/** `{origin}` stands for the Worker's address. */
const policy = 'A content security policy must allow {origin} in script-src and connect-src.';

export const notes: { readonly [way in Way]: string } = {
  element: `The link inside is shown until the card is there, and whenever it cannot be. ${policy}`,
  tag: `The card takes the place of the tag. Where it cannot come, nothing stands there. ${policy}`,
  pinned: `This copy of the script never changes until you change the address and its hash. ${policy}`,
  server:
    'Your server puts the card into the page, whole and readable without scripts; the script then takes it over where it stands. The tag is for servers that know ESI; any way of fetching that address will do. Theme, day, sources and groups are then those of the story itself; so is the language, where its title is not written in the one chosen.',
  frame:
    'For systems that let no element through. The second line makes the frame as tall as its card; leave it out where it is not allowed. A content security policy must allow {origin} in frame-src and script-src.',
  link: `One script for the whole site turns every such link into a card; without it the link remains. ${policy}`,
  mail: 'The findings at rest, as they are now. It does not change by itself, so it ends with a link to what does.',
  text: 'The findings at rest, as they are now. It does not change by itself, so it ends with a link to what does.',
};
