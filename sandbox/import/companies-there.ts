import { domainOf } from './domain';

/** By what a company of a file is known: its id in the account it comes from, its domain, its name. */
export interface Marks {
  recordId?: string | undefined;
  domain?: string | undefined;
  name?: string | undefined;
}

/** A company of the sandbox. `recordId` is the id it had elsewhere, if it was imported with one. */
export interface There extends Marks {
  id: string;
}

/** Finds the companies that a file's rows are about. */
export class CompaniesThere {
  readonly #byRecordId = new Map<string, There>();
  readonly #byOwnId = new Map<string, There>();
  readonly #byDomain = new Map<string, There[]>();
  readonly #byName = new Map<string, There>();

  add(company: There): void {
    const { id, recordId, domain, name } = company;
    this.#byOwnId.set(id, company);
    if (recordId) this.#byRecordId.set(recordId, company);
    if (domain) this.#byDomain.set(domainKey(domain), [...this.#sameDomain(domain), company]);
    if (name && !domain && !recordId) this.#byName.set(key(name), company);
  }

  /**
   * The company that a row is about. A record id decides: one that came with another id is another company,
   * and an id of this account counts only where domain or name agree, because accounts give the same ids.
   */
  find(row: Marks): There | undefined {
    const { recordId, domain, name } = row;
    const known = recordId && (this.#byRecordId.get(recordId) ?? this.#own(recordId, row));
    if (known) return known;
    if (domain) return this.#sameDomain(domain).find((each) => !recordId || !each.recordId);
    if (recordId || !name) return undefined;
    return this.#byName.get(key(name));
  }

  /** Notes that a company now carries the id that it has elsewhere. */
  claim(company: There, recordId: string | undefined): void {
    if (!recordId) return;
    company.recordId = recordId;
    this.#byRecordId.set(recordId, company);
  }

  #own(id: string, { domain, name }: Marks): There | undefined {
    const company = this.#byOwnId.get(id);
    if (!company || company.recordId) return undefined;
    return (company.domain && domain && domainKey(company.domain) === domainKey(domain)) ||
      agree(company.name, name)
      ? company
      : undefined;
  }

  #sameDomain = (domain: string) => this.#byDomain.get(domainKey(domain)) ?? [];
}

const domainKey = (text: string) => domainOf(text) ?? text.toLowerCase();
const key = (text: string) => text.toLowerCase();
const agree = (a: string | undefined, b: string | undefined) =>
  a !== undefined && b !== undefined && key(a) === key(b);
