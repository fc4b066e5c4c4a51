import type { HrefProp } from '@hubspot/ui-extensions';

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
