import type { Assembler } from './assembler';
import type { Live } from './live';
import { watchFiles } from './watch-files';

/** What is watched, and what assembles the app anew. */
export type Watched = { paths: string[]; assembler: Assembler };

type Options = Watched & {
  live: Live;
  /** Serves what was assembled. */
  takeOver(): Promise<void>;
  say(line: string): void;
};

/**
 * Assembles the app anew after each change of its files, and tells open pages; what is wrong with a change is told,
 * and the app from before is served until the next one that is right.
 * @returns what ends it
 */
export async function startWatch({ paths, assembler, live, takeOver, say }: Options) {
  const files = watchFiles(paths, async () => {
    const started = Date.now();
    try {
      await assembler.assemble();
      await takeOver();
      live.renewed();
      say(`Renewed the app in ${Date.now() - started} ms.`);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      live.failed(message);
      say(`The app from before the change is served on: ${message}`);
    }
  });
  await files.ready;
  return files.close;
}
