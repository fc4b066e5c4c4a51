import type { IconProps, ImageProps } from '@hubspot/ui-extensions';
import { usePress } from '../overlays';
import { openHref } from './href';
import { shortSize, testId } from './sizes';

/** Signs that read like HubSpot's icons; one not listed shows as its first letter. */
const SIGNS: Record<string, string> = {
  add: '+',
  approvals: '✓',
  block: '⊘',
  bulb: '💡',
  calling: '☎',
  checkCircle: '✓',
  circleFilled: '●',
  circleHollow: '○',
  clock: '◷',
  comment: '💬',
  contact: '👤',
  copy: '⧉',
  date: '📅',
  delete: '🗑',
  documents: '📄',
  downCarat: '▾',
  download: '⤓',
  edit: '✎',
  ellipses: '…',
  email: '✉',
  exclamation: '!',
  exclamationCircle: '!',
  file: '📄',
  hide: '◌',
  home: '⌂',
  info: 'i',
  key: '⚿',
  left: '‹',
  link: '🔗',
  locked: '🔒',
  notification: '🔔',
  question: '?',
  refresh: '↻',
  remove: '✕',
  right: '›',
  search: '⌕',
  send: '➤',
  settings: '⚙',
  star: '★',
  success: '✓',
  tasks: '☑',
  upCarat: '▴',
  view: '👁',
  warning: '⚠',
  xCircle: '✕',
};
const SIZES: Record<string, number> = { sm: 12, md: 16, lg: 24 };

export function Icon({ name, color = 'inherit', size, screenReaderText, ...rest }: IconProps) {
  const fontSize = size ? SIZES[shortSize(size, 'md')] : undefined;
  return (
    <span
      className={`hsx-icon hsx-icon-${color}`}
      style={{ fontSize }}
      {...(screenReaderText
        ? { role: 'img', 'aria-label': screenReaderText }
        : { 'aria-hidden': true })}
      {...testId(rest)}
    >
      {SIGNS[name] ?? name.charAt(0)}
    </span>
  );
}

export function Image({
  src,
  alt = '',
  width,
  height,
  href,
  onClick,
  overlay,
  ...rest
}: ImageProps) {
  const { press, frame, anchor } = usePress(onClick, overlay);
  const image = <img src={src} alt={alt} width={width} height={height} {...testId(rest)} />;
  if (!href && !onClick && !overlay) return image;
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className="hsx-bare"
        onClick={(event) => {
          press(event);
          openHref(href);
        }}
      >
        {image}
      </button>
      {frame}
    </>
  );
}
