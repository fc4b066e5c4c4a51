import { createHash } from 'node:crypto';
import path from 'node:path';
import * as z from 'zod/mini';
import { ALL } from '../account';
import type { Crm } from '../account';
import { invalid } from '../errors';
import { accessSchema } from './file';
import type { StoredFile } from './file';
import type { Upload } from './multipart';

/** Strict: an option that the sandbox does not know, such as ttl, is refused. */
const optionsSchema = z.strictObject({
  access: accessSchema,
  overwrite: z._default(z.boolean(), false),
  duplicateValidationStrategy: z._default(z.literal('NONE'), 'NONE'),
  duplicateValidationScope: z.optional(z.string()),
});

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

function optionsOf(text: string | undefined) {
  if (text === undefined) throw invalid('options is required: JSON with at least access.');
  const parsed = optionsSchema.safeParse(fromJson(text));
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map(({ message, path: at }) => ({
    message,
    in: at.join('.'),
  }));
  throw invalid('options are not valid or not known to the sandbox.', { errors });
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('options is not JSON.');
  }
}

/** Source: HubSpot's docs ask for one of the two and refuse both. */
function folderOf({ folderPath, folderId }: Upload['fields']): string {
  if (folderId !== undefined && folderPath !== undefined)
    throw invalid('folderId and folderPath cannot both be given.');
  if (folderId !== undefined)
    throw invalid('The sandbox knows folders by folderPath only, not by folderId.');
  if (folderPath === undefined || folderPath.trim() === '')
    throw invalid('One of folderId and folderPath is required.');
  return `/${folderPath.split('/').filter(Boolean).join('/')}`;
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
