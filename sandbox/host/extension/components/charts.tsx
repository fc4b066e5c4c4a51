import type { BarChartProps, ChartProps, LineChartProps } from '@hubspot/ui-extensions';
import { readChart, type ChartData } from './chart-data';
import { ChartFrame, type Plane } from './chart-frame';

const legendOf = ({ options }: ChartProps, { series }: ChartData) =>
  options?.showLegend ?? series.length > 1;

/** Upright bars, side by side or stacked. */
export function BarChart(props: BarChartProps) {
  const data = readChart(props);
  return (
    <ChartFrame data={data} legend={legendOf(props, data)} testId={props.testId}>
      {(plane) =>
        data.across.names.map((name, at) => (
          <Column
            key={name}
            name={name}
            at={at}
            data={data}
            plane={plane}
            options={props.options}
          />
        ))
      }
    </ChartFrame>
  );
}

type ColumnProps = {
  name: string;
  at: number;
  data: ChartData;
  plane: Plane;
  options: ChartProps['options'];
};

function Column({ name, at, data: { series, stacked }, plane, options }: ColumnProps) {
  const { showDataLabels = false, showTooltips = true } = options ?? {};
  const width = Math.min(64, (plane.band * 0.7) / (stacked ? 1 : series.length));
  let below = 0;
  return series.map(({ name: group, color, values }, index) => {
    const value = values[at];
    if (value === undefined) return null;
    const offset = stacked ? 0.5 : series.length / 2 - index;
    const x = plane.center(at) - width * offset;
    const [foot, head] = stacked ? [below, (below += value)] : [0, value];
    return (
      <g key={group}>
        <rect
          x={x}
          y={plane.up(head)}
          width={width}
          height={plane.up(foot) - plane.up(head)}
          fill={color}
        >
          {showTooltips && <title>{pointOf(name, series.length > 1 && group, value)}</title>}
        </rect>
        {showDataLabels && value !== 0 && (
          <text
            x={x + width / 2}
            y={stacked ? (plane.up(foot) + plane.up(head)) / 2 + 4 : plane.up(head) - 4}
            textAnchor="middle"
          >
            {value}
          </text>
        )}
      </g>
    );
  });
}

const pointOf = (name: string, group: string | false, value: number) =>
  `${[name, group].filter(Boolean).join(', ')}: ${value}`;

/** A line for each colour, with a gap where a row is missing. */
export function LineChart(props: LineChartProps) {
  const data = readChart(props);
  const { showDataLabels = false, showTooltips = true } = props.options ?? {};
  return (
    <ChartFrame data={data} legend={legendOf(props, data)} testId={props.testId}>
      {(plane) =>
        data.series.map(({ name, color, values }) => (
          <g key={name}>
            <path d={pathOf(values, plane)} fill="none" stroke={color} strokeWidth="2" />
            {values.map((value, at) =>
              value === undefined ? null : (
                <circle
                  key={data.across.names[at]}
                  cx={plane.center(at)}
                  cy={plane.up(value)}
                  r="4"
                  fill={color}
                >
                  {showTooltips && (
                    <title>
                      {pointOf(data.across.names[at] ?? '', data.series.length > 1 && name, value)}
                    </title>
                  )}
                </circle>
              ),
            )}
            {showDataLabels &&
              values.map((value, at) =>
                value === undefined ? null : (
                  <text
                    key={data.across.names[at]}
                    x={plane.center(at)}
                    y={plane.up(value) - 8}
                    textAnchor="middle"
                  >
                    {value}
                  </text>
                ),
              )}
          </g>
        ))
      }
    </ChartFrame>
  );
}

function pathOf(values: (number | undefined)[], plane: Plane): string {
  return values
    .map((value, at) => {
      if (value === undefined) return '';
      const starts = values[at - 1] === undefined;
      return `${starts ? 'M' : 'L'}${plane.center(at)},${plane.up(value)}`;
    })
    .join('');
}
