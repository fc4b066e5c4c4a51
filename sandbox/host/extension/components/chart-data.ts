import type { ChartColor, ChartProps } from '@hubspot/ui-extensions';

/** HubSpot's names of colours; the shades are the sandbox's own. */
const SHADES: Record<ChartColor, string> = {
  orange: '#ff8f59',
  aqua: '#51d3d9',
  purple: '#bda9ea',
  yellow: '#f5c26b',
  pink: '#ea90b1',
  blue: '#5e8fd0',
  green: '#6dc6a3',
  darkOrange: '#b34a1f',
  darkAqua: '#00758a',
  darkPurple: '#6a4fb3',
  darkYellow: '#9c6500',
  darkPink: '#a83e6b',
  darkBlue: '#2d5a96',
  darkGreen: '#26785b',
};
const ORDER: ChartColor[] = [
  'aqua',
  'orange',
  'purple',
  'yellow',
  'green',
  'pink',
  'blue',
  'darkAqua',
  'darkOrange',
  'darkPurple',
  'darkYellow',
  'darkGreen',
  'darkPink',
  'darkBlue',
];

/** One colour of a chart: a number for each category, or nothing where no row has one. */
export type Series = { name: string; color: string; values: (number | undefined)[] };

export type ChartData = {
  title: string;
  across: { label: string; names: string[] };
  up: { label: string };
  series: Series[];
  stacked: boolean;
};

/**
 * A chart's rows, one for each bar or point, as categories and series, both in the order of the rows.
 * Source: `chart.synced.d.ts` of ui-extensions 0.17.0. A category is on the x axis, its number on the y axis.
 */
export function readChart({ data, axes, options = {} }: ChartProps): ChartData {
  const [rows, labels] = Array.isArray(data)
    ? [data, undefined]
    : [data.data, data.options?.propertyLabels];
  const { x, y, options: more = {} } = axes;
  const group = more.groupFieldByColor;
  const word = (field: string, value: string) => labels?.[field]?.[value] ?? value;
  const textOf = (row: (typeof rows)[number], field: string) => String(row[field] ?? '');
  const categories = [...new Set(rows.map((row) => textOf(row, x.field)))];
  const groups = group ? [...new Set(rows.map((row) => textOf(row, group)))] : [''];
  const colors = options.colorList ?? options.colors ?? ORDER;
  const numberAt = (category: string, name: string) => {
    const row = rows.find(
      (each) => textOf(each, x.field) === category && (!group || textOf(each, group) === name),
    );
    const value = row === undefined ? NaN : Number(row[y.field] ?? NaN);
    return Number.isFinite(value) ? value : undefined;
  };
  const [acrossLabel, upLabel] = [x.label ?? x.field, y.label ?? y.field];
  return {
    title: options.title ?? `${upLabel} by ${acrossLabel}`,
    across: {
      label: acrossLabel,
      names: categories.map((name) =>
        x.fieldType === 'datetime' ? dayOf(name) : word(x.field, name),
      ),
    },
    up: { label: upLabel },
    series: groups.map((name, at) => ({
      name: group ? word(group, name) : upLabel,
      color: SHADES[more.colors?.[name] ?? colors[at % colors.length] ?? 'aqua'],
      values: categories.map((category) => numberAt(category, name)),
    })),
    stacked: more.stacking ?? false,
  };
}

/** A date or an instant as its day; what is none stays. */
function dayOf(text: string): string {
  const at = new Date(/^\d{12,}$/.test(text) ? Number(text) : text);
  return Number.isNaN(at.getTime()) ? text : at.toISOString().slice(0, 10);
}

/** Round numbers from 0 to at least `top`, four or five of them. */
export function ticksTo(top: number): number[] {
  const rough = Math.max(top, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].find((each) => each * power >= rough) ?? 10;
  const size = Math.max(1, step * power);
  return Array.from({ length: Math.ceil(Math.max(top, 1) / size) + 1 }, (_, at) => at * size);
}

/** The highest point: of a stack the sum. */
export function topOf({ series, stacked, across }: ChartData): number {
  const columns = across.names.map((_, at) => series.map(({ values }) => values[at] ?? 0));
  const heights = columns.map((column) =>
    stacked ? column.reduce((sum, value) => sum + value, 0) : Math.max(...column),
  );
  return Math.max(0, ...heights);
}

/** What a chart says, for those who do not see it. */
export const wordsOf = ({ title, across, series }: ChartData): string =>
  `${title}. ${series
    .flatMap(({ name, values }) =>
      values.flatMap((value, at) =>
        value === undefined
          ? []
          : `${[across.names[at], series.length > 1 && name].filter(Boolean).join(', ')}: ${value}`,
      ),
    )
    .join('; ')}`;
