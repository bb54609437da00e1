/**
 * Ends workerd when this process is killed and cannot do it itself. A small shell script outlives this process, sees its input
 * closed, and kills the last process that it was given. Not on Windows, which has no such shell.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { channel } from 'node:diagnostics_channel';
import { basename } from 'node:path';

const script = 'pid=; while read -r line; do pid=$line; done; [ -z "$pid" ] || kill -9 "$pid" 2>/dev/null';

export interface Guard {
  /** Everything that was started since is to end with this process; call it again after each new start. */
  follow(): void;
  /** Nothing is left to end. */
  release(): void;
}

/** Notices each workerd that is started from now on. */
export function endWithParent(): Guard {
  let workerd: ChildProcess | undefined;
  const notice = (message: unknown): void => {
    const { process: child } = message as { readonly process: ChildProcess };
    // Its name is known only after it was made.
    queueMicrotask(() => {
      if (basename(child.spawnfile ?? '').startsWith('workerd')) workerd = child;
    });
  };
  const started = channel('child_process');
  started.subscribe(notice);
  let shell: ChildProcess | undefined;
  return {
    follow() {
      if (workerd?.pid === undefined || process.platform === 'win32') return;
      // A group of its own: what a terminal sends to this process does not reach it.
      if (shell === undefined) {
        shell = spawn('sh', ['-c', script], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
        shell.once('error', () => undefined);
        shell.stdin?.on('error', () => undefined);
        shell.unref();
      }
      shell.stdin?.write(`${workerd.pid}\n`);
    },
    release() {
      started.unsubscribe(notice);
      shell?.stdin?.end('\n');
    },
  };
}
