/** Whether there is no room for two columns, as the styles have it too. */
import { useEffect, useState } from 'preact/hooks';

export function useNarrow(): boolean {
  const [query] = useState(() => matchMedia('(max-width: 60rem)'));
  const [isNarrow, setNarrow] = useState(query.matches);
  useEffect(() => {
    const look = (): void => setNarrow(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, [query]);
  return isNarrow;
}
