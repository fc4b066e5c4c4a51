import headings from './headings.json';

/** What the import needs to know of a property of the account. */
export interface Property {
  name: string;
  label: string;
  type: string;
  fieldType: string;
  readOnly: boolean;
  options: { label: string; value: string }[];
}

export interface Column {
  /** The column's place, from 0. */
  at: number;
  property: Property;
}

export interface Columns {
  /** How many cells a row has. */
  width: number;
  columns: Column[];
  /** The column with the id that the company has in the account it was exported from. */
  recordId?: number;
  /** Headings that no property has. */
  unknown: string[];
  /** Headings of a property that an earlier column has already. */
  repeated: string[];
  /** Headings of properties that only HubSpot itself writes. */
  readOnly: string[];
  /** Whether a heading is German, French or Spanish. */
  translated: boolean;
}

const RECORD_ID = 'hs_object_id';

/** Older and German, French and Spanish labels by property. From exports seen; not all of HubSpot's words. */
const LABELS: Readonly<Record<string, string[]>> = headings;

/**
 * Finds the account's property for each heading: its internal name or else its label, in any case. Of two properties
 * with one label the first counts.
 */
export function mapColumns(header: readonly string[], properties: readonly Property[]): Columns {
  const found = new Map([
    ...properties.flatMap((property) =>
      (LABELS[property.name] ?? []).map((label) => [plain(label), property] as const),
    ),
    ...properties.map((property) => [plain(property.label), property] as const).reverse(),
    ...properties.map((property) => [plain(property.name), property] as const),
  ]);
  const mapped: Columns = {
    width: header.length,
    columns: [],
    unknown: [],
    repeated: [],
    readOnly: [],
    translated: header.some((heading) => isTranslated(heading, properties)),
  };
  const taken = new Set<string>();
  header.forEach((heading, at) => {
    const property = found.get(plain(heading));
    if (!property || taken.has(property.name)) {
      if (heading.trim() !== '') mapped[property ? 'repeated' : 'unknown'].push(heading.trim());
      return;
    }
    taken.add(property.name);
    if (property.name === RECORD_ID) mapped.recordId = at;
    else if (property.readOnly) mapped.readOnly.push(property.label);
    else mapped.columns.push({ at, property });
  });
  return mapped;
}

const ENGLISH = 'company id';

function isTranslated(heading: string, properties: readonly Property[]): boolean {
  const text = plain(heading);
  const isOwn = properties.some((each) => [each.label, each.name].map(plain).includes(text));
  const isKnown = Object.values(LABELS).flat().map(plain).includes(text);
  return isKnown && !isOwn && text !== ENGLISH;
}

const plain = (heading: string) => heading.trim().replaceAll('’', "'").toLowerCase();
