/**
 * A story as schema.org: the sources as citations, the findings as claims with the pages that they appear in. No rating, no
 * verdict. Everything has an absolute id below the page about the story; `nowhere` stands for its host until it is known.
 */
import type { Source } from '../bundle/types.ts';
import type { Finding } from '../resolver/finding.ts';
import { resolve } from '../resolver/resolve.ts';
import { textAtRest } from '../wording/finding/finding-text.ts';
import { linesWords } from '../wording/finding/sentence.ts';
import { type Localizer, own } from '../wording/localizer.ts';
import { plain } from '../wording/phrase.ts';
import { nowhere } from './escape.ts';

export function linkedData(l: Localizer, revision: string): Readonly<Record<string, unknown>> {
  const { bundle } = l;
  const { findings } = resolve(bundle, {});
  const title = own(l, bundle.title);
  const page = `${nowhere}/s/${bundle.story}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': page,
    url: page,
    identifier: revision,
    name: title,
    ...(bundle.summary === undefined ? {} : { abstract: own(l, bundle.summary) }),
    inLanguage: bundle.language,
    about: { '@type': 'Event', '@id': `${page}#event`, name: title },
    citation: bundle.sources.map((source) => citation(page, source)),
    hasPart: findings.map((finding) => claim(l, page, finding)),
  };
}

function citation(page: string, { id, outlet, title, url, published, language, original }: Source): object {
  const basis = original && {
    '@type': 'NewsArticle',
    ...(original.title === undefined ? {} : { headline: original.title }),
    publisher: { '@type': 'Organization', name: original.outlet },
  };
  return {
    '@type': 'NewsArticle',
    '@id': `${page}#source-${id}`,
    ...(title === undefined ? {} : { headline: title }),
    ...(url === undefined ? {} : { url }),
    ...(published === undefined ? {} : { datePublished: published }),
    inLanguage: language,
    publisher: { '@type': 'Organization', name: outlet },
    ...(basis === undefined ? {} : { isBasedOn: basis }),
  };
}

function claim(l: Localizer, page: string, finding: Finding): object {
  const fact = l.lookup.facts.get(finding.fact);
  const onLines = new Set(finding.lines.flatMap(({ readings }) => readings));
  const printed = new Set(finding.readings.flatMap(({ claims }, at) => (onLines.has(at) ? claims : [])));
  const sources = new Set(
    (fact?.claims ?? []).filter(({ id }) => printed.has(id)).map(({ source }) => source),
  );
  const state = textAtRest(l, finding)?.state ?? '';
  return {
    '@type': 'Claim',
    '@id': `${page}#${finding.fact}`,
    url: `${page}#${finding.fact}`,
    name: fact === undefined ? finding.fact : own(l, fact.asks),
    text: `${plain(linesWords(l, finding))}${state === '' ? '' : ` [${state}]`}`,
    ...(sources.size === 0
      ? {}
      : { appearance: [...sources].map((id) => ({ '@id': `${page}#source-${id}` })) }),
  };
}
