import type {
  ButtonProps,
  ButtonRowProps,
  HrefProp,
  LinkProps,
  LoadingButtonProps,
  StatusTagProps,
  TagProps,
} from '@hubspot/ui-extensions';
import { Loader } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { MouseEvent } from 'react';
import { usePress } from '../overlays';
import { shortSize, testId } from './sizes';

export function hrefOf(href: HrefProp | undefined) {
  if (!href) return undefined;
  const { url, external } = typeof href === 'string' ? { url: href } : href;
  const abroad = external ?? /^https?:/.test(url);
  return { href: url, external: abroad, ...(abroad && { target: '_blank', rel: 'noreferrer' }) };
}

export function openHref(href: HrefProp | undefined) {
  const link = hrefOf(href);
  if (link) window.open(link.href, link.external ? '_blank' : '_self', 'noopener');
}

export function Button(props: ButtonProps) {
  const { onClick, overlay, href, disabled = false, variant = 'secondary', ...more } = props;
  const { type = 'button', size, truncate = false, children, ...rest } = more;
  const { press, frame, anchor } = usePress(onClick, overlay);
  const clicked = (event: MouseEvent) => {
    press(event);
    openHref(href);
  };
  return (
    <>
      <button
        ref={anchor}
        type={type}
        disabled={disabled}
        onClick={clicked}
        className={`hsx-button hsx-${variant} hsx-size-${shortSize(size, 'md')}${truncate ? ' hsx-truncate' : ''}`}
        {...testId(rest)}
      >
        {children}
      </button>
      {frame}
    </>
  );
}

export function LoadingButton(props: LoadingButtonProps) {
  const { onClick, overlay, href, overlayOptions, loading = false, ...more } = props;
  const {
    disabled = false,
    variant = 'secondary',
    type = 'button',
    size,
    children,
    ...rest
  } = more;
  const waits = overlayOptions?.openBehavior === 'onLoadingFinish';
  const { press, show, frame, anchor } = usePress(onClick, overlay, { showAtPress: !waits });
  const wasLoading = useRef(loading);
  useEffect(() => {
    if (waits && wasLoading.current && !loading) show();
    wasLoading.current = loading;
  }, [waits, loading, show]);
  const clicked = (event: MouseEvent) => {
    press(event);
    openHref(href);
  };
  return (
    <>
      <button
        ref={anchor}
        type={type}
        disabled={disabled || loading}
        aria-busy={loading}
        onClick={clicked}
        className={`hsx-button hsx-${variant} hsx-size-${shortSize(size, 'md')}`}
        {...testId(rest)}
      >
        {loading && <Loader size={14} color="currentColor" aria-hidden />}
        {children}
      </button>
      {frame}
    </>
  );
}

export function ButtonRow({ children, ...rest }: ButtonRowProps) {
  return (
    <div className="hsx-button-row" {...testId(rest)}>
      {children}
    </div>
  );
}

export function Link({ href, variant = 'primary', onClick, overlay, ...more }: LinkProps) {
  const { preventDefault = false, children, ...rest } = more;
  const { press, frame, anchor } = usePress(onClick, overlay);
  const link = hrefOf(href);
  const stays = preventDefault || !link || link.href === '#';
  const clicked = (event: MouseEvent) => {
    if (stays) event.preventDefault();
    press(event);
  };
  return (
    <>
      <a
        ref={anchor}
        href={link?.href ?? '#'}
        {...(link?.external && { target: '_blank', rel: 'noreferrer' })}
        onClick={clicked}
        className={`hsx-link hsx-link-${variant}`}
        {...testId(rest)}
      >
        {children}
        {link?.external && <span aria-hidden> ↗</span>}
      </a>
      {frame}
    </>
  );
}

export function Tag({
  variant = 'default',
  onClick,
  overlay,
  inline,
  children,
  ...rest
}: TagProps) {
  const { press, frame, anchor } = usePress(onClick, overlay);
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
      <button ref={anchor} type="button" className={className} onClick={press} {...testId(rest)}>
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
