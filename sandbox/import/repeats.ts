import type { Marks } from './companies-there';

/** Remembers which companies of a file came by, so that two lines do not overwrite each other. */
export class Repeats {
  readonly #lines = new Map<string, number>();

  /** Why a line is about the same company as an earlier one; undefined when it is new, and then remembered. */
  check(line: number, marks: Marks): string | undefined {
    const [strongest] = keysOf(marks);
    const earlier = strongest && this.#lines.get(strongest.key);
    if (earlier) return `it has the same ${strongest.what} as line ${earlier}`;
    for (const { key } of keysOf(marks)) {
      if (!this.#lines.has(key)) this.#lines.set(key, line);
    }
    return undefined;
  }
}

/** By what a row is told from others, the strongest first; names count only where there is nothing else. */
function keysOf({ recordId, domain, name }: Marks): { key: string; what: string }[] {
  const byId = recordId ? [{ key: `id ${recordId}`, what: 'record ID' }] : [];
  const byDomain = domain ? [{ key: `domain ${domain.toLowerCase()}`, what: 'domain' }] : [];
  const keys = [...byId, ...byDomain];
  return keys.length > 0 || !name ? keys : [{ key: `name ${name.toLowerCase()}`, what: 'name' }];
}
