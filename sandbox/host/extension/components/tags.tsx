import type { StatusTagProps, TagProps } from '@hubspot/ui-extensions';
import { usePress } from '../overlays';
import { testId } from './sizes';

export function Tag({
  variant = 'default',
  onClick,
  overlay,
  inline,
  children,
  ...rest
}: TagProps) {
  const { press, frame } = usePress(onClick, overlay);
  const className = `hsx-tag hsx-tag-${variant}${inline ? ' hsx-tag-inline' : ''}`;
  if (!onClick && !overlay) {
    return (
      <span className={className} {...testId(rest)}>
        {children}
      </span>
    );
  }
  return (
    <>
      <button type="button" className={className} onClick={press} {...testId(rest)}>
        {children}
      </button>
      {frame}
    </>
  );
}

export function StatusTag({
  variant = 'default',
  hollow = false,
  onClick,
  ...more
}: StatusTagProps) {
  const { showRemoveIcon = false, onRemoveClick, children, ...rest } = more;
  const dot = (
    <i className={`hsx-dot hsx-dot-${variant}${hollow ? ' hsx-hollow' : ''}`} aria-hidden />
  );
  return (
    <span className="hsx-status" {...testId(rest)}>
      {dot}
      {onClick ? (
        <button type="button" className="hsx-link" onClick={() => onClick()}>
          {children}
        </button>
      ) : (
        children
      )}
      {showRemoveIcon && (
        <button
          type="button"
          className="hsx-bare"
          aria-label="Remove"
          onClick={() => onRemoveClick?.()}
        >
          ✕
        </button>
      )}
    </span>
  );
}
