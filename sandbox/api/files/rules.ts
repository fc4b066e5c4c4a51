import * as z from 'zod/mini';
import { invalid } from '../server/errors';
import { accessSchema } from './entities';
import type { Upload } from './multipart';

/** Strict: an option that the sandbox does not know, such as ttl, is refused. */
const optionsSchema = z.strictObject({
  access: accessSchema,
  overwrite: z._default(z.boolean(), false),
  duplicateValidationStrategy: z._default(z.literal('NONE'), 'NONE'),
  duplicateValidationScope: z.optional(z.string()),
});

export function optionsOf(text: string | undefined) {
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
export function folderOf({ folderPath, folderId }: Upload['fields']): string {
  if (folderId !== undefined && folderPath !== undefined)
    throw invalid('folderId and folderPath cannot both be given.');
  if (folderId !== undefined)
    throw invalid('The sandbox knows folders by folderPath only, not by folderId.');
  if (folderPath === undefined || folderPath.trim() === '')
    throw invalid('One of folderId and folderPath is required.');
  return `/${folderPath.split('/').filter(Boolean).join('/')}`;
}
