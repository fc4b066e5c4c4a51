import type { Property } from './columns';
import { domainOf } from './domain';

/** A cell as HubSpot's API takes it; `none` is an option that the account does not have. */
export type Cell =
  | { is: 'value'; value: string; note?: string }
  | { is: 'wrong'; reason: string }
  | { is: 'none'; option: string };

/**
 * How a file writes numbers. Separated by commas: a comma in a number groups thousands. Otherwise a comma or a point may
 * be that of a decimal; a comma is, where the headings are German, French or Spanish too.
 */
export type Numbers = 'comma_groups' | 'unclear' | 'decimal_comma';

/**
 * Reads a cell that is not empty as HubSpot exports it: labels of options, plain dates and times. `note`: what is to be
 * told of a value that was taken.
 */
export function readCell(
  property: Property,
  text: string,
  numbers: Numbers = 'comma_groups',
): Cell {
  switch (property.type) {
    case 'number':
      return readNumber(property, text, numbers);
    case 'bool':
      return readYesNo(property, text);
    case 'date':
    case 'datetime':
      return readDate(property, text);
    case 'enumeration':
      return property.options.length === 0 ? value(text) : readOptions(property, text);
    default:
      return property.name === 'domain' ? readDomain(property, text) : value(text);
  }
}

const value = (text: string): Cell => ({ is: 'value', value: text });

function wrong({ label }: Property, kind: string, text: string): Cell {
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return { is: 'wrong', reason: `${label} is not a ${kind}: "${shown}"` };
}

function readDomain(property: Property, text: string): Cell {
  const domain = domainOf(text);
  return domain === undefined ? wrong(property, 'domain', text) : value(domain);
}

/**
 * `1500000`, `1500000.5`, `1.5E6`, and `1,500,000`. In a file with other separators `1.500` and `1,500` are one and a half
 * or fifteen hundred; `1.500,50` is taken where its headings say that commas are decimal, and is told.
 */
function readNumber(property: Property, text: string, numbers: Numbers): Cell {
  if (numbers !== 'comma_groups' && /^[+-]?\d{1,3}([.,]\d{3})+$/.test(text)) {
    const reason = `${property.label} is unclear: "${text}" may be a decimal or thousands`;
    return { is: 'wrong', reason };
  }
  if (numbers === 'decimal_comma' && /^[+-]?(\d+|\d{1,3}(\.\d{3})+),\d+$/.test(text)) {
    const read = text.replace(/\./g, '').replace(',', '.');
    const note = `${property.label} "${text}" was read as ${read}, with a decimal comma as the file's headings have it`;
    return { is: 'value', value: read, note };
  }
  const grouped = numbers === 'comma_groups' && /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text);
  const bare = grouped ? text.replace(/,/g, '') : text;
  const fine = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(bare);
  return fine ? value(bare) : wrong(property, 'number', text);
}

function readYesNo(property: Property, text: string): Cell {
  const word = text.toLowerCase();
  if (['true', 'yes', '1'].includes(word)) return value('true');
  if (['false', 'no', '0'].includes(word)) return value('false');
  return wrong(property, 'yes or no', text);
}

const DATE = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?Z?)?$/;

/** `2026-03-31`, `2026-03-31 14:05`, or an instant in UTC. An export names no zone, so times count as UTC. */
function readDate(property: Property, text: string): Cell {
  const [, day = '', time = '00:00', seconds = ':00'] = DATE.exec(text) ?? [];
  const instant = new Date(`${day}T${time}${seconds}Z`);
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
  if (!exists) return wrong(property, 'date', text);
  return value(property.type === 'date' ? day : instant.toISOString());
}

/** One option, or several with semicolons, each by label or value, in any case. */
function readOptions({ options, fieldType }: Property, text: string): Cell {
  const words = fieldType === 'checkbox' ? text.split(';').map((word) => word.trim()) : [text];
  const values: string[] = [];
  for (const word of words.filter((each) => each !== '')) {
    const same = (other: string) => other.toLowerCase() === word.toLowerCase();
    const option = options.find((each) => same(each.label) || same(each.value));
    if (!option) return { is: 'none', option: word };
    values.push(option.value);
  }
  return value(values.join(';'));
}
