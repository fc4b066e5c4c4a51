import * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { startOfDay } from '../../../src/calendar/wall-clock';
import type { CompanyContact, FoundInHubSpot } from '../../../src/api/found';
import { contactProperties, contactsOf } from '../../../src/crm/contacts';
import { foundEmails, foundMeetings, foundProperties } from '../../../src/crm/found-activities';
import { configure } from '../clients';
import type { HttpOptions } from '../http';
import { portalZone } from '../portal-details';

const { Eq, Gte } = objects.FilterOperatorEnum;
/** Maximum number of records offered for a choice. */
const maxFound = 10;
const maxContacts = 100;

const search = (http: HttpOptions) =>
  new objects.SearchApi(objects.createConfiguration(configure('read', http)));
const ofCompany = (value: string) => ({
  propertyName: 'associations.company',
  operator: Eq,
  value,
});

/**
 * Finds the company's newest meetings, or e-mails sent from HubSpot, since a day in the portal's zone; 1 API call. HubSpot's search lags
 * behind new records by some seconds.
 */
export async function findOnCompany(
  kind: 'meetings' | 'emails',
  companyId: string,
  since: CalendarDate,
  http: HttpOptions,
): Promise<FoundInHubSpot[]> {
  const zone = await portalZone(http);
  const from = startOfDay(since, zone);
  const recent = { propertyName: 'hs_timestamp', operator: Gte, value: from };
  const outgoing = { propertyName: 'hs_email_direction', operator: Eq, value: 'EMAIL' };
  const { results } = await search(http).doSearch(kind, {
    filterGroups: [
      { filters: [ofCompany(companyId), recent, ...(kind === 'emails' ? [outgoing] : [])] },
    ],
    properties: [...foundProperties[kind]],
    sorts: [kind === 'emails' ? '-hs_timestamp' : '-hs_createdate'],
    limit: maxFound,
    after: '0',
  });
  return kind === 'emails' ? foundEmails(results) : foundMeetings(results);
}

/**
 * Whether HubSpot sends e-mail to nobody at the company; false without contacts, or with more than are read. 1 API
 * call.
 */
export async function getsNoEmail(companyId: string, http: HttpOptions): Promise<boolean> {
  const contacts = await contactsOn(companyId, http);
  const isAll = contacts.length > 0 && contacts.length < maxContacts;
  return isAll && contacts.every(({ noEmail }) => noEmail);
}

/** Returns the company's contacts sorted by name, at most 100; 1 API call. */
export async function contactsOn(companyId: string, http: HttpOptions): Promise<CompanyContact[]> {
  const { results } = await search(http).doSearch('contacts', {
    filterGroups: [{ filters: [ofCompany(companyId)] }],
    properties: [...contactProperties],
    sorts: ['lastname'],
    limit: maxContacts,
    after: '0',
  });
  return contactsOf(results);
}
