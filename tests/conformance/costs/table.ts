import type { Cost } from './actions';

const heads = ['what', 'calls', 'more when cold', 'repair after it'];
const [begin, end] = ['<!-- costs -->', '<!-- /costs -->'];

/** The costs as a Markdown table, laid out as Prettier does. */
export function tableOf(costs: readonly Cost[]): string {
  const rows = costs.map(({ what, calls, lookups, repair }) => [
    what,
    String(calls),
    ...[lookups, repair].map((count) => (count === 0 ? '' : String(count))),
  ]);
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = widths.map((width) => '-'.repeat(width));
  return [line(heads), line(rule), ...rows.map(line)].join('\n');
}

/**
 * A text with the table between its two marks.
 * @throws when it has no such marks
 */
export function withTable(text: string, table: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The text lacks ${begin} and ${end}.`);
  return `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`;
}
