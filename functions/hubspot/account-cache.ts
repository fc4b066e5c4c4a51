import type { HttpOptions } from './http';

/** Things that a process looks up for an account, and trusts for a while. */
export interface AccountCache<T> {
  /** Returns what is known, or looks it up; a failed look-up is not kept. `more` are further parts of the key. */
  get(options: HttpOptions, lookUp: () => Promise<T>, ...more: string[]): Promise<T>;
  /** Runs work with what is known; where an error says that this is old, looks it up again and runs the work once more. */
  use<R>(
    options: HttpOptions,
    lookUp: () => Promise<T>,
    work: (known: T) => Promise<R>,
    isOld: (error: unknown) => boolean,
    ...more: string[]
  ): Promise<R>;
  /** Drops what is known of an account. */
  forget(options: HttpOptions): void;
}

/** For how long what was looked up is trusted, in milliseconds: how long HubSpot lets a process live is not known. */
const tenMinutes = 600_000;

/**
 * Returns what this process keeps under `relterm_<name>`. It is on `globalThis`: HubSpot's dev server resets module state at
 * each call, but not `globalThis` (measured).
 */
export function keptByProcess<T>(name: string): Map<string, T> {
  const kept = globalThis as typeof globalThis & Record<`relterm_${string}`, Map<string, T>>;
  return (kept[`relterm_${name}`] ??= new Map());
}

/** Returns the cache `name` of this process, which trusts what it looked up for some milliseconds. */
export function accountCache<T>(name: string, trustedFor = tenMinutes): AccountCache<T> {
  const cache = keptByProcess<{ looking: Promise<T>; until: number }>(name);
  const keyOf = ({ baseUrl, token }: HttpOptions, more: string[]) =>
    [baseUrl, token, ...more].join(' ');
  const get: AccountCache<T>['get'] = (options, lookUp, ...more) => {
    const key = keyOf(options, more);
    const known = cache.get(key);
    if (known && Date.now() < known.until) return known.looking;
    const looking = lookUp();
    cache.set(key, { looking, until: Date.now() + trustedFor });
    looking.catch(() => cache.delete(key));
    return looking;
  };
  return {
    get,
    async use(options, lookUp, work, isOld, ...more) {
      const key = keyOf(options, more);
      const looking = get(options, lookUp, ...more);
      const known = await looking;
      try {
        return await work(known);
      } catch (error) {
        if (!isOld(error)) throw error;
        if (cache.get(key)?.looking === looking) cache.delete(key);
        return work(await get(options, lookUp, ...more));
      }
    },
    forget: (options) => void cache.delete(keyOf(options, [])),
  };
}
