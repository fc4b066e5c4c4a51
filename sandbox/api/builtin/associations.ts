/** An association that HubSpot defines, seen from both sides. */
export interface BuiltInAssociation {
  from: string;
  to: string;
  typeId: number;
  name: string;
  inverseTypeId: number;
  inverseName: string;
  label: string | null;
}

const pair = (
  from: string,
  to: string,
  [typeId, inverseTypeId]: [number, number],
  [name, inverseName]: [string, string],
  label: string | null = null,
): BuiltInAssociation => ({ from, to, typeId, inverseTypeId, name, inverseName, label });

/**
 * Source: AssociationTypes of @hubspot/api-client 13.5.0; 179, 180 and 298 from HubSpot's docs, 297 and the other
 * ids of invoices unverified.
 */
export const builtInAssociations: BuiltInAssociation[] = [
  pair('0-1', '0-2', [279, 280], ['contact_to_company_unlabeled', 'company_to_contact_unlabeled']),
  pair('0-1', '0-2', [1, 2], ['contact_to_company', 'company_to_contact'], 'Primary'),
  pair('0-3', '0-2', [341, 342], ['deal_to_company_unlabeled', 'company_to_deal_unlabeled']),
  pair('0-3', '0-2', [5, 6], ['deal_to_company', 'company_to_deal'], 'Primary'),
  pair('0-3', '0-1', [3, 4], ['deal_to_contact', 'contact_to_deal']),
  pair('0-1', '0-1', [449, 449], ['contact_to_contact', 'contact_to_contact']),
  pair('0-2', '0-2', [450, 450], ['company_to_company', 'company_to_company']),
  pair(
    '0-2',
    '0-2',
    [13, 14],
    ['parent_to_child_company', 'child_to_parent_company'],
    'Parent Company',
  ),
  pair('0-3', '0-3', [451, 451], ['deal_to_deal', 'deal_to_deal']),
  pair('0-53', '0-2', [179, 180], ['invoice_to_company', 'company_to_invoice']),
  pair('0-53', '0-1', [177, 178], ['invoice_to_contact', 'contact_to_invoice']),
  pair('0-53', '0-3', [175, 176], ['invoice_to_deal', 'deal_to_invoice']),
  pair('0-47', '0-2', [188, 187], ['meeting_to_company', 'company_to_meeting']),
  pair('0-47', '0-1', [200, 199], ['meeting_to_contact', 'contact_to_meeting']),
  pair('0-47', '0-3', [212, 211], ['meeting_to_deal', 'deal_to_meeting']),
  pair('0-46', '0-2', [190, 189], ['note_to_company', 'company_to_note']),
  pair('0-46', '0-1', [202, 201], ['note_to_contact', 'contact_to_note']),
  pair('0-46', '0-3', [214, 213], ['note_to_deal', 'deal_to_note']),
  pair('0-27', '0-2', [192, 191], ['task_to_company', 'company_to_task']),
  pair('0-27', '0-1', [204, 203], ['task_to_contact', 'contact_to_task']),
  pair('0-27', '0-3', [216, 215], ['task_to_deal', 'deal_to_task']),
  pair('0-49', '0-2', [186, 185], ['email_to_company', 'company_to_email']),
  pair('0-49', '0-1', [198, 197], ['email_to_contact', 'contact_to_email']),
  pair('0-49', '0-3', [210, 209], ['email_to_deal', 'deal_to_email']),
  pair('0-48', '0-2', [182, 181], ['call_to_company', 'company_to_call']),
  pair('0-48', '0-1', [194, 193], ['call_to_contact', 'contact_to_call']),
  pair('0-48', '0-3', [206, 205], ['call_to_deal', 'deal_to_call']),
  pair('0-5', '0-2', [339, 340], ['ticket_to_company_unlabeled', 'company_to_ticket_unlabeled']),
  pair('0-5', '0-2', [26, 25], ['ticket_to_company', 'company_to_ticket'], 'Primary'),
  pair('0-5', '0-1', [16, 15], ['ticket_to_contact', 'contact_to_ticket']),
  pair('0-5', '0-3', [28, 27], ['ticket_to_deal', 'deal_to_ticket']),
  pair('0-47', '0-5', [226, 225], ['meeting_to_ticket', 'ticket_to_meeting']),
  pair('0-46', '0-5', [228, 227], ['note_to_ticket', 'ticket_to_note']),
  pair('0-27', '0-5', [230, 229], ['task_to_ticket', 'ticket_to_task']),
  pair('0-49', '0-5', [224, 223], ['email_to_ticket', 'ticket_to_email']),
  pair('0-48', '0-5', [220, 219], ['call_to_ticket', 'ticket_to_call']),
  pair('0-8', '0-3', [20, 19], ['line_item_to_deal', 'deal_to_line_item']),
  pair('0-69', '0-2', [297, 298], ['subscription_to_company', 'company_to_subscription']),
];

/**
 * Pairs that HubSpot associates by ids that we do not know: drawn for each account, so that nobody writes them
 * down.
 */
export const unnumberedAssociations: [from: string, to: string][] = [
  ['0-721', '0-2'],
  ['0-721', '0-3'],
  ['0-69', '0-1'],
  ['0-69', '0-3'],
  ['0-8', '0-53'],
  ['0-8', '0-69'],
];

/** Objects that every custom object is associated with from its creation. Source: HubSpot's docs. */
export const activityTypeIds = ['0-27', '0-46', '0-47', '0-48', '0-49'];
