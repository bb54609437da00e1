/** A target in memory, with a reader who looks at it after every single change, and scripted accidents. */
import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { unpacked } from '../../data/bundle/archive.ts';
import { placeOf, type Stored } from '../../data/bundle/stored.ts';
import type { Entry } from '../../data/publish/kv-entries.ts';
import type { PublishTarget } from '../../data/publish/target.ts';

export class Killed extends Error {}

export class MemoryTarget implements PublishTarget {
  readonly name = 'memory';
  readonly held = new Map<string, { readonly bytes: Uint8Array; readonly metadata: Stored }>();
  /** Keys in the order in which they were written. */
  readonly writes: string[] = [];
  /** Called before every single step; throws to kill the publisher there. */
  step: (what: string) => void = () => undefined;
  /** What each key may hold at any time; filled by the test. */
  onChange: () => void = () => undefined;

  /** What is served under a key, also where it lies together with others. */
  served(key: string): Uint8Array | undefined {
    const place = placeOf(key);
    if (place === undefined) return this.held.get(key)?.bytes;
    const archive = this.held.get(place.archive)?.bytes;
    return archive && unpacked(Uint8Array.from(archive))?.get(place.member)?.bytes;
  }

  async list(prefix: string): Promise<Map<string, Stored>> {
    this.step('list');
    const names = [...this.held.keys()].filter((key) => key.startsWith(prefix)).sort();
    return new Map(names.map((key) => [key, this.held.get(key)?.metadata as Stored]));
  }

  async read(key: string): Promise<Uint8Array | undefined> {
    this.step('read');
    return this.held.get(key)?.bytes;
  }

  async write(entries: readonly Entry[]): Promise<void> {
    for (const { key, bytes, metadata } of entries) {
      this.step('write');
      expect(Buffer.byteLength(key)).toBeLessThanOrEqual(512);
      expect(JSON.stringify(metadata).length).toBeLessThanOrEqual(1024);
      this.held.set(key, { bytes, metadata });
      this.writes.push(key);
      this.onChange();
    }
  }

  async delete(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.step('delete');
      this.held.delete(key);
      this.onChange();
    }
  }
}

/** What a reader of this target must never see: bytes that are not those that their metadata names. */
export function expectWhole(target: Pick<MemoryTarget, 'held'>): void {
  for (const [key, { bytes, metadata }] of target.held) {
    if (metadata.holds !== 'story' && metadata.holds !== 'index') continue;
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 24);
    expect(metadata.revision, key).toBe(hash);
    expect(metadata.size, key).toBe(bytes.length);
    if (metadata.holds !== 'story' || key.includes('/revisions/')) continue;
    expect(target.held.has(`${key}/revisions/${hash}`), `${key} points at a lasting copy`).toBe(true);
  }
}
