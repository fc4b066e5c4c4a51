import { useRef } from 'react';

/**
 * HubSpot's worker compares props by identity and sends the page each one that is new (remote-ui, measured), so objects in
 * props are made once, or kept while they say the same.
 */
export const demibold = { fontWeight: 'demibold' } as const;

/** Returns the value of an earlier drawing while the new one says the same. For plain data. */
export function useUnchanged<T>(value: T): T {
  const kept = useRef(value);
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value;
  return kept.current;
}
