import { createHash } from 'node:crypto';
import { escapeHtml } from '../../src/messages/html';
import type { PagePart } from '../../src/survey/page';
import { script } from './script';
import { style } from './style';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Content-Security-Policy: only this page's own style and script, requests to its own origin, and the team's logo. */
const policyOf = ({ look: { logoOrigin } }: PagePart) =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    ...(logoOrigin ? [`img-src ${logoOrigin}`] : []),
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');

/** The link is the credential: its URL is sent to no other site (no referrer), and the page is not cached. */
export const quietHeaders = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex, nofollow',
};

export const pageHeaders = (part: PagePart) => ({
  ...quietHeaders,
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `${policyOf(part)}; frame-ancestors 'none'`,
});

/**
 * Returns the whole page. `unasked`: the browser sent no language, so the script detects it. The policy is also in a
 * meta tag, because it is unverified whether HubSpot's gateway passes the header on.
 */
export const documentOf = (part: PagePart, { unasked = false } = {}): string => {
  const { lang, title, html, look } = part;
  const colours = look.colour
    ? ` data-colour="${look.colour}" data-on-colour="${look.onColour ?? ''}"`
    : '';
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policyOf(part))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main id="relterm-survey"${unasked ? ' data-language="unasked"' : ''}${colours}>${html}</main>
<script>${script}</script>
</body>
</html>`;
};

/** Returns the frame for a page hosted in HubSpot's CMS; its script loads the content from the endpoint. */
export const hostedPage = (endpoint: string): string => `<style>${style}</style>
<main id="relterm-survey" data-endpoint="${escapeHtml(endpoint)}"></main>
<script>${script}</script>
`;
