/**
 * Runs tasks one after the other: what is saved and what is published write the same keys of the local KV, and each reads back
 * what it wrote.
 */
export type InTurn = <T>(task: () => Promise<T>) => Promise<T>;

export function oneAtATime(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
  };
}
