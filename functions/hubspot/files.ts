import * as api from '@hubspot/api-client/lib/codegen/files';
import { configure } from './clients';
import type { HttpOptions } from './http';

/** Where the app keeps its files in HubSpot. */
const folder = '/offboarding';
/** How long a signed address opens a file, in seconds. */
const openFor = 3600;

const filesApi = (kind: 'read' | 'write', http: HttpOptions) =>
  new api.FilesApi(api.createConfiguration(configure(kind, http)));

/**
 * Keeps a file as private, in place of one of the same name, so that asking again makes no second one; 1 call.
 * Answers its id. Needs the scope `files`. (developers.hubspot.com, files API; that a file which is replaced
 * keeps its id is unverified.)
 */
export async function keepFile(name: string, data: Buffer, http: HttpOptions): Promise<string> {
  const options = JSON.stringify({ access: 'PRIVATE', overwrite: true });
  const { id } = await filesApi('write', http).upload(
    { data, name },
    undefined,
    folder,
    name,
    undefined,
    options,
  );
  return String(id);
}

/** An address that opens a private file for an hour, and until when; 1 call. */
export async function signedAddress(
  id: string,
  http: HttpOptions,
): Promise<{ url: string; until: string }> {
  const { url, expiresAt } = await filesApi('read', http).getSignedUrl(id, undefined, openFor);
  return { url, until: expiresAt.toISOString() };
}
