/** Loads what a screen shows, again whenever it is asked to. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { get, messageOf } from '../ask.ts';

export interface Loading<T> {
  /** What was loaded last; it stays while more is loaded. */
  readonly value?: T;
  readonly failure?: string;
  readonly reload: () => Promise<void>;
}

export function useLoad<T>(path: string): Loading<T> {
  const [state, setState] = useState<{ path: string; value?: T; failure?: string }>({ path });
  const reload = useCallback(async () => {
    try {
      const value = await get<T>(path);
      setState({ path, value });
    } catch (error) {
      setState((before) => ({ ...before, path, failure: messageOf(error) }));
    }
  }, [path]);
  useEffect(() => void reload(), [reload]);
  const { value, failure } = state.path === path ? state : {};
  return {
    ...(value === undefined ? {} : { value }),
    ...(failure === undefined ? {} : { failure }),
    reload,
  };
}
