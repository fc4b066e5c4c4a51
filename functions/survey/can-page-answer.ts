import { accountCache } from '../hubspot/account-cache';

/** How long the page is waited for, in milliseconds. */
const patience = 2500;

const cache = accountCache<boolean>('survey_pages');

/**
 * Says whether the survey's page could answer a client, as the process knows it. False where HubSpot sends the page as anything but
 * HTML, which a browser shows as text, and where the endpoint gets no token, so that it can read nothing (503). True also for a page
 * that could not be asked.
 */
export const canPageAnswer = (url: string): Promise<boolean> =>
  cache.get({ baseUrl: url, token: '', retryUntil: 0 }, () => look(url));

async function look(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}?as=ready`, { signal: AbortSignal.timeout(patience) });
    const isHtml = /^text\/html/i.test(answer.headers.get('content-type') ?? '');
    return answer.status !== 503 && (isHtml || !answer.ok);
  } catch {
    return true;
  }
}
