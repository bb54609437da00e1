/** The small site for the tests of one file: every test finds it as it was, and leaves its pages; closed in the end. */
import { afterAll, afterEach, beforeEach } from 'vitest';
import { openSite, type Site, serve } from './widget-site.ts';

export async function siteForTests(): Promise<Site> {
  const site = await openSite();
  beforeEach(() => {
    site.answer = serve();
    site.scripts = [];
  });
  afterEach(() => site.leave());
  afterAll(() => site.close());
  return site;
}
