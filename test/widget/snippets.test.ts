// What /configure prints: whatever a story is called, the snippet is one piece of HTML and says only what was chosen.
import { describe, expect, it } from 'vitest';
import type { Choice } from '../../widget/pages/configure/choice.ts';
import { type Host, type Mode, snippets } from '../../widget/pages/configure/snippets.ts';

const host: Host = {
  origin: 'https://facts.example.org',
  pinned: `/embed/${'a'.repeat(24)}.js`,
  integrity: 'sha384-x',
};
const plain: Choice = {
  story: 'storm',
  title: 'The storm',
  spoken: 'en',
  lang: '',
  theme: '',
  level: '',
  asOf: '',
};
const chosen: Choice = {
  ...plain,
  lang: 'de',
  theme: 'dark',
  level: '3',
  asOf: '2022-01-09',
  sources: ['second', 'first'],
  groupsOff: ['officials'],
  reserved: 640,
};
const modes = Object.keys(snippets) as Mode[];

describe.each(modes)('the snippet by %s', (mode) => {
  it('names nothing that was not chosen', () => {
    const text = snippets[mode](plain, host);
    expect(text).toContain('storm');
    expect(text).not.toMatch(/theme|without|heading-level|as-of|sources|min-height|undefined/);
  });

  it('keeps a title with every sign in it as a title', () => {
    const title = `"><script>alert('1')</script>&`;
    expect(snippets[mode]({ ...plain, title }, host)).not.toMatch(/<script>|"">|&(?!amp;|lt;|gt;|quot;)/);
  });
});

describe('what is chosen', () => {
  it('stands on the element, or on what becomes one', () => {
    const attributes =
      'story="storm" lang="de" theme="dark" heading-level="3" as-of="2022-01-09" sources="second first" without-groups="officials"';
    expect(snippets.element(chosen, host)).toContain(`<what-we-know ${attributes}`);
    expect(snippets.pinned(chosen, host)).toContain(`<what-we-know ${attributes}`);
    const data = attributes.replace(/(?<=^| )(?=[a-z-]+=)/g, 'data-');
    expect(snippets.tag(chosen, host)).toContain(data);
    expect(snippets.link(chosen, host)).toContain(data.replace('data-story', 'data-what-we-know'));
  });

  it('stands in the address of a frame in its one spelling', () => {
    expect(snippets.frame(chosen, host)).toContain(
      '/e/storm?as-of=2022-01-09&amp;lang=de&amp;sources=first,second&amp;theme=dark&amp;without-groups=officials"',
    );
  });

  it('keeps the place free where something stands that can', () => {
    expect(snippets.element(chosen, host)).toContain('style="display:block;min-height:640px"');
    expect(snippets.tag(chosen, host)).toMatch(
      /^<div style="min-height:640px">\n {2}<script .*<\/script>\n<\/div>$/,
    );
  });

  it('decides which script comes: the one with the first card in it where that is what will be shown', () => {
    for (const own of [{}, { lang: 'en', theme: 'dark' }, { lang: 'en', spoken: 'en-GB' }] as const)
      expect(snippets.tag({ ...plain, ...own }, host)).toContain('/embed/v1/stories/storm.js"');
    for (const other of [{ asOf: '2022-01-09' }, { sources: ['first'] }, { groupsOff: ['officials'] }])
      expect(snippets.tag({ ...plain, ...other, lang: 'de' }, host)).toContain('/embed/v1.js"');
  });

  it('has the first card in the language chosen, with the script and from the server', () => {
    const german = { ...plain, lang: 'de' };
    for (const way of ['tag', 'element'] as const)
      expect(snippets[way](german, host)).toMatch(/src="[^"]+\/storm\.js\?lang=de".* (?:data-)?lang="de"/s);
    expect(snippets.server(german, host)).toContain('/v1/stories/storm/card?lang=de"');
    expect(snippets.server(plain, host)).toContain('/v1/stories/storm/card"');
  });

  it('pins the script by its hash', () => {
    expect(snippets.pinned(plain, host)).toContain(
      `src="https://facts.example.org/embed/${'a'.repeat(24)}.js" integrity="sha384-x" crossorigin="anonymous"`,
    );
  });
});
