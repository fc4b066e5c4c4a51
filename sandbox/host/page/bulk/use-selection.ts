import { useCallback, useMemo, useState } from 'react';

/** The companies ticked, in the order of the ticks; they stay over pages and orders of the list. */
export interface Selection {
  ids: readonly string[];
  has(id: string): boolean;
  set(ids: readonly string[], ticked: boolean): void;
  clear(): void;
}

/** @param list what is listed; another search or filter starts a new selection, so that none is ticked unseen */
export function useSelection(list: string): Selection {
  const [kept, setKept] = useState<{ list: string; ids: ReadonlySet<string> }>({
    list,
    ids: new Set(),
  });
  const ids = useMemo(() => (kept.list === list ? kept.ids : new Set<string>()), [kept, list]);
  const set = useCallback(
    (changed: readonly string[], ticked: boolean) => {
      const others = [...ids].filter((id) => ticked || !changed.includes(id));
      setKept({ list, ids: new Set(ticked ? [...others, ...changed] : others) });
    },
    [ids, list],
  );
  const clear = useCallback(() => setKept({ list, ids: new Set() }), [list]);
  return useMemo(
    () => ({ ids: [...ids], has: (id) => ids.has(id), set, clear }),
    [ids, set, clear],
  );
}
