import { useEffect, useState, type ReactNode } from 'react';
import { usePage } from '../page';

/** HubSpot takes 5 searches a second for an account (developers.hubspot.com, "Search the CRM": limits). */
const betweenSearches = 250;

/** Draws its children when their turn comes, so that the searches of a page stay within HubSpot's limit. `turn`: 0 is first. */
export function Paced({
  turn,
  waiting,
  children,
}: {
  turn: number;
  waiting: ReactNode;
  children: ReactNode;
}) {
  const { wait } = usePage();
  const [isReady, setReady] = useState(turn === 0);
  useEffect(() => {
    let isGone = false;
    if (!isReady) void wait(turn * betweenSearches).then(() => !isGone && setReady(true));
    return () => void (isGone = true);
  }, [turn, wait, isReady]);
  return isReady ? children : waiting;
}
