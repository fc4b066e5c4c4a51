import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Drawn at each start: an address from before it opens nothing any more. */
const secret = randomBytes(32);

const signatureOf = (fileId: string, expires: number) =>
  createHmac('sha256', secret).update(`${fileId}:${expires}`).digest('hex');

/** The query of an address at which a file is open until `expires`, in milliseconds. */
export function signedQuery(fileId: string, expires: number): string {
  return `expires=${expires}&signature=${signatureOf(fileId, expires)}`;
}

export function isSigned(
  fileId: string,
  { expires = '', signature = '' }: { expires?: string; signature?: string },
  now: Date,
): boolean {
  if (!/^\d+$/.test(expires) || Number(expires) <= now.getTime()) return false;
  const wanted = Buffer.from(signatureOf(fileId, Number(expires)));
  const given = Buffer.from(signature);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
