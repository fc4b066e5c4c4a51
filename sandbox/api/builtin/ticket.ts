import { area, choice, common, external, instant, readOnly, text } from './shape';
import type { BuiltInType } from './shape';

/** Names and options: HubSpot's guide on tickets; the selection is ours. */
export const ticket: BuiltInType = {
  id: '0-5',
  name: 'ticket',
  pathName: 'tickets',
  labels: { singular: 'Ticket', plural: 'Tickets' },
  primaryDisplayProperty: 'subject',
  requiredProperties: ['subject', 'hs_pipeline_stage'],
  searchableProperties: ['subject', 'content'],
  defaultProperties: ['subject', 'content', 'hs_pipeline', 'hs_pipeline_stage'],
  createdProperty: 'createdate',
  modifiedProperty: 'hs_lastmodifieddate',
  group: { name: 'ticketinformation', label: 'Ticket information' },
  properties: [
    ...common.filter((property) => property.name !== 'hubspot_owner_id'),
    external('hubspot_owner_id', 'Ticket owner'),
    text('subject', 'Ticket name'),
    area('content', 'Ticket description'),
    external('hs_pipeline', 'Pipeline'),
    external('hs_pipeline_stage', 'Ticket status'),
    choice('hs_ticket_priority', 'Priority', {
      LOW: 'Low',
      MEDIUM: 'Medium',
      HIGH: 'High',
      URGENT: 'Urgent',
    }),
    choice('hs_ticket_category', 'Category', {
      PRODUCT_ISSUE: 'Product Issue',
      BILLING_ISSUE: 'Billing Issue',
      FEATURE_REQUEST: 'Feature Request',
      GENERAL_INQUIRY: 'General Inquiry',
    }),
    instant('closed_date', 'Close date'),
    readOnly(instant('createdate', 'Create date')),
    readOnly(instant('hs_lastmodifieddate', 'Last modified date')),
  ],
};
