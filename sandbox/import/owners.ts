import * as z from 'zod/mini';
import type { HostClient } from '../client';

interface Person {
  firstName: string;
  lastName: string;
  email: string;
}

/** What HubSpot writes for a user who is gone. English only; from exports seen. */
const NOBODY = /^\(?(deleted user|no owner|unassigned)\)?$/i;

const Made = z.object({ id: z.string() });

/**
 * The account's owners by id, e-mail address or name. An owner that the sandbox does not know is added to it,
 * as a company export names people of another account.
 */
export class Owners {
  /** How many were added. */
  added = 0;
  readonly #ids = new Map<string, string>();

  private constructor(private readonly url: string) {}

  static async read(client: HostClient, url: string): Promise<Owners> {
    const owners = new Owners(url);
    let after: string | undefined;
    do {
      const page = await client.crm.owners.ownersApi.getPage(undefined, after, 500);
      for (const { id, email = '', firstName = '', lastName = '' } of page.results) {
        owners.#know(id, [id, email, `${firstName} ${lastName}`]);
      }
      after = page.paging?.next?.after;
    } while (after !== undefined);
    return owners;
  }

  /** Undefined where the text names nobody: a user who was deleted, or an id that the account does not have. */
  async idOf(text: string): Promise<string | undefined> {
    const known = this.#ids.get(plain(text));
    if (known !== undefined) return known;
    if (NOBODY.test(text) || /^\d+$/.test(text)) return undefined;
    const person = personOf(text);
    const { email, firstName, lastName } = person;
    const same = this.#ids.get(plain(email)) ?? this.#ids.get(plain(`${firstName} ${lastName}`));
    const id = same ?? (await this.#add(person));
    this.#know(id, [text, email, `${firstName} ${lastName}`]);
    return id;
  }

  async #add(person: Person): Promise<string> {
    const response = await fetch(`${this.url}/_sandbox/owners`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(person),
    });
    if (!response.ok) throw new Error(`The sandbox answered ${response.status} to a new owner.`);
    this.added += 1;
    return Made.parse(await response.json()).id;
  }

  #know(id: string, texts: string[]): void {
    for (const text of texts.map(plain)) {
      if (text !== '' && !this.#ids.has(text)) this.#ids.set(text, id);
    }
  }
}

/** `Ada Marsh`, `Marsh, Ada`, `ada@x.example`, `Ada Marsh (ada@x.example)` or `Ada Marsh (Deactivated User)`. */
export function personOf(text: string): Person {
  const email = /[^\s()<>]+@[^\s()<>]+/.exec(text)?.[0];
  const shown = text.replace(/[(<].*$/, '').trim() || text;
  const name = shown.replace(/^([^,]+),\s*([^,]+)$/, '$2 $1');
  if (name === email) return { firstName: name.split('@')[0] ?? name, lastName: '', email };
  const [firstName = name, ...rest] = name.split(/\s+/);
  return { firstName, lastName: rest.join(' '), email: email ?? `${slug(name)}@owner.example` };
}

const slug = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '.');

const plain = (text: string) => text.trim().toLowerCase();
