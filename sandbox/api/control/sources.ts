import { answersOf } from '../client-check/client-answers';
import type { Coverage } from './covered/table';

/** Pages of HubSpot's docs (developers.hubspot.com/docs) behind the routes that begin so. */
const PAGES: [string, string][] = [
  ['/crm/v3/objects/:objectType/search', 'CRM search'],
  ['/crm/v3/objects/', 'CRM objects; Error handling (multi-status)'],
  ['/crm/v3/properties/', 'Properties'],
  ['/crm/v3/pipelines/', 'Pipelines'],
  ['/crm-object-schemas/', 'Custom objects'],
  ['/crm/v4/', 'Associations v4'],
  ['/crm/v3/associations/', 'Associations v3'],
  ['/crm/v3/owners', 'Owners'],
  ['/crm/v3/lists', 'Lists (segments)'],
  ['/crm/v3/limits', 'Limits tracking'],
  ['/files/', 'Files'],
  ['/account-info/', 'Account information'],
  ['/oauth/', 'Private app tokens'],
];

/** What a route's behaviour rests on. */
export interface Source {
  /** The page of HubSpot's docs. */
  docs?: string;
  /** The model of HubSpot's client that every answer in our tests fits. */
  model?: string;
  /** Whether something about it is guessed, as its note says. */
  guessed: boolean;
}

/** Words by which a note says that nobody has seen HubSpot do it. */
const GUESS = /guess|inferred|unverified|unknown/i;

export function sourceOf({ method, path, note = '' }: Coverage): Source {
  const docs = PAGES.find(([start]) => path.startsWith(start))?.[1];
  const model = answersOf[`${method} ${path}`];
  return { ...(docs && { docs }), ...(model && { model }), guessed: GUESS.test(note) };
}
