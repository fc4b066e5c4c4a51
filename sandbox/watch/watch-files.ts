import { watch } from 'chokidar';

/** How long nothing may have changed before a change counts as over: editors write a file in several steps. */
const QUIET_MS = 40;

export type Watching = { ready: Promise<void>; close(): Promise<void> };

/**
 * Calls `changed` after each change in files or folders, also those made since; one call at a time, and one more for
 * what changed meanwhile. Chokidar, because Node 20's own recursive watch loses files that an editor replaces.
 */
export function watchFiles(paths: string[], changed: () => Promise<void>): Watching {
  const watcher = watch(paths, { ignoreInitial: true });
  let waiting: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  const run = () => {
    waiting = undefined;
    running = changed().finally(() => (running = undefined));
  };
  const note = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void (running ?? Promise.resolve()).then(run), QUIET_MS);
  };
  watcher.on('all', note);
  return {
    ready: new Promise((resolve) => watcher.once('ready', () => resolve())),
    close: async () => {
      clearTimeout(waiting);
      await watcher.close();
      await running;
    },
  };
}
