/**
 * Components that draw the same card with other libraries: its elements in the code, its texts beside it, as a newsroom
 * that builds its own would write them. They know no toggles: only the card at rest is compared.
 */
import type { Face, Piece } from './news-page.ts';

/** The element that each of them draws into the page. */
export const sameCard = { html: '<x-card></x-card>', awaited: { host: 'x-card', part: '[part~="footer"]' } };

/** Where the texts of the card can be asked for. */
export const textsPath = '/peers/texts.json';

/** All texts of a card, in their order. */
export function textsOf(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) => (typeof piece === 'string' ? [piece] : textsOf(piece.inside)));
}

const text = JSON.stringify;

/** The elements as calls of `h`, each text taken from `texts`. */
function calls({ pieces }: Face): string {
  let n = 0;
  const call = (piece: Piece): string => {
    if (typeof piece === 'string') return `texts[${n++}]`;
    const { tag, attributes, inside } = piece;
    return `h(${[text(tag), text(Object.fromEntries(attributes)), ...inside.map(call)].join()})`;
  };
  return pieces.map(call).join();
}

/** The elements as the template of a tagged string. */
function template({ pieces }: Face): string {
  let n = 0;
  const written = (piece: Piece): string => {
    if (typeof piece === 'string') return `\${texts[${n++}]}`;
    const { tag, attributes, inside } = piece;
    const named = attributes.map(([name, value]) => ` ${name}=${text(value)}`).join('');
    return `<${tag}${named}>${inside.map(written).join('')}</${tag}>`;
  };
  return pieces.map(written).join('');
}

function element(draws: string, texts: string): string {
  return `customElements.define('x-card', class extends HTMLElement {
    async connectedCallback() {
      const root = this.attachShadow({ mode: 'open' }), texts = ${texts};
      ${draws}
    }
  });`;
}

const asked = `await (await fetch(${text(textsPath)})).json()`;

/** `later`: the script asks for the texts, instead of bringing them. */
export function reactCard(face: Face, later = false): string {
  const texts = later ? asked : text(textsOf(face.pieces));
  const card = `h(Fragment, null, h('style', null, ${text(face.styles)}), ${calls(face)})`;
  return `import { createElement as h, Fragment } from 'react';
    import { createRoot } from 'react-dom/client';
    const Card = ({ texts }) => ${card};
    ${element('createRoot(root).render(h(Card, { texts }));', texts)}`;
}

export function preactCard(face: Face): string {
  const card = `h(Fragment, null, h('style', null, ${text(face.styles)}), ${calls(face)})`;
  return `import register from 'preact-custom-element';
    import { Fragment, h } from 'preact';
    const texts = ${text(textsOf(face.pieces))};
    register(() => ${card}, 'x-card', [], { shadow: true });`;
}

export function litCard(face: Face): string {
  return `import { html, LitElement, unsafeCSS } from 'lit';
    const texts = ${text(textsOf(face.pieces))};
    customElements.define('x-card', class extends LitElement {
      static styles = unsafeCSS(${text(face.styles)});
      render() { return html\`${template(face)}\`; }
    });`;
}
