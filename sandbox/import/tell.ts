import type { Imported } from './import-companies';

const count = (number: number) => number.toLocaleString('en');
const plural = (number: number, one: string, many: string) =>
  `${count(number)} ${number === 1 ? one : many}`;

/** What came of an import, a line each; the last one sums it up. */
export function tell({
  columns,
  leftOut,
  nobody,
  notes,
  ownersAdded,
  refused,
  ...done
}: Imported): string[] {
  const { created, updated } = done;
  const companies = plural(created + updated, 'company', 'companies');
  const sum = `${companies}: ${count(created)} created, ${count(updated)} updated`;
  const lines = refused.length === 0 ? '' : `; ${plural(refused.length, 'line', 'lines')} refused`;
  return [
    ...[...refused, ...notes]
      .sort((a, b) => a.line - b.line)
      .map(({ line, reason }) => `Line ${line}: ${reason}`),
    ...named('Skipped, as no property of this account', columns.unknown),
    ...named('Skipped, as an earlier column is the same property', columns.repeated),
    ...named('Skipped, as only HubSpot itself sets them', columns.readOnly),
    ...[...leftOut].map(
      ([label, options]) => `${label}: left out ${listed(options)}, not among its options here.`,
    ),
    ...(nobody.size > 0
      ? [
          `Company owner: left out ${listed(nobody)}, nobody of that name or address in this account.`,
        ]
      : []),
    ...(ownersAdded > 0 ? [`${plural(ownersAdded, 'owner was', 'owners were')} added.`] : []),
    `${sum}${lines}.`,
  ];
}

/** Columns that are named; a wide export has hundreds that are not known. */
const NAMED = 10;

const named = (why: string, columns: string[]) => {
  const more = columns.length - NAMED;
  const names = columns.slice(0, NAMED).join(', ');
  if (columns.length === 0) return [];
  return [more > 0 ? `${why}: ${names}, and ${count(more)} more.` : `${why}: ${names}.`];
};

function listed(options: ReadonlyMap<string, number>): string {
  const each = [...options].map(([option, rows]) => `"${option}" (${plural(rows, 'row', 'rows')})`);
  return each.join(', ');
}
