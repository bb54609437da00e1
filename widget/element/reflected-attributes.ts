/**
 * The element's attributes as properties, for scripts, made from the list of attributes. Reading is total: a bad value gives
 * the documented default, as in HTML itself. Writing sets the attribute, which is the truth.
 */
import { type AttributeName, attributeNames, attributes } from './attributes.ts';

/** Not the global of that name, which a page may have put something else in the place of. */
const Plain = Object.getPrototypeOf(HTMLSlotElement) as typeof HTMLElement;

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;

type Properties = {
  -readonly [Name in AttributeName as Camel<Name>]: ReturnType<(typeof attributes)[Name]['read']>;
};

export type ReflectedAttributes = HTMLElement & Properties;

export const ReflectedAttributes = class extends Plain {} as unknown as new () => ReflectedAttributes;

for (const name of attributeNames) {
  const property = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  // HTML has `lang` as a property already.
  if (property in ReflectedAttributes.prototype) continue;
  Object.defineProperty(ReflectedAttributes.prototype, property, {
    // A page may have put a `value` on every object, which would make this no accessor.
    // @ts-expect-error The type of a descriptor knows no prototype.
    __proto__: null,
    get(this: HTMLElement) {
      return attributes[name].read(this.getAttribute(name));
    },
    set(this: HTMLElement, value: unknown) {
      this.setAttribute(name, String(value));
    },
    enumerable: true,
    configurable: true,
  });
}
