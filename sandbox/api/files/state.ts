import { createHash } from 'node:crypto';
import path from 'node:path';
import { ALL, type Crm } from '../crm';
import { invalid } from '../server/errors';
import type { StoredFile } from './entities';
import type { Upload } from './multipart';
import { folderOf, optionsOf } from './rules';

/**
 * Keeps an uploaded file. `overwrite` replaces one at the same place; else a second one of a name gets a number, as
 * HubSpot's docs say of the strategy NONE; the form of the number is a guess.
 */
export function storeFile(crm: Crm, { fields, files }: Upload): StoredFile {
  const { file } = files;
  if (!file) throw invalid('file is required.');
  const options = optionsOf(fields['options']);
  const folderPath = folderOf(fields);
  const asked = path.posix.parse(fields['fileName'] ?? file.name);
  const extension = (asked.ext || path.posix.extname(file.name)).slice(1);
  const same = siblings(crm, folderPath, extension).find(({ name }) => name === asked.name);
  const replaced = options.overwrite ? same : undefined;
  const at = crm.now().toISOString();
  const stored: StoredFile = {
    id: replaced?.id ?? String(crm.nextId('records')),
    name: replaced ? asked.name : freeName(crm, folderPath, extension, asked.name),
    extension,
    folderPath,
    access: options.access,
    mediaType: file.mediaType || 'application/octet-stream',
    content: file.bytes.toString('base64'),
    size: file.bytes.length,
    md5: createHash('md5').update(file.bytes).digest('hex'),
    createdAt: replaced?.createdAt ?? at,
    updatedAt: at,
  };
  crm.tables.files.put(ALL, stored.id, stored);
  return stored;
}

const siblings = (crm: Crm, folderPath: string, extension: string) =>
  crm.tables.files
    .all(ALL)
    .filter((file) => file.folderPath === folderPath && file.extension === extension);

function freeName(crm: Crm, folderPath: string, extension: string, name: string): string {
  const taken = siblings(crm, folderPath, extension).map((file) => file.name);
  let free = name;
  for (let count = 1; taken.includes(free); count += 1) free = `${name}-${count}`;
  return free;
}
