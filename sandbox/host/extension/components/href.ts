import type { HrefProp } from '@hubspot/ui-extensions';

/** HubSpot's own pages, in any of its data centres: the sandbox has them at the same paths. */
const HUBSPOT = /^https:\/\/app(-\w+)?\.hubspot\.com(?=\/|$)/;

/** A link to a page of HubSpot's stays in the tab, any other opens a new one. Source: docs of Link. */
export function hrefOf(href: HrefProp | undefined) {
  if (!href) return undefined;
  const { url, external } = typeof href === 'string' ? { url: href } : href;
  const abroad = external ?? (/^https?:/.test(url) && !HUBSPOT.test(url));
  const here = url.replace(HUBSPOT, '') || '/';
  return { href: here, external: abroad, ...(abroad && { target: '_blank', rel: 'noreferrer' }) };
}

export function openHref(href: HrefProp | undefined) {
  const link = hrefOf(href);
  if (link) window.open(link.href, link.external ? '_blank' : '_self', 'noopener');
}
