import type { BarChartProps, ChartProps, LineChartProps } from '@hubspot/ui-extensions';
import { testId } from './sizes';

/** A chart's rows as what stands at its category and its number. */
function read({ data, axes, options }: ChartProps) {
  const rows = Array.isArray(data) ? data : data.data;
  const [x, y] = [axes.x, axes.y];
  const lying = x.fieldType === 'linear' && y.fieldType !== 'linear';
  const [category, measure] = lying ? [y, x] : [x, y];
  const group = axes.options?.groupFieldByColor;
  const points = rows.map((row) => ({
    label: [row[category.field], group && row[group]].filter(Boolean).join(' · '),
    value: Number(row[measure.field] ?? 0),
  }));
  const top = Math.max(1, ...points.map(({ value }) => value));
  const title =
    options?.title ?? `${measure.label ?? measure.field} by ${category.label ?? category.field}`;
  return { points, top, title };
}

/** Bars that lie, one a row, each with its number: the data as HubSpot's chart has it, drawn plainly. */
export function BarChart(props: BarChartProps) {
  const { points, top, title } = read(props);
  return (
    <figure className="hsx-chart" {...testId(props)}>
      <figcaption>{title}</figcaption>
      <table>
        <tbody>
          {points.map(({ label, value }, index) => (
            <tr key={`${index} ${label}`}>
              <th scope="row">{label}</th>
              <td>
                <div className="hsx-bar" style={{ width: `${(value / top) * 100}%` }} />
              </td>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

export function LineChart(props: LineChartProps) {
  const { points, top, title } = read(props);
  const across = (index: number) => 10 + (index * 380) / Math.max(1, points.length - 1);
  const up = (value: number) => 110 - (value / top) * 100;
  const line = points.map(({ value }, index) => `${across(index)},${up(value)}`).join(' ');
  const words = points.map(({ label, value }) => `${label}: ${value}`).join('; ');
  return (
    <figure className="hsx-chart" {...testId(props)}>
      <figcaption>{title}</figcaption>
      <svg viewBox="0 0 400 120" role="img" aria-label={`${title}. ${words}`}>
        <polyline points={line} fill="none" stroke="#00a38d" strokeWidth="2" />
        {points.map(({ label, value }, index) => (
          <circle key={`${index} ${label}`} cx={across(index)} cy={up(value)} r="3" fill="#00a38d">
            <title>{`${label}: ${value}`}</title>
          </circle>
        ))}
      </svg>
    </figure>
  );
}
