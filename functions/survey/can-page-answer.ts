import { accountCache } from '../hubspot/account-cache';

/** How long the page is waited for, in milliseconds. */
const patience = 2500;

const cache = accountCache<'no_html' | 'no_token' | undefined>('survey_pages');

/**
 * Asks the survey's page whether it could answer a client, once for each process: `no_html` where HubSpot sends the page as anything
 * but HTML, which a browser shows as text; `no_token` where the endpoint gets no token, so that it can read nothing. Undefined for a
 * page that could, and for one that could not be asked.
 */
export const pageLack = (url: string): Promise<'no_html' | 'no_token' | undefined> =>
  cache.get({ baseUrl: url, token: '', retryUntil: 0 }, () => look(url));

async function look(url: string) {
  try {
    const answer = await fetch(`${url}?as=ready`, { signal: AbortSignal.timeout(patience) });
    if (answer.status === 503) return 'no_token';
    const isHtml = /^text\/html/i.test(answer.headers.get('content-type') ?? '');
    return answer.ok && !isHtml ? 'no_html' : undefined;
  } catch {
    return undefined;
  }
}
