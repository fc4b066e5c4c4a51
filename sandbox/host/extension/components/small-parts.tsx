import type * as Sdk from '@hubspot/ui-extensions';
import { Tooltip as MantineTooltip } from '@mantine/core';
import { useEffect, useRef, useState, type ComponentProps, type CSSProperties } from 'react';
import { usePress } from '../overlays';
import { Flex } from './layout';
import { distance, shortSize, testId } from './sizes';

/** Shows over the component whose `overlay` it is, while that is pointed at or has the focus. */
export function Tooltip({ placement = 'top', children }: ComponentProps<typeof Sdk.Tooltip>) {
  const marker = useRef<HTMLSpanElement>(null);
  const [target, setTarget] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const before = marker.current?.previousElementSibling;
    setTarget(before instanceof HTMLElement ? before : null);
  }, []);
  return (
    <>
      <span ref={marker} hidden />
      {target && (
        <MantineTooltip
          label={children}
          target={target}
          position={placement}
          events={{ hover: true, focus: true, touch: true }}
          withArrow
          multiline
          maw={320}
        />
      )}
    </>
  );
}

/** Red up to 32, yellow up to 65, green from there. Source: the SDK's own description. */
export function ScoreCircle({ score, ...rest }: ComponentProps<typeof Sdk.ScoreCircle>) {
  const value = Math.min(100, Math.max(0, Math.round(score)));
  const state = value <= 32 ? 'danger' : value <= 65 ? 'warning' : 'success';
  const style = { '--score': `${value}%` } as CSSProperties;
  return (
    <div
      role="img"
      aria-label={`Score ${value} of 100`}
      className={`hsx-score hsx-dot-${state}`}
      style={style}
      {...testId(rest)}
    >
      <span>{value}</span>
    </div>
  );
}

export function Inline({
  gap = 'small',
  align = 'center',
  ...rest
}: ComponentProps<typeof Sdk.Inline>) {
  return <Flex direction="row" wrap="wrap" gap={gap} align={align} {...rest} />;
}

export const ButtonRow = ({ children, ...rest }: ComponentProps<typeof Sdk.ButtonRow>) => (
  <Flex direction="row" wrap="wrap" gap="small" {...rest}>
    {children}
  </Flex>
);

export const Spacer = ({ size, ...rest }: ComponentProps<typeof Sdk.Spacer>) => (
  <div style={{ height: distance(size, 'small') }} {...testId(rest)} />
);

export function DescriptionList(props: ComponentProps<typeof Sdk.DescriptionList>) {
  const { direction = 'column', children, ...rest } = props;
  return (
    <dl className={`hsx-descriptions hsx-descriptions-${direction}`} {...testId(rest)}>
      {children}
    </dl>
  );
}

export function DescriptionListItem(props: ComponentProps<typeof Sdk.DescriptionListItem>) {
  const { label, children, ...rest } = props;
  return (
    <div {...testId(rest)}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** HubSpot's pictures are not public; a letter-like sign stands for each, a diamond for those without one. */
const SIGNS: Readonly<Record<string, string>> = {
  add: '+',
  block: '⊘',
  checkCircle: '✓',
  clock: '◷',
  comment: '✎',
  date: '▦',
  delete: '✕',
  downCarat: '▾',
  download: '↓',
  edit: '✎',
  ellipses: '…',
  email: '✉',
  exclamation: '!',
  exclamationCircle: '!',
  favoriteHollow: '☆',
  filter: '▽',
  info: 'ⓘ',
  infoNoCircle: 'i',
  left: '←',
  link: '⚭',
  question: '?',
  questionCircle: '?',
  redo: '↻',
  refresh: '↻',
  remove: '✕',
  right: '→',
  star: '★',
  success: '✓',
  undo: '↺',
  upCarat: '▴',
  upload: '↑',
  warning: '⚠',
  x: '✕',
  xCircle: '✕',
};
const ICON_SIZES: Record<string, number> = { sm: 14, md: 18, lg: 24 };

export function Icon({ name, color = 'inherit', size, ...more }: ComponentProps<typeof Sdk.Icon>) {
  const { screenReaderText, ...rest } = more;
  const heard = screenReaderText
    ? { role: 'img', 'aria-label': screenReaderText }
    : { 'aria-hidden': true };
  return (
    <span
      className={`hsx-icon hsx-icon-${color}`}
      style={{ fontSize: ICON_SIZES[shortSize(size, 'sm')] ?? 14 }}
      {...heard}
      {...testId(rest)}
    >
      {SIGNS[name] ?? '◆'}
    </span>
  );
}

/** A picture; one that leads somewhere or opens something is a button. Where `href` leads is not followed. */
export function Image({ src, alt = '', width, height, ...more }: ComponentProps<typeof Sdk.Image>) {
  const { onClick, overlay, ...rest } = more;
  const { press, frame } = usePress(onClick, overlay);
  const picture = <img {...{ src, alt, width, height }} {...testId(rest)} />;
  if (!onClick && !overlay) return picture;
  return (
    <>
      <button type="button" className="hsx-bare" onClick={press}>
        {picture}
      </button>
      {frame}
    </>
  );
}
