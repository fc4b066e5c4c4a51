import type { Property } from '../properties/entities';
import { toMillis } from '../properties/rules';
import type { Filter } from './entities';

/** Whether a stored value (undefined: unset) fits the filter. A record without a value fits no comparison. */
export function matches(property: Property, stored: string | undefined, filter: Filter): boolean {
  const value = filter.value ?? '';
  switch (filter.operator) {
    case 'HAS_PROPERTY':
      return stored !== undefined;
    case 'NOT_HAS_PROPERTY':
      return stored === undefined;
    case 'NEQ':
      return stored === undefined || !same(property, stored, value);
    case 'NOT_IN':
      return stored === undefined || !isOneOf(property, stored, filter.values ?? []);
    case 'NOT_CONTAINS_TOKEN':
      return stored === undefined || !hasToken(stored, value);
    default:
      return stored !== undefined && compares(property, stored, value, filter);
  }
}

/** Below zero when `a` comes first: by number, instant, or words whatever their case. */
export function compareValues(property: Property, a: string, b: string): number {
  return compareOrders(toOrder(property, a), toOrder(property, b));
}

/** Where a value comes in an order of its property: worth keeping while many are sorted. */
export type Order = number | string;

export function compareOrders(a: Order, b: Order): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [first, second] = [String(a), String(b)];
  return first < second ? -1 : Number(first > second);
}

function compares(property: Property, stored: string, value: string, filter: Filter): boolean {
  switch (filter.operator) {
    case 'EQ':
      return same(property, stored, value);
    case 'IN':
      return isOneOf(property, stored, filter.values ?? []);
    case 'CONTAINS_TOKEN':
      return hasToken(stored, value);
    default:
      return comes(property, stored, value, filter);
  }
}

function comes(property: Property, stored: string, value: string, filter: Filter): boolean {
  const order = compareValues(property, stored, value);
  switch (filter.operator) {
    case 'LT':
      return order < 0;
    case 'LTE':
      return order <= 0;
    case 'GT':
      return order > 0;
    case 'GTE':
      return order >= 0;
    default:
      return order >= 0 && compareValues(property, stored, filter.highValue ?? '') <= 0;
  }
}

export function toOrder(property: Property, value: string): Order {
  if (property.type === 'number') return Number(value);
  if (property.type === 'date' || property.type === 'datetime') return toMillis(value) ?? value;
  return value.toLowerCase();
}

/** Options are case-sensitive, other words are not. Source: HubSpot's docs. */
function same(property: Property, stored: string, value: string): boolean {
  if (property.type === 'enumeration') return stored.split(';').includes(value);
  return compareValues(property, stored, value) === 0;
}

/** Words given to IN and NOT_IN must be in lower case to be found. Source: HubSpot's docs. */
function isOneOf(property: Property, stored: string, values: string[]): boolean {
  if (property.type === 'string') return values.includes(stored.toLowerCase());
  return values.some((value) => same(property, stored, value));
}

/** One word of the value, with `*` for any letters. */
function hasToken(stored: string, value: string): boolean {
  const pieces = value.toLowerCase().split('*');
  const text = stored.toLowerCase();
  return [text, ...text.split(/[^\p{L}\p{N}]+/u)].some((token) => hasPieces(token, pieces));
}

/**
 * Whether a text is made of the pieces in their order, with anything between them. The first place where a piece
 * fits is as good as any later one, so the text is gone through once; a regular expression would try all of them.
 */
function hasPieces(text: string, [first = '', ...others]: string[]): boolean {
  const last = others.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const piece of others) {
    const at = text.indexOf(piece, from);
    if (at === -1) return false;
    from = at + piece.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}
