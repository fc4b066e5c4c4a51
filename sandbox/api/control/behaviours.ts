import { assumptionNames, assumptions } from '../switches/assumption-names';

/** What holds for many routes, and where it is known from. */
export interface Behaviour {
  what: string;
  source: string;
}

const docs = (page: string) => `HubSpot docs: ${page}`;

const UNVERIFIED = 'unverified: guessed';

export const behaviours: Behaviour[] = [
  {
    what: 'Versions: dated paths (2026-03, 2026-09) lead to the same as v3 and v4',
    source: docs('API versioning, changelog'),
  },
  {
    what: '190 requests in 10 seconds, 1,000,000 a day, headers that count down',
    source: docs('API usage guidelines'),
  },
  {
    what: 'Five searches a second, counted apart from other requests',
    source: `${docs('CRM search')}; "apart" is ${UNVERIFIED}`,
  },
  {
    what: 'Words of a 429: TEN_SECONDLY_ROLLING, SECONDLY, DAILY',
    source: `${docs('API usage guidelines')}; matched literally by HubSpot's client`,
  },
  {
    what: 'Search: 3,000 characters, 5 groups, 6 filters each, 18 in all, one sort, 200 a page, 10,000 results',
    source: docs('CRM search'),
  },
  {
    what: 'Search lags behind writes by as long as the switch says; archiving shows at once',
    source: `${docs('CRM search')} ("moments"); the rest is ${UNVERIFIED}`,
  },
  {
    what: 'useCrmSearch: what the person who looks may find, 100 a page at most, not counted with the app’s searches',
    source: `ui-extensions 0.17.0 for the answer's form; all three are ${UNVERIFIED}`,
  },
  {
    what: 'Ids of types, stages, association types and records differ from account to account',
    source: docs('Custom objects'),
  },
  {
    what: 'Ids of contracts with anything, and of subscriptions and line items with most, are drawn',
    source: `${UNVERIFIED}: HubSpot has fixed ones that we do not know`,
  },
  {
    what: 'History of a value: INTEGRATION for the app, CRM_UI for the page, and an id of either',
    source: `${docs('CRM objects')}; the form of the ids is ${UNVERIFIED}`,
  },
  {
    what: 'What deletes and definitions are refused for (in use, not true and false, a third display property)',
    source: 'seen live by others, October 2026; most words are unverified',
  },
  {
    what: '207 item by item only where every input has an objectWriteTraceId',
    source: `${docs('Error handling')}, for create; for update and upsert inferred`,
  },
  {
    what: '403 MISSING_SCOPES: body and words',
    source: 'bodies seen from HubSpot, quoted in its community',
  },
  {
    what: 'Which scope a route needs',
    source: `${docs('Scopes')}, OpenAPI documents; pipelines and associations are ${UNVERIFIED}`,
  },
  {
    what: 'An app has the scopes of its assembled metadata and no others',
    source: `${docs('Scopes')}; how an install without one ends is not imitated`,
  },
  {
    what: 'Contracts: list, get and batch read; 405 for an app that searches or writes them',
    source: "HubSpot's OpenAPI documents; the body of a 405 is unverified",
  },
  {
    what: 'Creating a schema on a dated path needs shouldCreateSameObjectAssociation',
    source: "HubSpot's OpenAPI documents; allowsSensitiveProperties is not enforced, as seen live",
  },
  { what: 'An object that the account lacks: 403 or 404, as the switch says', source: UNVERIFIED },
  {
    what: "Admins' required properties are enforced on 2026-09 paths, not on earlier ones",
    source: 'HubSpot changelog; the words of the refusal are unverified',
  },
  {
    what: '502 and 524 are a page of a gateway and no JSON',
    source: 'reported with hubspot-php #315 and #341; 503, 504, 521 and 523 likewise: inferred',
  },
  {
    what: '477 with Retry-After in seconds; 423 lasts about two seconds',
    source: `${docs('Error handling')}; the words are ${UNVERIFIED}`,
  },
  {
    what: 'Endpoint functions: arrays in params, JSON only (415), headers stripped except X-HubSpot-*',
    source: 'seen live by others',
  },
  ...assumptionNames.map((name) => ({
    what: `${assumptions[name]}; false by --assume-not ${name} or a switch`,
    source: `${UNVERIFIED}, and so is how HubSpot would refuse it`,
  })),
  {
    what: 'Endpoint functions end after 10 seconds',
    source: `${docs('Serverless functions')} for CMS; unverified for 2026.09; status and body of the error are guessed`,
  },
];

/** What a client may look for and does not find here. */
export const notServed: string[] = [
  'Workflows: e-mails, lists, rotation, list branches, time windows, callbacks (/automation)',
  'Subscription preferences and marketing e-mail (/communication-preferences, /marketing)',
  'Conversations, webhooks, events and the timeline (/conversations, /webhooks, /events)',
  'OAuth: the sandbox has two fixed tokens, of a private app and of its own page',
  'Imports and exports (/crm/v3/imports, /crm/v3/exports)',
  'Lists: folders, old ids, conversion, histories; filters on anything but properties (/crm/v3/lists)',
  'Files: search, change, replace, folders, import from a URL (/files/v3)',
  'Associations: limits of labels and reports on use (/crm/v4/associations)',
  'Limits tracking (/crm/v3/limits)',
  'Calculated and sensitive properties, teams, and permissions of users',
];
