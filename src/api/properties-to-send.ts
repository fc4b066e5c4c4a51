/**
 * The company's mirror: a copy of the offboarding on the company, which managers filter, workflows watch, and HubSpot
 * passes to a function with each call of the card. Written from the record by `src/crm/mirror.ts`; the record is
 * authoritative.
 */
export const mirrorProperties = [
  'offboarding_stage',
  'offboarding_status',
  'offboarding_outcome',
  'offboarding_number',
  'offboarding_key',
  'offboarding_record_id',
  'offboarding_initiator',
  'offboarding_reason',
  'offboarding_start_date',
  'offboarding_end_date',
  'offboarding_closed_on',
  'offboarding_next_due',
  'offboarding_late_on',
  'offboarding_act_by',
  'offboarding_act',
  'offboarding_contract_unknown',
  'offboarding_proof_due',
  'offboarding_steps_left',
  'offboarding_stage_entered_on',
  'offboarding_stuck_on',
  'offboarding_held_by',
  'offboarding_open_money',
  'offboarding_open_money_currency',
  'offboarding_open_money_as_of',
  'offboarding_at_stake',
  'offboarding_at_stake_currency',
  'offboarding_at_stake_as_of',
  'offboarding_analysed_reason',
  'offboarding_avoidable',
  'offboarding_competitor_contract_end',
  'offboarding_owner',
  'offboarding_owner_name',
  'offboarding_manager',
  'offboarding_lessons_done_on',
  'offboarding_won_back_on',
  'offboarding_exit_score',
  'offboarding_contact_consent',
  'offboarding_playbook',
] as const;
export type MirrorProperty = (typeof mirrorProperties)[number];

/**
 * The request for an approval, on the company, where a person answers it in HubSpot's editor. Not a copy of the record, so
 * not of the mirror. `_request` and `_tasks` are the app's own and hidden.
 */
export const approvalProperties = [
  'offboarding_approval',
  'offboarding_approval_words',
  'offboarding_approval_request',
  'offboarding_approval_tasks',
] as const;
export type ApprovalProperty = (typeof approvalProperties)[number];

/**
 * Earlier ids of a merged company, separated by semicolons. HubSpot sets it (developers.hubspot.com, company
 * properties); that HubSpot passes it with the card's calls is unverified.
 */
export const mergedIdsProperty = 'hs_merged_object_ids';

/** HubSpot's id of the company's owner. */
export const ownerProperty = 'hubspot_owner_id';

/** `propertiesToSend` of every call by the card. */
export const propertiesToSend = [
  'hs_object_id',
  'name',
  ownerProperty,
  mergedIdsProperty,
  ...mirrorProperties,
  ...approvalProperties,
] as const;
