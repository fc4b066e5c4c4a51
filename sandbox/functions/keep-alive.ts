import { fork, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

export type KeptAlive = {
  /** Starts the program, the first time. Resolves when it has said `ready`; rejects when it ended three times before that. */
  ready(): Promise<void>;
  /** Ends it now, and starts it again; one that was not started yet is as it should be. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};
type Options = {
  program: string;
  preload: string;
  env: Record<string, string>;
  log: (line: string) => void;
  /** Resolves when nothing is asked of the program any more. */
  idle: () => Promise<unknown>;
};

const TRIES = 3;

/**
 * Runs a child program that says `ready`, from its first use on, and starts it again whenever it ends. One that says `ending`
 * gets no new work; it is ended when what it was asked for is done.
 */
export function keepAlive({ program, preload, env, log, idle }: Options): KeptAlive {
  let stopped = false;
  let child: ChildProcess | undefined;
  let ready: Promise<void> | undefined;

  function start(attempt: number): Promise<void> {
    if (stopped) return Promise.reject(new Error('It was stopped.'));
    const mine = fork(program, [], {
      env,
      execArgv: ['--import', preload],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child = mine;
    for (const stream of [mine.stdout, mine.stderr]) {
      if (stream) createInterface(stream).on('line', log);
    }
    return new Promise((resolve, reject) => {
      let state: 'starting' | 'ready' | 'ending' = 'starting';
      mine.on('message', (said) => {
        if (said === 'ready') {
          state = 'ready';
          resolve();
        } else if (state === 'ready') {
          state = 'ending';
          replace(() => idle().then(() => end(mine)));
        }
      });
      mine.once('exit', () => {
        if (stopped) return reject(new Error('It was stopped.'));
        if (state === 'ready') return replace(async () => {});
        if (state === 'ending') return;
        if (attempt === TRIES) return reject(new Error(`It ended ${TRIES} times at its start.`));
        start(attempt + 1).then(resolve, reject);
      });
    });
  }

  const becomes = (next: Promise<void>) => {
    ready = next;
    ready.catch(() => {});
    return ready;
  };
  const replace = (before: () => Promise<unknown>) => void becomes(before().then(() => start(1)));

  return {
    ready: () => ready ?? becomes(start(1)),
    restart: async () => {
      await end(child);
      await ready;
    },
    stop: () => {
      stopped = true;
      return end(child);
    },
  };
}

function end(child: ChildProcess | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
