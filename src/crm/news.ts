import type { NewsEntry } from '../api/news';
import { amountInWords } from '../messages/in-words';
import type { Properties } from './names';
import { contactHistory, newsProperties, type NewsProperty } from './news-properties';
import { readInstant } from './read';

/** A property value, and the time at which it was set. */
export interface Version {
  value: string;
  at: string;
}
/** Values by property, newest first. */
export type History = Readonly<Record<string, readonly Version[] | undefined>>;
interface Found {
  id: string;
  properties: Properties;
}

/** Maximum number of news entries shown. */
const maxNewsEntries = 20;

/**
 * Deal properties that the app reads. `hs_v2_date_entered_current_stage` is unverified; without it moves are not
 * reported.
 */
export const dealNewsProperties = [
  'dealname',
  'amount',
  'deal_currency_code',
  'createdate',
  'closedate',
  'hs_is_closed',
  'hs_is_closed_won',
  'hs_v2_date_entered_current_stage',
] as const;
export const contactNewsProperties = [
  'firstname',
  'lastname',
  'email',
  'jobtitle',
  'createdate',
] as const;

/** Returns the newest entries, at most 20, and the number of others. */
export function newest(entries: readonly NewsEntry[]): { entries: NewsEntry[]; notShown: number } {
  const inOrder = [...entries].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return {
    entries: inOrder.slice(0, maxNewsEntries),
    notShown: Math.max(0, inOrder.length - maxNewsEntries),
  };
}

/**
 * Returns an entry such as `Employees: 420 → 600` for each changed property since a time (ISO, as in this whole file).
 */
export function companyNews(history: History, since: string): NewsEntry[] {
  return newsProperties.flatMap((property) =>
    changesIn(history[property.name], since).map(({ at, value, before }) => ({
      id: `company:${property.name}:${at}`,
      at,
      words: `${property.label}: ${changeWords(property, value, before)}`,
      part: 'company' as const,
    })),
  );
}

function changeWords({ inWords, onlyNew }: NewsProperty, value: string, before: string): string {
  const now = value ? inWords(value) : 'emptied';
  return before && value && !onlyNew ? `${inWords(before)} → ${now}` : now;
}

/** Returns the values set since then that differ from the previous one. */
function changesIn(versions: readonly Version[] = [], since: string) {
  return versions.flatMap(({ value, at: written }, index) => {
    const at = readInstant(written);
    const before = versions[index + 1]?.value ?? '';
    const isNews = at !== undefined && Date.parse(at) >= Date.parse(since) && value !== before;
    return isNews ? [{ at, value, before }] : [];
  });
}

/** Whether a deal's amount is in the account's currency, because HubSpot names none. */
export const isInOwnCurrency = ({ properties: p }: Pick<Found, 'properties'>): boolean =>
  Boolean(p.amount) && !p.deal_currency_code;

/**
 * Returns one entry for each deal that is new, won, lost or moved since then, with its latest status. `currency`: the
 * account's, which deals have where HubSpot names none.
 */
export function dealNews(
  deals: readonly Found[],
  since: string,
  currency: string | undefined,
): NewsEntry[] {
  return deals.flatMap(({ id, properties: p }) => {
    const created = readInstant(p.createdate);
    const moved = readInstant(p.hs_v2_date_entered_current_stage);
    const isClosed = p.hs_is_closed === 'true';
    const closed = isClosed ? (moved ?? readInstant(p.closedate)) : undefined;
    const what = isClosed ? (p.hs_is_closed_won === 'true' ? 'Deal won' : 'Deal lost') : undefined;
    const told = [
      { at: closed, words: what },
      { at: created, words: 'New deal' },
      { at: isClosed ? undefined : moved, words: 'Deal moved to another stage' },
    ].find(({ at }) => at !== undefined && Date.parse(at) >= Date.parse(since));
    if (!told?.at || !told.words) return [];
    const words = `${told.words}: ${dealWords(p, currency)}`;
    return [{ id: `deal:${id}:${told.at}`, at: told.at, words, part: 'deals', recordId: id }];
  });
}

function dealWords(p: Properties, currency: string | undefined): string {
  const amount = Number(p.amount || NaN);
  const money = amount > 0 ? amountInWords(amount, p.deal_currency_code || currency) : '';
  return [p.dealname || 'without a name', money].filter(Boolean).join(', ');
}

/** Returns contacts that are new since then, and known ones with a changed job or employer (`histories`, by id). */
export function contactNews(
  contacts: readonly Found[],
  histories: Readonly<Record<string, History | undefined>>,
  since: string,
): NewsEntry[] {
  return contacts.flatMap(({ id, properties: p }): NewsEntry[] => {
    const name = [p.firstname, p.lastname].filter(Boolean).join(' ') || p.email || 'a contact';
    const about = { part: 'contacts', recordId: id } as const;
    if (isNew({ properties: p }, since)) {
      const words = `New contact: ${[name, p.jobtitle].filter(Boolean).join(', ')}`;
      return [{ id: `contact:${id}`, at: readInstant(p.createdate) ?? since, words, ...about }];
    }
    return contactHistory.flatMap((property) =>
      changesIn(histories[id]?.[property.name], since)
        .filter(({ value }) => value !== '')
        .map(({ at, value }) => ({
          id: `contact:${id}:${property.name}:${at}`,
          at,
          words: property.changed(name, value),
          ...about,
        })),
    );
  });
}

/** Whether a contact was created since then. */
export function isNew({ properties }: Pick<Found, 'properties'>, since: string): boolean {
  const created = readInstant(properties.createdate);
  return created !== undefined && Date.parse(created) >= Date.parse(since);
}
