import type { Readable } from 'node:stream';
import { BATCH, hostClient } from '../client';
import { ensureImportId, IMPORT_ID, readCompanies, readProperties } from './account';
import { CannotImport } from './cannot-import';
import { mapColumns, type Columns, type Property } from './columns';
import { Owners } from './owners';
import { readCompany, type Refused } from './read-company';
import { readRows, type Delimiter, type Row, type Unclosed } from './read-rows';
import { Work } from './work';

export interface Source {
  file: Readable;
  delimiter: Delimiter;
  /** Lines before the header, such as `sep=;`; default 0. */
  linesBefore?: number;
  /** How it is called in sentences. */
  name: string;
}

export interface Imported {
  created: number;
  updated: number;
  /** By line, in order. */
  refused: Refused[];
  /** What is to be known of lines that were imported. */
  notes: Refused[];
  columns: Columns;
  /** Values that are no options here, by the property's label, with how many rows had them. */
  leftOut: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Owners who are nobody here and are left out, with how many rows named them. */
  nobody: ReadonlyMap<string, number>;
  ownersAdded: number;
}

/**
 * Takes a company export into a running sandbox: rows that are fine are written in batches, the others told.
 * Running it again finds the companies that it made and changes only what differs.
 * @param url the sandbox's address
 * @param progress called after each hundred rows, with how many there were
 * @throws {CannotImport} when the file has no header that names companies
 */
export async function importCompanies(
  url: string,
  source: Source,
  progress: (rows: number) => void = () => {},
): Promise<Imported> {
  const client = hostClient(url, 'IMPORT');
  const properties = await readProperties(client);
  const rows = readRows(source.file, source.delimiter, source.linesBefore);
  const columns = columnsOf((await rows.next()).value, properties, source.name);
  await ensureImportId(client, properties);
  const owners = await Owners.read(client, url);
  const work = new Work(client, await readCompanies(client), owners);
  let count = 0;
  for await (const row of rows) {
    await work.take(
      'cells' in row
        ? readCompany(row, columns, source.delimiter === ',')
        : { ...row, reason: UNCLOSED },
    );
    count += 1;
    if (count % BATCH === 0) progress(count);
  }
  await work.flush();
  progress(count);
  const { created, updated, refused, notes, leftOut, nobody } = work;
  refused.sort((a, b) => a.line - b.line);
  const ownersAdded = owners.added;
  return { created, updated, refused, notes, columns, leftOut, nobody, ownersAdded };
}

const UNCLOSED =
  'a quotation mark is opened and never closed, so nothing from here on could be read';

function columnsOf(
  header: Row | Unclosed | undefined,
  properties: Property[],
  file: string,
): Columns {
  if (!header) throw new CannotImport(`${file} is empty.`);
  const writable = properties.filter(({ name }) => name !== IMPORT_ID);
  const columns = mapColumns('cells' in header ? header.cells : [], writable);
  const names = columns.columns.map(({ property }) => property.name);
  if (names.includes('name') || names.includes('domain')) return columns;
  throw new CannotImport(
    `${file} has no column "Company name" or "Company Domain Name". Is it a company export, as CSV in UTF-8 with the headings in its first line and in English, German, French or Spanish?`,
  );
}
