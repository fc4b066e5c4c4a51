import DataLoader from 'dataloader';
import { inBatches } from './batches';
import { HubSpotError } from './errors';
import { gatheredClients } from './gathered-clients';
import type { Gathering, ObjectClients, Send } from './object-clients';

/**
 * Gathers what the writes of many companies ask for at the same moment, and sends it in batches of at most a hundred.
 * Each company goes through the code that one company goes through; they keep step because what they asked for at one
 * moment is answered at one moment, however many batches it takes.
 */
export class Gather implements Gathering {
  readonly #loaders = new Map<string, DataLoader<unknown, unknown>>();

  /** `stopBy` (milliseconds, as `Date.now()`): after it nothing is sent any more, and everything asked for fails. */
  constructor(private readonly stopBy: number) {}

  load<I, R>(kind: string, input: I, send: Send<I, R>): Promise<R> {
    const known = this.#loaders.get(kind) as DataLoader<I, R> | undefined;
    const loader = known ?? this.#loaderOf(kind, send);
    if (!known) this.#loaders.set(kind, loader as DataLoader<unknown, unknown>);
    return loader.load(input);
  }

  clients(plain: ObjectClients, kind: string): ObjectClients {
    return gatheredClients(plain, kind, this);
  }

  #loaderOf<I, R>(kind: string, send: Send<I, R>): DataLoader<I, R> {
    return new DataLoader<I, R>(
      async (inputs) => {
        if (Date.now() >= this.stopBy)
          throw new HubSpotError(0, kind, { message: 'no time was left for it' });
        const answers = inBatches(inputs).map((batch) =>
          send(batch).catch((error: Error) => batch.map(() => error)),
        );
        return (await Promise.all(answers)).flat();
      },
      { cache: false, batchScheduleFn: (dispatch) => setImmediate(dispatch) },
    );
  }
}
