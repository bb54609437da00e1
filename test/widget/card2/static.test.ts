// The card at rest as HTML, for servers: whole, escaped, and with nothing that only scripts could do.
import { describe, expect, it } from 'vitest';
import { cardHtml } from '../../../widget/card2/static-card.tsx';
import { openStyles } from '../../../widget/card2/open-styles.ts';
import { styles } from '../../../widget/card2/styles.ts';
import { cardModel } from './fixture.ts';

describe('the card as HTML', () => {
  it('holds every word of the model', () => {
    const html = cardHtml(cardModel());
    const texts = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    for (const words of ['What we know', 'as of Dec 2024', '85 sources', 'Officials', 'No contradiction', '238'])
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
    const model = { ...cardModel(), titleLang: 'kk', findings: [{ ...finding, lang: 'ru', stateLang: 'de' }] };
    const html = cardHtml(model);
    expect(html).toContain('<bdi lang="kk">The unrest');
    expect(html).toContain('<bdi lang="ru">Killed');
    expect(html).toContain('<bdi lang="de">No contradiction');
  });

  it('leaves the toggles out where a story has none', () => {
    const { toggles, ...model } = cardModel();
    expect(cardHtml({ ...model, toggles: { ...toggles, items: [] } })).not.toContain('chips');
  });
});

describe('the styles', () => {
  it('use logical directions alone, and load nothing', () => {
    for (const css of [styles, openStyles]) {
      expect(css).not.toMatch(/(?:margin|padding|border|inset)-(?:left|right|top|bottom)\b|[{;](?:left|right|top|bottom|width|height):/);
      expect(css).not.toMatch(/url\(|@import|@font-face/);
    }
  });
});
