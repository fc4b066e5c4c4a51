import { BATCH, type HostClient } from '../client';
import { IMPORT_ID } from './account';
import type { CompaniesThere } from './companies-there';
import type { Owners } from './owners';
import type { CompanyRow, Refused } from './read-company';
import { Repeats } from './repeats';
import { writeCompanies, type Planned } from './write';

const NAMELESS = 'it has no company name and is known by its domain only';

/** The import under way: rows go in, batches of companies go out. */
export class Work {
  created = 0;
  updated = 0;
  readonly refused: Refused[] = [];
  /** What is to be known of lines that are imported. */
  readonly notes: Refused[] = [];
  /** Values that are no options of the account, by the property's label, with how many rows had them. */
  readonly leftOut = new Map<string, Map<string, number>>();
  /** Owners who are nobody in the account, with how many rows named them. */
  readonly nobody = new Map<string, number>();
  readonly #repeats = new Repeats();
  #planned: Planned[] = [];

  constructor(
    private readonly client: HostClient,
    private readonly there: CompaniesThere,
    private readonly owners: Owners,
  ) {}

  async take(row: CompanyRow | Refused): Promise<void> {
    if ('reason' in row) {
      this.refused.push(row);
      return;
    }
    const repeated = this.#repeats.check(row.line, row.marks);
    if (repeated) {
      this.refused.push({ line: row.line, reason: repeated });
      return;
    }
    const notes = [...(row.marks.name ? [] : [NAMELESS]), ...row.notes];
    for (const reason of notes) this.notes.push({ line: row.line, reason });
    this.#planned.push(await this.#plan(row));
    this.#countLeftOut(row);
    if (this.#planned.length === BATCH) await this.flush();
  }

  /** Writes what is waiting. */
  async flush(): Promise<void> {
    const { created, updated, refused } = await writeCompanies(this.client, this.#planned);
    this.#planned = [];
    this.created += created;
    this.updated += updated;
    this.refused.push(...refused);
  }

  async #plan({ line, marks, properties, owner }: CompanyRow): Promise<Planned> {
    const ownerId = owner && (await this.owners.idOf(owner));
    if (owner && !ownerId) this.nobody.set(owner, (this.nobody.get(owner) ?? 0) + 1);
    const found = this.there.find(marks);
    if (found) this.there.claim(found, marks.recordId);
    return {
      line,
      ...(found && { companyId: found.id }),
      properties: {
        ...properties,
        ...(marks.recordId && { [IMPORT_ID]: marks.recordId }),
        ...(ownerId && { hubspot_owner_id: ownerId }),
      },
    };
  }

  #countLeftOut({ leftOut }: CompanyRow): void {
    for (const { label, option } of leftOut) {
      const counts = this.leftOut.get(label) ?? new Map<string, number>();
      this.leftOut.set(label, counts.set(option, (counts.get(option) ?? 0) + 1));
    }
  }
}
