/**
 * The company's mirror: what managers filter and workflows watch, and what HubSpot hands a function
 * with each call of the card. Derived from the record by `src/crm/mirror.ts`, never the truth.
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
  'offboarding_act_by',
  'offboarding_steps_left',
  'offboarding_owner_name',
  'offboarding_won_back_on',
  'offboarding_exit_score',
  'offboarding_contact_consent',
] as const;
export type MirrorProperty = (typeof mirrorProperties)[number];

/**
 * The ids that a merged company had before, apart by semicolons. HubSpot fills it in (developers.hubspot.com,
 * company properties); that the card's calls hand it over is unverified.
 */
export const mergedIdsProperty = 'hs_merged_object_ids';

/** `propertiesToSend` of every call of the card. */
export const propertiesToSend = [
  'hs_object_id',
  'name',
  mergedIdsProperty,
  ...mirrorProperties,
] as const;
