import type { Property } from './columns';
import { domainOf } from './domain';

/** A cell as HubSpot's API takes it; `none` is an option that the account does not have. */
export type Cell =
  { is: 'value'; value: string } | { is: 'wrong'; reason: string } | { is: 'none'; option: string };

/**
 * Reads a cell that is not empty as HubSpot exports it: labels of options, plain dates and times.
 * @param english whether the file is separated by commas, so that a comma in a number is none of a decimal
 */
export function readCell(property: Property, text: string, english = true): Cell {
  switch (property.type) {
    case 'number':
      return readNumber(property, text, english);
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
 * `1500000`, `1500000.5`, `1.5E6`, and `1,500,000`. A file with other separators comes from where a comma may be that
 * of a decimal, so that `1.500` and `1,500` are one and a half or fifteen hundred.
 */
function readNumber(property: Property, text: string, english: boolean): Cell {
  if (!english && /^[+-]?\d{1,3}([.,]\d{3})+$/.test(text)) {
    const reason = `${property.label} is unclear: "${text}" may be a decimal or thousands`;
    return { is: 'wrong', reason };
  }
  const grouped = english && /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text);
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
