import { createHmac, timingSafeEqual } from 'node:crypto';
import { isCalendarDate, type CalendarDate } from '../../src/calendar/calendar-date';

/** What a link says: whose survey it is, which of its links, and until when. No name, no company. */
export interface SurveyToken {
  recordId: string;
  number: number;
  expiresOn: CalendarDate;
}

/** Signed with it, so that a signature for anything else is none here. */
const purpose = 'relterm survey 1';

const signatureOf = (payload: string, secret: string) =>
  createHmac('sha256', secret).update(`${purpose}\n${payload}`).digest('base64url');

/** `<record>.<number>.<yyyymmdd>.<signature>`, where the signature is HMAC-SHA-256 in base64url. */
export function signToken({ recordId, number, expiresOn }: SurveyToken, secret: string): string {
  const payload = `${recordId}.${number}.${expiresOn.replaceAll('-', '')}`;
  return `${payload}.${signatureOf(payload, secret)}`;
}

const shape = /^((\d{1,20})\.(\d{1,9})\.(\d{4})(\d\d)(\d\d))\.([\w-]{43})$/;

/** The token, if this secret signed exactly it; compared in constant time. */
export function readToken(text: string, secret: string): SurveyToken | undefined {
  const found = shape.exec(text);
  if (!found) return undefined;
  const [, payload = '', recordId = '', number, year, month, day, signature = ''] = found;
  const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(payload, secret))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  const expiresOn = `${year}-${month}-${day}`;
  return isCalendarDate(expiresOn) ? { recordId, number: Number(number), expiresOn } : undefined;
}
