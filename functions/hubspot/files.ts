import * as z from 'zod/mini';
import { callApi, getJson } from './call-api';
import type { HttpOptions } from './http';

/** HubSpot folder for the app's files. */
const folder = '/offboarding';
/** Lifetime of a signed URL, in seconds. */
const openFor = 3600;

const path = '/files/v3/files';
const fileField = z.lazy(() => z.object({ id: z.string() }));
const addressField = z.lazy(() =>
  z.object({ url: z.url(), expiresAt: z.iso.datetime({ offset: true }) }),
);

/**
 * Uploads a private PDF, replacing one of the same name, so that a retry creates no second one; 1 API call. Returns
 * its id. Needs the scope `files` (developers.hubspot.com, files API; that a replaced file keeps its id is unverified).
 */
export async function keepFile(name: string, pdf: Buffer, http: HttpOptions): Promise<string> {
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }), name);
  body.append('folderPath', folder);
  body.append('fileName', name);
  body.append('options', JSON.stringify({ access: 'PRIVATE', overwrite: true }));
  return z.parse(fileField, await callApi({ method: 'POST', path, body }, 'write', http)).id;
}

/** Returns a URL that opens a private file for one hour, and its expiry; 1 API call. */
export async function signedAddress(
  id: string,
  http: HttpOptions,
): Promise<{ url: string; until: string }> {
  const asked = `${path}/${encodeURIComponent(id)}/signed-url?expirationSeconds=${openFor}`;
  const { url, expiresAt } = z.parse(addressField, await getJson(asked, 'read', http));
  return { url, until: new Date(expiresAt).toISOString() };
}
