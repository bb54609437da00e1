/** The line of script that brings a first card along with the first script. It runs after that has defined the element. */
import type { CardModel } from '../wording/card-model.ts';

export function bringModel(model: CardModel): string {
  const name = JSON.stringify(model.story);
  // What a story says must not end the script that it may stand in, nor a line of it.
  const json = JSON.stringify(model).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `try{customElements.get("what-we-know").models.set(${name},${json})}catch{}`;
}
