/** The entry of sources.yaml for a page, and the id that it gets. */
import type { SourceForm } from './api.ts';
import type { Changes } from './edit/edits.ts';
import { firstFree, slugFrom } from './slugs.ts';

export function sourceEntry({
  outlet,
  title,
  url,
  published,
  inferred,
  after,
  before,
  language,
  original,
}: SourceForm): Changes {
  const given = (key: string, value: string | undefined): Changes =>
    value === undefined || value.trim() === '' ? {} : { [key]: value.trim() };
  const known = published !== undefined && published.trim() !== '';
  return {
    outlet: outlet.trim(),
    ...given('title', title),
    ...given('url', url),
    published: known ? published.trim() : 'unknown',
    ...(known ? {} : { ...given('after', after), ...given('before', before) }),
    ...(inferred === true && known ? { dated: 'inferred' } : {}),
    language,
    ...(original === undefined || original.trim() === ''
      ? {}
      : { original: { outlet: original.trim(), how: 'copy' } }),
  };
}

/** Made from the outlet and the day, like the-limited-times-2022-01-06. */
export function sourceId({ outlet, published = '' }: SourceForm, taken: (id: string) => boolean): string {
  const [day = ''] = /^\d{4}(?:-\d\d){0,2}/.exec(published) ?? [];
  return firstFree([slugFrom(outlet, 40) || 'page', day].filter((part) => part !== '').join('-'), taken);
}
