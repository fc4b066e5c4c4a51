import type { ValueProblem } from '../server/errors';
import type { Property } from './entities';

/** The value as it is stored, or why it cannot be. */
export type Checked = { ok: true; value: string } | { ok: false; problem: ValueProblem };

/** Most characters in a string property. Source: HubSpot's docs. */
const MAX_TEXT = 65_536;

/**
 * Checks one value against its property: what HubSpot would store, or its refusal. The empty string clears and
 * is always fine. `current` is the stored value, for `;` at the start of several options, which adds to it.
 */
export function checkValue(property: Property, raw: string, current = ''): Checked {
  if (raw === '') return { ok: true, value: '' };
  switch (property.type) {
    case 'number':
      return checkNumber(property, raw.trim());
    case 'bool':
      return checkBool(property, raw.toLowerCase());
    case 'enumeration':
      return checkOptions(property, raw, current);
    case 'date':
      return checkDate(property, raw.trim());
    case 'datetime':
      return checkInstant(property, raw.trim());
    default:
      return checkText(property, raw);
  }
}

/** The instant in milliseconds behind a date or datetime as HubSpot takes it, or undefined. */
export function toMillis(raw: string): number | undefined {
  if (/^-?\d+$/.test(raw)) return Number(raw);
  if (!/^\d{4}-\d{2}-\d{2}([T ]|$)/.test(raw)) return undefined;
  const millis = Date.parse(raw);
  const day = Date.parse(`${raw.slice(0, 10)}T00:00:00Z`);
  const exists = !Number.isNaN(day) && new Date(day).toISOString().startsWith(raw.slice(0, 10));
  return Number.isNaN(millis) || !exists ? undefined : millis;
}

function fail(property: Property, error: string, message: string): Checked {
  return { ok: false, problem: { isValid: false, message, error, name: property.name } };
}

function checkText(property: Property, raw: string): Checked {
  if (raw.length > MAX_TEXT) {
    const message = `Property value for ${property.name} is ${raw.length} characters long; the most is ${MAX_TEXT}.`;
    return fail(property, 'PROPERTY_VALUE_TOO_LONG', message);
  }
  if (property.name === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(raw)) {
    return fail(property, 'INVALID_EMAIL', `Email address ${raw} is invalid`);
  }
  return { ok: true, value: raw };
}

function checkNumber(property: Property, raw: string): Checked {
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(raw)) return { ok: true, value: raw };
  return fail(property, 'INVALID_NUMBER', `${raw} was not a valid number.`);
}

function checkBool(property: Property, raw: string): Checked {
  if (raw === 'true' || raw === 'false') return { ok: true, value: raw };
  return fail(property, 'INVALID_BOOLEAN', `${raw} was not a valid boolean.`);
}

function checkOptions(property: Property, raw: string, current: string): Checked {
  if (property.externalOptions) return { ok: true, value: raw };
  const many = property.fieldType === 'checkbox';
  const added = many ? raw.split(';').filter((value) => value !== '') : [raw];
  const allowed = property.options.map((option) => option.value);
  const wrong = added.find((value) => !allowed.includes(value));
  if (wrong !== undefined) {
    const message = `${wrong} was not one of the allowed options: [${allowed.join(', ')}]`;
    return fail(property, 'INVALID_OPTION', message);
  }
  const kept =
    many && raw.startsWith(';') ? current.split(';').filter((value) => value !== '') : [];
  return { ok: true, value: [...new Set([...kept, ...added])].join(';') };
}

function checkDate(property: Property, raw: string): Checked {
  const millis = toMillis(raw);
  if (millis === undefined) return fail(property, 'INVALID_DATE', `${raw} was not a valid date.`);
  const at = new Date(millis);
  if (millis % 86_400_000 !== 0) {
    const clock = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].join(':');
    const message = `${raw} is at ${clock}.${at.getUTCMilliseconds()} UTC, not midnight!`;
    return fail(property, 'INVALID_DATE', message);
  }
  return { ok: true, value: at.toISOString().slice(0, 10) };
}

function checkInstant(property: Property, raw: string): Checked {
  const millis = toMillis(raw);
  if (millis === undefined || Math.abs(millis) > 8.64e15) {
    return fail(property, 'INVALID_DATE', `${raw} was not a valid long.`);
  }
  return { ok: true, value: new Date(millis).toISOString() };
}
