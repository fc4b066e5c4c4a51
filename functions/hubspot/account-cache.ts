import type { HttpOptions } from './http';

/** Things that are looked up once for each process and account. */
export interface AccountCache<T> {
  /** Returns what is known, or looks it up; a failed look-up is not kept. `more` are further parts of the key. */
  get(options: HttpOptions, lookUp: () => Promise<T>, ...more: string[]): Promise<T>;
  /** Drops what is known of an account; false if nothing was. */
  forget(options: HttpOptions): boolean;
}

/**
 * Returns the cache `relterm_<name>` of this process. It is kept on `globalThis`: HubSpot's dev server resets module
 * state at each call, but not `globalThis` (measured).
 */
export function accountCache<T>(name: string): AccountCache<T> {
  const caches = globalThis as typeof globalThis &
    Record<`relterm_${string}`, Map<string, Promise<T>> | undefined>;
  const cache = (caches[`relterm_${name}`] ??= new Map<string, Promise<T>>());
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
