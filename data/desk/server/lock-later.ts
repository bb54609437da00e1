/**
 * Writes the evidence lock once an editor has paused: each claim of a page whose text is kept here has its anchor proved by
 * that text, without publishing a word of it.
 */
import { join } from 'node:path';
import { isEmptyLock } from '../../compiler/index.ts';
import { replaceText } from '../replace-text.ts';
import type { Opened } from './opened.ts';
import type { Desk } from './parts.ts';

const timers = new WeakMap<Opened, ReturnType<typeof setTimeout>>();

const pauseMs = 400;

export function lockLater(desk: Pick<Desk, 'storiesDir'>, opened: Opened): void {
  clearTimeout(timers.get(opened));
  const timer = setTimeout(() => {
    // A folder that cannot be written is told when the editor saves the next claim.
    writeLock(desk, opened).catch(() => undefined);
  }, pauseMs);
  timer.unref();
  timers.set(opened, timer);
}

/** Before the story is published: what was just entered is proved too. */
export async function lockNow(desk: Pick<Desk, 'storiesDir'>, opened: Opened): Promise<void> {
  clearTimeout(timers.get(opened));
  await writeLock(desk, opened);
}

async function writeLock({ storiesDir }: Pick<Desk, 'storiesDir'>, opened: Opened): Promise<void> {
  const { lock, issues } = await opened.compiled();
  const before = opened.session.files.get('evidence.lock.yaml');
  if (lock === undefined || lock === before || (before === undefined && isEmptyLock(lock))) return;
  if (issues.some(({ severity }) => severity === 'error')) return;
  await replaceText(join(storiesDir, opened.story, 'evidence.lock.yaml'), lock);
  await opened.refresh();
}
