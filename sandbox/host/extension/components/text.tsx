import type { HeadingProps, ListProps, TextProps } from '@hubspot/ui-extensions';
import { Children, type CSSProperties } from 'react';
import { testId } from './sizes';

const WEIGHTS: Record<string, number> = { regular: 400, demibold: 600, bold: 700 };
const LINES: Record<string, string> = { underline: 'underline', strikethrough: 'line-through' };

function formatted({ format = {}, truncate }: Pick<TextProps, 'format' | 'truncate'>) {
  const { fontWeight = 'regular', italic, lineDecoration = 'none', textTransform } = format;
  const style: CSSProperties = {
    fontWeight: WEIGHTS[fontWeight],
    textDecoration: LINES[lineDecoration] ?? 'none',
  };
  if (italic) style.fontStyle = 'italic';
  if (textTransform && textTransform !== 'sentenceCase') style.textTransform = textTransform;
  if (typeof truncate === 'object' && truncate.maxWidth) style.maxWidth = truncate.maxWidth;
  return style;
}

export function Text({ variant = 'bodytext', inline = false, children, ...rest }: TextProps) {
  const { format, truncate } = rest;
  const Tag = inline ? 'span' : 'div';
  const sentence = format?.textTransform === 'sentenceCase' ? ' hsx-sentence' : '';
  const clipped = truncate ? ' hsx-truncate' : '';
  const tooltip = typeof truncate === 'object' ? truncate.tooltipText : undefined;
  return (
    <Tag
      className={`hsx-text hsx-${variant}${clipped}${sentence}`}
      style={formatted({ format: format ?? {}, truncate: truncate ?? false })}
      title={tooltip}
      {...testId(rest)}
    >
      {children}
    </Tag>
  );
}

export function Heading({ inline = false, children, ...rest }: HeadingProps) {
  const style = inline ? { whiteSpace: 'nowrap' as const } : {};
  return (
    <h3 className="hsx-heading" style={style} {...testId(rest)}>
      {children}
    </h3>
  );
}

export function List({ variant = 'unordered', children, ...rest }: ListProps) {
  const Tag = variant.startsWith('ordered') ? 'ol' : 'ul';
  return (
    <Tag className={`hsx-list hsx-list-${variant}`} {...testId(rest)}>
      {Children.map(children, (child) => (
        <li>{child}</li>
      ))}
    </Tag>
  );
}
