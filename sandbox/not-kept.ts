/**
 * What happens when the journal cannot be written: a script that is running ends at once, and fails with that reason
 * in place of its own; otherwise it is said, once.
 */
export function watchNotKept(say: (line: string) => void) {
  let [running, told]: [AbortController | undefined, boolean] = [undefined, false];
  return {
    notKept: (error: unknown) => {
      running?.abort(error);
      if (!running && !told) say(error instanceof Error ? error.message : String(error));
      told = true;
    },
    /** Runs scripts that end by the signal. */
    during: async (scripts: (signal: AbortSignal) => Promise<void>) => {
      const mine = (running = new AbortController());
      await scripts(mine.signal).finally(() => (running = undefined));
    },
  };
}
