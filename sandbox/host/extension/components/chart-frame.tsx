import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { ticksTo, topOf, wordsOf, type ChartData } from './chart-data';

const HEIGHT = 280;
const MARGIN = { top: 16, right: 16, bottom: 64, left: 56 };

/** Where things stand in a chart, in pixels. */
export type Plane = { band: number; center(at: number): number; up(value: number): number };

type Props = {
  data: ChartData;
  legend: boolean;
  testId?: string | undefined;
  children(plane: Plane): ReactNode;
};

/** A chart's title, axes and legend around what `children` draws; as wide as there is room. */
export function ChartFrame({ data, legend, testId, children }: Props) {
  const { ref, width: measured } = useElementSize();
  const width = Math.max(measured, 240);
  const ticks = ticksTo(topOf(data));
  const plane = planeOf(data, width, ticks.at(-1) ?? 1);
  return (
    <figure ref={ref} className="hsx-chart" {...(testId && { 'data-testid': testId })}>
      <figcaption>{data.title}</figcaption>
      <svg width={width} height={HEIGHT} role="img" aria-label={wordsOf(data)}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              x1={MARGIN.left}
              x2={width - MARGIN.right}
              y1={plane.up(tick)}
              y2={plane.up(tick)}
            />
            <text x={MARGIN.left - 8} y={plane.up(tick) + 4} textAnchor="end">
              {tick.toLocaleString('en')}
            </text>
          </g>
        ))}
        <Names names={data.across.names} plane={plane} />
        <text x={width / 2} y={HEIGHT - 4} textAnchor="middle">
          {data.across.label}
        </text>
        <text
          transform={`translate(12 ${(HEIGHT - MARGIN.bottom) / 2}) rotate(-90)`}
          textAnchor="middle"
        >
          {data.up.label}
        </text>
        {children(plane)}
      </svg>
      {legend && (
        <ul className="hsx-legend">
          {data.series.map(({ name, color }) => (
            <li key={name}>
              <i style={{ background: color }} aria-hidden /> {name}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}

function planeOf({ across }: ChartData, width: number, top: number): Plane {
  const band = (width - MARGIN.left - MARGIN.right) / Math.max(1, across.names.length);
  const room = HEIGHT - MARGIN.top - MARGIN.bottom;
  return {
    band,
    center: (at) => MARGIN.left + band * (at + 0.5),
    up: (value) => MARGIN.top + room * (1 - value / top),
  };
}

/** The names below the axis: aslant where they would touch, and some left out where there are many. */
function Names({ names, plane }: { names: string[]; plane: Plane }) {
  const longest = Math.max(0, ...names.map(({ length }) => length));
  const aslant = longest * 6.5 > plane.band;
  const every = Math.max(1, Math.ceil((aslant ? 18 : 1) / plane.band));
  return names.map((name, at) => {
    if (at % every !== 0) return null;
    const [x, y] = [plane.center(at), HEIGHT - MARGIN.bottom + 16];
    return (
      <text
        key={name}
        textAnchor={aslant ? 'end' : 'middle'}
        transform={`translate(${x} ${y})${aslant ? ' rotate(-20)' : ''}`}
      >
        {aslant && name.length > 16 ? `${name.slice(0, 15)}…` : name}
      </text>
    );
  });
}
