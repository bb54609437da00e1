/** What is found at each address, for people: by the path of its row. A test holds it to the table of routes. */
export const tells: Readonly<Record<string, string>> = {
  '/v1/stories': 'Every story: its name, title, state and revision.',
  '/v1/stories/:story': 'One story: its fact bundle, exactly as it was published.',
  '/v1/stories/:story/revisions/:revision': 'The bundle that had this revision. It never changes.',
  '/v1/stories/:story/texts/:texts':
    'The texts of a story in another language, named as `translations` of its bundle has it. They never change.',
  '/v1/stories/:story/findings':
    'What is known with some sources, voices or groups off, or at an earlier moment: ?sources=a,b alone, or ?without=a, ?without-groups=officials and ?without-voices=speaker:police together; with either ?as-of=2022-01-09.',
  '/v1/stories/:story/card.json':
    'The card as data: what it says, in words, with ids and values beside them; ?lang=ru in another language that its title is written in.',
  '/v1/stories/:story/card.txt':
    'The whole card as plain text; ?lang=ru in another language that its title is written in.',
  '/v1/stories/:story/claims.csv': 'Every claim as one row of a table.',
  '/v1/stories/:story/card':
    'The card as HTML for another server to put into its page, whole without scripts; ?lang=ru in another language that its title is written in.',
  '/v1/stories/:story/card.jsonld': 'The card for machines that read schema.org.',
  '/v1/stories/:story/card.png':
    'The picture of links that are shared: the title and the first answer, with its owner; 1200 by 630 pixels.',
  '/v1/stories/:story/changes.json':
    'What changed on the card, in words, from one publication to the next: a JSON Feed.',
  '/v1/stories/:story/changes.atom': 'The same as an Atom feed.',
  '/embed/v1.js': 'The script that draws the card on a page.',
  '/embed/:build/:part': 'What the script loads later: the rest of it, and the words of each language.',
  '/embed/v1/stories/:script':
    'The script together with the first card of one story, so that one answer is enough to draw it; ?lang=ru in another language that its title is written in.',
  '/embed/frames.js': 'The script of a page that holds cards in frames: makes each as tall as its card.',
  '/embed/here.js': 'Says where it lies, to a first script that runs as a module.',
  '/embed/:script':
    'One copy of the script, named by its hash, for pages that pin it with an integrity attribute.',
  '/oembed': 'oEmbed: a frame with the card, for the address of a page under /s/.',
  '/openapi.json': 'These addresses in OpenAPI 3.1.',
  '/schema/:schema':
    'JSON Schemas: bundle.json is what a story is served as; the others are the files that editors write.',
  '/custom-elements.json':
    'The element for text editors and other tools: its attributes, properties, events, styles and parts.',
  '/element.d.ts': 'The same for TypeScript, with the tag for React and Preact.',
  '/client.js': 'A client of this API for programs in JavaScript and TypeScript.',
  '/client.d.ts': 'The types of that client, and of every answer.',
  '/healthz': 'Whether the Worker runs, and which version. Does not ask KV.',
  '/version':
    'What is published: its version, and the address and integrity of the script for pages that pin it.',
  '/s/:story': 'A page about the story: the card, and all of it as text for readers without scripts.',
  '/e/:story': 'The card alone, for a frame; its query sets what attributes would: ?theme=dark&lang=de.',
  '/configure': 'Choose how a card looks, and copy what goes into your page.',
  '/configure.js': 'The script of that page.',
  '/demo': 'A news page with a card in its column.',
  '/demo/articles': 'Five articles, one number: a card that is made of five sources.',
  '/demo/states': 'The card in every state, of an invented story.',
  '/demo/states.js': 'The examples of that page.',
  '/docs': 'The addresses of the API, for people.',
  '/pages.css': 'How these pages look.',
  '/favicon.svg': 'The sign of these pages.',
  '/sitemap.xml': 'The page about every story, for search engines.',
  '/problems/:problem': 'What a problem means that an answer names as its type.',
  '/': 'Every story, and where to go from here.',
};
