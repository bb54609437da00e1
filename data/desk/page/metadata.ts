/** Reads what a page says of itself: JSON-LD first, then meta tags, then the page's own head. Nothing of it is run. */
import { moment } from './published.ts';

export interface Metadata {
  readonly title?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly published?: string;
  readonly language?: string;
  readonly author?: string;
  /** The page says that it is not free to read. */
  readonly isPaid: boolean;
}

type Json = Readonly<Record<string, unknown>>;

const ARTICLE = /Article|Posting|Report|Liveblog|WebPage/i;
/** Nested objects that are looked into for an article. */
const MAX_DEPTH = 4;

export function metadataOf(document: Document): Metadata {
  const node = articleNode(document) ?? {};
  const meta = metaTags(document);
  const one = (...names: string[]) =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined);
  const time = document.querySelector('time[datetime]')?.getAttribute('datetime') ?? undefined;
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined;
  const found = {
    title:
      text(node.headline) ??
      one('og:title', 'twitter:title', 'dc.title') ??
      document.querySelector('h1')?.textContent?.trim() ??
      document.title?.trim(),
    outlet: nameOf(node.publisher) ?? one('og:site_name', 'application-name', 'dc.publisher'),
    url:
      link ?? one('og:url') ?? text(node.url) ?? text(node.mainEntityOfPage) ?? idOf(node.mainEntityOfPage),
    published:
      moment(text(node.datePublished)) ??
      moment(
        one(
          'article:published_time',
          'og:article:published_time',
          'date',
          'dc.date',
          'dc.date.issued',
          'dcterms.created',
          'parsely-pub-date',
          'sailthru.date',
          'publish-date',
          'pubdate',
          'article.published',
          'last-modified',
        ),
      ) ??
      moment(time),
    language:
      text(node.inLanguage) ??
      (document.documentElement?.getAttribute('lang') || undefined) ??
      one('og:locale', 'content-language', 'language'),
    author: nameOf(node.author) ?? one('author', 'article:author', 'dc.creator'),
  };
  const given = Object.fromEntries(
    Object.entries(found).filter(([, value]) => value !== undefined && value !== ''),
  );
  return { ...given, isPaid: /^false$/i.test(String(node.isAccessibleForFree ?? '')) };
}

function articleNode(document: Document): Json | undefined {
  const nodes: Json[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      collect(JSON.parse(script.textContent ?? ''), nodes, 0);
    } catch {
      // What is no JSON says nothing.
    }
  }
  const isA = (node: Json, pattern: RegExp) =>
    [node['@type']].flat().some((type) => pattern.test(String(type)));
  return (
    nodes.find((node) => isA(node, /Article|Posting|Report/i)) ??
    nodes.find((node) => isA(node, ARTICLE) && node.datePublished !== undefined)
  );
}

function collect(value: unknown, into: Json[], depth: number): void {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, into, depth + 1);
    return;
  }
  const node = value as Json;
  if (node['@type'] !== undefined) into.push(node);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'liveBlogUpdate'])
    collect(node[key], into, depth + 1);
}

function metaTags(document: Document): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const tag of document.querySelectorAll('meta')) {
    const name =
      tag.getAttribute('property') ??
      tag.getAttribute('name') ??
      tag.getAttribute('itemprop') ??
      tag.getAttribute('http-equiv');
    const content = tag.getAttribute('content')?.trim();
    if (name && content && !tags.has(name.toLowerCase())) tags.set(name.toLowerCase(), content);
  }
  return tags;
}

function text(value: unknown): string | undefined {
  if (Array.isArray(value)) return text(value[0]);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function nameOf(value: unknown): string | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'object' && one !== null) return text((one as Json).name);
  return text(one);
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? text((value as Json)['@id']) : undefined;
}
