/** The Kazakhstan story as its tests read it: findings of a view, and every source but some. */
import type { Bundle } from '../../data/bundle/types.ts';
import { compiledStory } from './compiled.ts';
import { findingReader } from './finding-reader.ts';

export interface Kazakhstan {
  readonly bundle: Bundle;
  readonly read: ReturnType<typeof findingReader>;
  /** Every source but these. */
  except(on: readonly string[]): string[];
}

export async function kazakhstan(): Promise<Kazakhstan> {
  const bundle = await compiledStory('kazakhstan-unrest-2022');
  return {
    bundle,
    read: findingReader(bundle),
    except: (on) => bundle.sources.map(({ id }) => id).filter((id) => !on.includes(id)),
  };
}

/** The five articles that the story began with. */
export const fiveArticles: readonly string[] = [
  'article-000',
  'article-001',
  'article-002',
  'article-003',
  'article-004',
];
