import { useMemo, useRef } from 'react';
import { typedTexts } from '../../src/api/possible-secrets';
import type { WriteRequest } from '../shared/write-request';
import type { Screen } from './screen';

/** Returns the paths, of those given, whose text in a request is none that HubSpot has already. */
export function newTexts(
  { parameters }: WriteRequest,
  paths: readonly string[],
  stored: readonly unknown[],
): string[] {
  const known = new Set(
    stored.flatMap((each) => typedTexts(each)).map(({ input }) => input.trim()),
  );
  const isKnown = new Set(
    typedTexts(parameters)
      .filter(({ input }) => known.has(input.trim()))
      .map(({ path }) => path.join('.')),
  );
  return paths.filter((path) => !isKnown.has(path));
}

/** What HubSpot has: the situation, and what was read last of each stage. */
export function useStored(screen: Screen) {
  const current = useRef(screen);
  current.current = screen;
  const live = useRef(new Map<string, unknown>());
  return useMemo(
    () => ({
      note: (parameters: unknown, reply: unknown) =>
        void live.current.set(JSON.stringify(parameters), reply),
      all: () => [current.current, ...live.current.values()],
    }),
    [],
  );
}
export type Stored = ReturnType<typeof useStored>;
