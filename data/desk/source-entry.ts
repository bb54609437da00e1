/** The entry of sources.yaml for a page, and the id that it gets. */
import { isSlug } from '../bundle/stored.ts';
import type { SourceForm } from './api.ts';
import type { Changes } from './edit/edits.ts';

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
  const plain = outlet
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
    .replace(/-$/, '');
  const [day = ''] = /^\d{4}(?:-\d\d){0,2}/.exec(published) ?? [];
  const base = [plain || 'page', day].filter((part) => part !== '').join('-');
  for (let nth = 1; ; nth += 1) {
    const id = nth === 1 ? base : `${base}-${nth}`;
    if (isSlug(id) && !taken(id)) return id;
  }
}
