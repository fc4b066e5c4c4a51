import type {
  AutoGridProps,
  BoxProps,
  DividerProps,
  FlexProps,
  TileProps,
} from '@hubspot/ui-extensions';
import { distance, testId } from './sizes';

const JUSTIFY: Record<string, string> = {
  start: 'flex-start',
  end: 'flex-end',
  center: 'center',
  around: 'space-around',
  between: 'space-between',
};
const ALIGN: Record<string, string> = { start: 'flex-start', end: 'flex-end' };
const alignment = (align: string) => ALIGN[align] ?? align;

export function Flex({
  gap,
  direction = 'row',
  justify = 'start',
  align = 'stretch',
  alignSelf,
  wrap = 'nowrap',
  children,
  ...rest
}: FlexProps) {
  const style = {
    flexDirection: direction,
    gap: distance(gap),
    justifyContent: JUSTIFY[justify],
    alignItems: alignment(align),
    flexWrap: wrap === true ? 'wrap' : wrap === false ? 'nowrap' : wrap,
    ...(alignSelf && { alignSelf: alignment(alignSelf) }),
  } as const;
  return (
    <div className="hsx-flex" style={style} {...testId(rest)}>
      {children}
    </div>
  );
}

export function Box({ alignSelf = 'auto', flex = 'initial', children, ...rest }: BoxProps) {
  const grow = typeof flex === 'number' ? `${flex} ${flex} 0%` : flex;
  const style = { flex: grow, alignSelf: alignment(alignSelf), minWidth: 0 };
  return (
    <div className="hsx-box" style={style} {...testId(rest)}>
      {children}
    </div>
  );
}

/** Flexible columns fill the space (developers.hubspot.com, AutoGrid); that empty ones collapse for it is unverified. */
export function AutoGrid({ columnWidth, gap, flexible = false, children, ...rest }: AutoGridProps) {
  const width = `min(${columnWidth}px, 100%)`;
  const column = flexible ? `minmax(${width}, 1fr)` : width;
  const style = {
    display: 'grid',
    gap: distance(gap),
    gridTemplateColumns: `repeat(${flexible ? 'auto-fit' : 'auto-fill'}, ${column})`,
  };
  return (
    <div style={style} {...testId(rest)}>
      {children}
    </div>
  );
}

export function Divider({ size, distance: older, ...rest }: DividerProps) {
  const margin = `${distance(size ?? older, 'small')}px 0`;
  return <hr className="hsx-divider" style={{ margin }} {...testId(rest)} />;
}

export function Tile({ compact = false, flush = false, children, ...rest }: TileProps) {
  const padding = compact ? 12 : 20;
  return (
    <div
      className="hsx-tile"
      style={{ padding: flush ? `${padding}px 0` : padding }}
      {...testId(rest)}
    >
      {children}
    </div>
  );
}
