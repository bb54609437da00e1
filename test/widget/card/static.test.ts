// The card at rest as HTML, for servers: whole, escaped, and with nothing that only scripts could do.
import { describe, expect, it } from 'vitest';
import { bringModel } from '../../../data/render/first-script.ts';
import { cardHtml } from '../../../widget/card/static/card-html.tsx';
import { staticCard } from '../../../widget/card/static/server-card.tsx';
import { openStyles } from '../../../widget/styles/open-styles.ts';
import { styles } from '../../../widget/styles/styles.ts';
import { cardModel } from './fixture.ts';
import { fixtureText } from './fixture-text.ts';

describe('the card as HTML', () => {
  it('holds every word of the model', () => {
    const html = cardHtml(cardModel());
    const texts = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    for (const words of [
      'What we know',
      'as of Dec 2024',
      '85 sources',
      'Officials',
      'No contradiction',
      '238',
    ])
      expect(texts).toContain(words);
    expect(html).toContain('<del><bdi class="del">164</bdi></del>');
    expect(html).not.toContain('undefined');
    expect(html).not.toContain('style=');
  });

  it('escapes what a story says', () => {
    const model = { ...cardModel(), title: '<img src=x onerror=alert(1)>"&' };
    expect(cardHtml(model)).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&amp;');
  });

  it('marks words of another language than the card', () => {
    const [finding] = cardModel().findings;
    if (finding === undefined) throw new Error('no finding');
    const model = {
      ...cardModel(),
      titleLang: 'kk',
      findings: [{ ...finding, lang: 'ru', stateLang: 'de' }],
    };
    const html = cardHtml(model);
    expect(html).toContain('<bdi lang="kk">The unrest');
    expect(html).toContain('<bdi lang="ru">Killed');
    expect(html).toContain('<span lang="de">No contradiction');
  });

  it('leaves the toggles out where a story has none', () => {
    const { toggles, ...model } = cardModel();
    expect(cardHtml({ ...model, toggles: { ...toggles, items: [] } })).not.toContain('chips');
  });
});

describe('the card for a newsroom’s server', () => {
  it('stands in a declarative shadow root, with every report of the leading findings and a link beside it', () => {
    const html = staticCard(fixtureText(), 'https://facts.example/s/kazakhstan-unrest-2022?a&b');
    expect(html).toContain('<template shadowrootmode="open"><style>');
    expect(html.match(/class="report"/g)).toHaveLength(4 * 11);
    expect(html).toContain('href="https://facts.example/s/kazakhstan-unrest-2022?a&amp;b"');
    expect(html).not.toMatch(/<details[^>]* open/);
  });
});

describe('a first card that comes with the script', () => {
  it('is the same after it went through a page, whatever it says', () => {
    const model = { ...cardModel(), title: '</script><!--\u2028' };
    const line = bringModel(model);
    expect(line).not.toContain('</script');
    const models = new Map<string, unknown>();
    new Function('customElements', line)({ get: () => ({ models }) });
    expect(models.get(model.story)).toEqual(model);
  });
});

describe('the styles', () => {
  it('use logical directions alone, and load nothing', () => {
    for (const css of [styles, openStyles]) {
      expect(css).not.toMatch(
        /(?:margin|padding|border|inset)-(?:left|right|top|bottom)\b|[{;](?:left|right|top|bottom|width|height):/,
      );
      expect(css).not.toMatch(/url\(|@import|@font-face/);
    }
  });
});
