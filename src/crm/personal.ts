import type { ApprovalProperty, MirrorProperty } from '../api/properties-to-send';
import { fieldsOf, noteFields, stageIds, builtInStepIds, type StepId } from '../playbook/lookup';
import { ownIds } from '../playbook/own-ids';
import type { FieldShape } from '../playbook/shape';
import { questionIds } from '../playbook/survey-lookup';
import type { AppDataKind } from './app-data';
import {
  answerProperty,
  fieldProperty,
  hubspotProperties,
  stageEnteredProperty,
  stepDetailProperty,
  stepProperty,
  stepsWithNotes,
  writtenProperty,
  type OwnProperty,
} from './names';

/**
 * What becomes of a property when a company is forgotten (050). `stays`: it holds a day, a choice, a figure or an id, also
 * that of a HubSpot user. `emptied`: names, and whatever somebody typed. `renamed`: HubSpot requires it, so it gets a name that
 * tells nothing. `days_only`: JSON, of which days, choices and figures stay.
 */
export type WhenForgotten = 'stays' | 'emptied' | 'renamed' | 'days_only';

type Lists<T extends string> = Record<T, WhenForgotten>;

const ofRecord: Lists<OwnProperty> = {
  offboarding_name: 'renamed',
  offboarding_key: 'stays',
  company_id: 'stays',
  company_name: 'renamed',
  company_link: 'stays',
  offboarding_number: 'stays',
  offboarding_status: 'stays',
  offboarding_stage: 'stays',
  stage_written: 'stays',
  offboarding_outcome: 'stays',
  offboarding_initiator: 'stays',
  stated_reason: 'stays',
  stated_reason_detail: 'stays',
  stated_words: 'emptied',
  our_words: 'emptied',
  analysed_reason: 'stays',
  analysed_reason_detail: 'stays',
  analysed_note: 'emptied',
  avoidable: 'stays',
  reasons_agree: 'stays',
  competitor: 'emptied',
  competitor_contract_end: 'stays',
  offboarding_extent: 'stays',
  what_ends: 'emptied',
  what_stays: 'emptied',
  final_service_date: 'stays',
  owner_name: 'emptied',
  contract_terms: 'days_only',
  contract_end: 'stays',
  stop_renewal_by: 'stays',
  notice_deadline: 'stays',
  earliest_end: 'stays',
  notice_given_on: 'stays',
  survey_link_number: 'stays',
  survey_link_made_on: 'stays',
  survey_link_expires_on: 'stays',
  survey_link_revoked_on: 'stays',
  survey_answered_at: 'stays',
  survey_amended_at: 'stays',
  survey_times: 'stays',
  survey_source: 'stays',
  survey_detail: 'days_only',
  contact_consent: 'stays',
  contact_ways: 'stays',
  contact_consent_on: 'stays',
  contact_consent_at: 'stays',
  contact_consent_source: 'stays',
  contact_consent_number: 'stays',
  started_on: 'stays',
  started_at: 'stays',
  started_by: 'emptied',
  started_by_id: 'emptied',
  last_stage: 'stays',
  closed_on: 'stays',
  closed_at: 'stays',
  closed_by: 'emptied',
  closed_by_id: 'emptied',
  closing_note: 'emptied',
  stayed_why: 'stays',
  stayed_words: 'emptied',
  offboarding_won_back_on: 'stays',
  won_back_how: 'stays',
  won_back_through: 'emptied',
  won_back_words: 'emptied',
  paused_on: 'stays',
  paused_until: 'stays',
  paused_why: 'emptied',
  last_change: 'emptied',
  offboarding_revision: 'stays',
  tasks_made: 'stays',
  next_item_due: 'stays',
  next_due: 'stays',
  steps_left: 'stays',
  steps_waived: 'stays',
  stage_entered_on: 'stays',
  stuck_on: 'stays',
  stage_times: 'stays',
  paused_days: 'stays',
  held_by: 'stays',
  moved_past_gate_on: 'stays',
  alternatives_offered: 'stays',
  alternatives_taken: 'stays',
  alternatives_which: 'stays',
  lessons_done_on: 'stays',
  open_money: 'stays',
  open_money_currency: 'stays',
  open_money_as_of: 'stays',
  open_money_first_due: 'stays',
  at_stake_amount: 'stays',
  at_stake_currency: 'stays',
  at_stake_source: 'stays',
  at_stake_gap: 'stays',
  at_stake_as_of: 'stays',
  at_stake_at_close_amount: 'stays',
  at_stake_at_close_currency: 'stays',
  at_stake_at_close_source: 'stays',
  at_stake_at_close_gap: 'stays',
  at_stake_at_close_as_of: 'stays',
  offboarding_manager: 'stays',
  planned_emails_held: 'stays',
  message_language: 'stays',
  playbook_version: 'stays',
};

const ofHubSpot: Lists<(typeof hubspotProperties)[number]> = {
  hubspot_owner_id: 'stays',
  hs_pipeline: 'stays',
  hs_pipeline_stage: 'stays',
  hs_createdate: 'stays',
};

/** By the type of a field: what is typed is personal, a day and a choice are not. */
const ofField: Lists<FieldShape['type']> = {
  text: 'emptied',
  long: 'emptied',
  link: 'emptied',
  date: 'stays',
  choice: 'stays',
};

const ofStep = (step: StepId): [string, WhenForgotten][] => [
  [stepProperty(step), 'stays'],
  [stepDetailProperty(step), 'days_only'],
];

/** Every property of an offboarding's record. */
export const recordWhenForgotten: ReadonlyMap<string, WhenForgotten> = new Map([
  ...Object.entries(ofRecord),
  ...Object.entries(ofHubSpot),
  ...stageIds.map((id): [string, WhenForgotten] => [stageEnteredProperty(id), 'stays']),
  ...questionIds.map((id): [string, WhenForgotten] => [answerProperty(id), 'emptied']),
  ...[...builtInStepIds, ...ownIds].flatMap(ofStep),
  ...builtInStepIds.flatMap((step) =>
    [...fieldsOf(step), ...noteFields(step)].map((field): [string, WhenForgotten] => [
      fieldProperty(step, field.id),
      ofField[field.type],
    ]),
  ),
  ...stepsWithNotes.map((step): [string, WhenForgotten] => [writtenProperty(step), 'days_only']),
]);

/** Every property of ours on the company. */
export const companyWhenForgotten: Lists<MirrorProperty | ApprovalProperty> = {
  offboarding_stage: 'stays',
  offboarding_status: 'stays',
  offboarding_outcome: 'stays',
  offboarding_number: 'stays',
  offboarding_key: 'stays',
  offboarding_record_id: 'stays',
  offboarding_initiator: 'stays',
  offboarding_reason: 'stays',
  offboarding_start_date: 'stays',
  offboarding_end_date: 'stays',
  offboarding_closed_on: 'stays',
  offboarding_next_due: 'stays',
  offboarding_late_on: 'stays',
  offboarding_act_by: 'stays',
  offboarding_act: 'stays',
  offboarding_contract_unknown: 'stays',
  offboarding_proof_due: 'stays',
  offboarding_steps_left: 'stays',
  offboarding_stage_entered_on: 'stays',
  offboarding_stuck_on: 'stays',
  offboarding_held_by: 'stays',
  offboarding_open_money: 'stays',
  offboarding_open_money_currency: 'stays',
  offboarding_open_money_as_of: 'stays',
  offboarding_at_stake: 'stays',
  offboarding_at_stake_currency: 'stays',
  offboarding_at_stake_as_of: 'stays',
  offboarding_analysed_reason: 'stays',
  offboarding_avoidable: 'stays',
  offboarding_competitor_contract_end: 'stays',
  offboarding_owner: 'stays',
  offboarding_owner_name: 'emptied',
  offboarding_manager: 'stays',
  offboarding_lessons_done_on: 'stays',
  offboarding_won_back_on: 'stays',
  offboarding_exit_score: 'emptied',
  offboarding_contact_consent: 'stays',
  offboarding_playbook: 'stays',
  offboarding_approval: 'emptied',
  offboarding_approval_words: 'emptied',
  offboarding_approval_request: 'emptied',
  offboarding_approval_tasks: 'emptied',
};

/** What the app's own records hold of a company. `of_many`: its name, and words typed for all companies of a run. */
export const appDataWhenForgotten: Record<AppDataKind, 'of_many' | 'nothing'> = {
  bulk_run: 'of_many',
  bulk_batch: 'of_many',
  playbook: 'nothing',
  playbook_version: 'nothing',
  workflow_repair: 'nothing',
};
