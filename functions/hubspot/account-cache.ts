import type { HttpOptions } from './http';

/** Things that are looked up once for each process and account. */
export interface AccountCache<T> {
  /** Returns what is known, or looks it up; a failed look-up is not kept. `more` are further parts of the key. */
  get(options: HttpOptions, lookUp: () => Promise<T>, ...more: string[]): Promise<T>;
  /** Drops what is known of an account; false if nothing was. */
  forget(options: HttpOptions): boolean;
}

/**
 * Returns what this process keeps under `relterm_<name>`. It is on `globalThis`: HubSpot's dev server resets module state at
 * each call, but not `globalThis` (measured).
 */
export function keptByProcess<T>(name: string): Map<string, T> {
  const kept = globalThis as typeof globalThis & Record<`relterm_${string}`, Map<string, T>>;
  return (kept[`relterm_${name}`] ??= new Map());
}

/** Returns the cache `name` of this process. */
export function accountCache<T>(name: string): AccountCache<T> {
  const cache = keptByProcess<Promise<T>>(name);
  const keyOf = ({ baseUrl, token }: HttpOptions, more: string[]) =>
    [baseUrl, token, ...more].join(' ');
  return {
    get(options, lookUp, ...more) {
      const key = keyOf(options, more);
      const known = cache.get(key);
      if (known) return known;
      const looking = lookUp();
      cache.set(key, looking);
      looking.catch(() => cache.delete(key));
      return looking;
    },
    forget: (options) => cache.delete(keyOf(options, [])),
  };
}
