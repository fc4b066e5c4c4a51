import type { ButtonProps, LinkProps, LoadingButtonProps } from '@hubspot/ui-extensions';
import { Loader } from '@mantine/core';
import { useEffect, useRef, type MouseEvent } from 'react';
import { usePress } from '../overlays';
import { hrefOf, openHref } from './href';
import { shortSize, testId } from './sizes';

export function Button(props: ButtonProps) {
  const { onClick, overlay, href, disabled = false, variant = 'secondary', ...more } = props;
  const { type = 'button', size, truncate = false, children, ...rest } = more;
  const { press, frame } = usePress(onClick, overlay);
  const clicked = (event: MouseEvent) => {
    press(event);
    openHref(href);
  };
  return (
    <>
      <button
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
  const { press, show, frame } = usePress(onClick, overlay, { showAtPress: !waits });
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

export function Link({ href, variant = 'primary', onClick, overlay, ...more }: LinkProps) {
  const { preventDefault = false, children, ...rest } = more;
  const { press, frame } = usePress(onClick, overlay);
  const link = hrefOf(href);
  const stays = preventDefault || !link || link.href === '#';
  const clicked = (event: MouseEvent) => {
    if (stays) event.preventDefault();
    press(event);
  };
  return (
    <>
      <a
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
