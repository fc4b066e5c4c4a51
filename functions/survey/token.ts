import { createHmac, timingSafeEqual } from 'node:crypto';
import { isCalendarDate, type CalendarDate } from '../../src/calendar/calendar-date';

/** Content of a link: the record, the link's number and its expiry. Contains no person's or company's name. */
export interface SurveyToken {
  recordId: string;
  number: number;
  expiresOn: CalendarDate;
}

/** Part of the signed text, so that signatures made for other purposes are not valid here. */
const purpose = 'relterm survey 1';

const signatureOf = (payload: string, secret: string) =>
  createHmac('sha256', secret).update(`${purpose}\n${payload}`).digest('base64url');

/** Returns `<record>.<number>.<yyyymmdd>.<signature>`; the signature is HMAC-SHA-256 in base64url. */
export function signToken({ recordId, number, expiresOn }: SurveyToken, secret: string): string {
  const payload = `${recordId}.${number}.${expiresOn.replaceAll('-', '')}`;
  return `${payload}.${signatureOf(payload, secret)}`;
}

const shape = /^((\d{1,20})\.(\d{1,9})\.(\d{4})(\d\d)(\d\d))\.([\w-]{43})$/;

/** Returns the token if its signature is valid; compared in constant time. */
export function readToken(text: string, secret: string): SurveyToken | undefined {
  const found = shape.exec(text);
  if (!found) return undefined;
  const [, payload = '', recordId = '', number, year, month, day, signature = ''] = found;
  const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(payload, secret))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  const expiresOn = `${year}-${month}-${day}`;
  return isCalendarDate(expiresOn) ? { recordId, number: Number(number), expiresOn } : undefined;
}
