import * as api from '@hubspot/api-client/lib/codegen/files';
import { configure } from './clients';
import type { HttpOptions } from './http';

/** HubSpot folder for the app's files. */
const folder = '/offboarding';
/** Lifetime of a signed URL, in seconds. */
const openFor = 3600;

const filesApi = (kind: 'read' | 'write', http: HttpOptions) =>
  new api.FilesApi(api.createConfiguration(configure(kind, http)));

/**
 * Uploads a private file, replacing one of the same name, so that a retry creates no second one; 1 API call. Returns
 * its id. Needs the scope `files` (developers.hubspot.com, files API; that a replaced file keeps its id is unverified).
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

/** Returns a URL that opens a private file for one hour, and its expiry; 1 API call. */
export async function signedAddress(
  id: string,
  http: HttpOptions,
): Promise<{ url: string; until: string }> {
  const { url, expiresAt } = await filesApi('read', http).getSignedUrl(id, undefined, openFor);
  return { url, until: expiresAt.toISOString() };
}
