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
 * Source: AssociationTypes of @hubspot/api-client 13.5.0; invoices to companies from HubSpot's docs, the other
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
];

/** Objects that every custom object is associated with from its creation. Source: HubSpot's docs. */
export const activityTypeIds = ['0-27', '0-46', '0-47'];
