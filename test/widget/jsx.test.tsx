// The element's types: what TypeScript and JSX know of it is what the element has.
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { AttributeName } from '../../widget/element/attributes.ts';
import type { CardError } from '../../widget/element/card-host.ts';
import type { WhatWeKnow as Element } from '../../widget/element/element.ts';
import type { ReflectedAttributes } from '../../widget/element/reflected-attributes.ts';
import type {
  WhatWeKnow,
  WhatWeKnowAttributes,
  WhatWeKnowEvents,
  WhatWeKnowFailure,
} from '../../widget/jsx.d.ts';
import { tableNames } from './guide.ts';

/** Every event, so that a missing one does not compile. */
const events: { readonly [Name in keyof WhatWeKnowEvents]: true } = {
  'wwk-ready': true,
  'wwk-error': true,
  'wwk-update': true,
  'wwk-sources-change': true,
  'wwk-finding-toggle': true,
  'wwk-link': true,
};

describe('the types of the element', () => {
  it('have the attributes of the list and the events of the guide', () => {
    expectTypeOf<keyof WhatWeKnowAttributes>().toEqualTypeOf<AttributeName>();
    expect(Object.keys(events).sort()).toEqual(tableNames('Events'));
  });

  it('are those of its properties', () => {
    expectTypeOf<ReflectedAttributes['theme']>().toEqualTypeOf<NonNullable<WhatWeKnowAttributes['theme']>>();
    expectTypeOf<ReflectedAttributes['loading']>().toEqualTypeOf<
      NonNullable<WhatWeKnowAttributes['loading']>
    >();
    expectTypeOf<ReflectedAttributes['headingLevel']>().toEqualTypeOf<
      Extract<WhatWeKnowAttributes['heading-level'], number>
    >();
  });

  it('tell of the element what it has, and all of it', () => {
    type Own = Exclude<keyof ReflectedAttributes, keyof HTMLElement>;
    expectTypeOf<Pick<WhatWeKnow, Own>>().toEqualTypeOf<Pick<Element, Own>>();
    expectTypeOf<Exclude<keyof WhatWeKnow, keyof HTMLElement>>().toEqualTypeOf<Own>();
    expectTypeOf<Element>().toExtend<WhatWeKnow>();
    expectTypeOf<WhatWeKnowFailure>().toEqualTypeOf<CardError>();
  });

  it('let a page write the tag, and nothing else', () => {
    const tag = (
      <what-we-know
        story="storm"
        as-of="2022-01-09"
        heading-level={3}
        theme="dark"
        class="wide"
        onwwk-ready={(event) => event.detail.resolution.findings.length}
        onwwk-link={({ detail }) => expectTypeOf(detail.href).toEqualTypeOf<string>()}
      >
        <a href="/s/storm">The storm</a>
      </what-we-know>
    );
    expect(tag.props['heading-level']).toBe(3);
    expect((<what-we-know heading-level="3" refresh="30" />).props.refresh).toBe('30');
    // @ts-expect-error There is no such theme.
    expect((<what-we-know theme="pink" />).props.theme).toBe('pink');
    // @ts-expect-error The levels are 2 to 5.
    expect((<what-we-know heading-level={9} />).props['heading-level']).toBe(9);
    // @ts-expect-error There is no such attribute.
    expect((<what-we-know tallness="3" />).props.tallness).toBe('3');
    // @ts-expect-error A number of seconds.
    expect((<what-we-know refresh="often" />).props.refresh).toBe('often');
  });

  it('know what a page finds and hears', () => {
    const find = (page: Document) => page.querySelector('what-we-know')?.asOf;
    expectTypeOf(find).returns.toEqualTypeOf<string | undefined>();
    const listen = (page: HTMLElement): void =>
      page.addEventListener('wwk-sources-change', ({ detail }) => {
        expectTypeOf(detail.off).toEqualTypeOf<readonly string[]>();
        expectTypeOf(detail.groups).toEqualTypeOf<readonly string[]>();
        expectTypeOf(detail.voices).toEqualTypeOf<readonly string[]>();
      });
    expect([typeof find, typeof listen]).toEqual(['function', 'function']);
  });
});
