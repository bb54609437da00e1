/**
 * Ctrl-C and its kin (SIGINT, SIGTERM, SIGHUP) as one promise. Miniflare would end this process itself, with an exit
 * code of failure; once it runs, its listeners give way to ours.
 */

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface Stop {
  /** Resolves at the first signal to end. More signals change nothing: npm sends its own copy. */
  readonly asked: Promise<void>;
  /** Whether it has resolved. A runtime that got the signal too may by then fail whatever it is asked. */
  readonly requested: boolean;
  /**
   * From now on ending is the caller's task, after `asked`, within five seconds. Before, a signal ends the process by
   * itself. Call it again whenever Miniflare has started its runtime anew.
   */
  replaceHandlers(): void;
}

export function shutdownSignal(): Stop {
  let taken = false;
  let requested = false;
  let resolveAsked: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    resolveAsked = resolve;
  });
  const listener = (): void => {
    if (!taken) process.exit(0);
    requested = true;
    resolveAsked();
    setTimeout(() => process.exit(1), 5_000).unref();
  };
  for (const signal of signals) process.on(signal, listener);
  return {
    asked,
    get requested() {
      return requested;
    },
    replaceHandlers() {
      taken = true;
      for (const signal of signals) {
        for (const other of process.listeners(signal)) if (other !== listener) process.off(signal, other);
      }
    },
  };
}
