import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react';
import { ReadAt } from './ReadAt';

type Tell = (part: string, readAt: string | undefined) => void;
const TellContext = createContext<Tell>(() => {});

/** Parts that are read each on its own, below one line with the earliest time. */
export function ReadTogether({ children }: { children: ReactNode }) {
  const [times, setTimes] = useState<Readonly<Record<string, string | undefined>>>({});
  const tell = useCallback<Tell>(
    (part, readAt) => setTimes((before) => ({ ...before, [part]: readAt })),
    [],
  );
  return (
    <TellContext.Provider value={tell}>
      <ReadAt times={Object.values(times).filter((time) => time !== undefined)} />
      {children}
    </TellContext.Provider>
  );
}

/** Tells the line above when this part was read; undefined while it is not. */
export function useReadTogether(part: string, readAt: string | undefined) {
  const tell = useContext(TellContext);
  useEffect(() => {
    tell(part, readAt);
    return () => tell(part, undefined);
  }, [tell, part, readAt]);
}
