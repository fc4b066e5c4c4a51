import {
  noteFields,
  fieldsOf,
  stageIds,
  builtInStepIds,
  type StageId,
  type StepId,
} from '../playbook/lookup';
import { ownIds } from '../playbook/own-ids';
import { questionIds, type QuestionId } from '../playbook/survey-lookup';

/** Name of the custom object; HubSpot's id for it differs by account and is looked up. */
export const objectName = 'offboarding';
export const pipelineLabel = 'Offboarding';
/**
 * Property of notes, tasks and meetings with a unique value, `<offboarding key>:<request id>`; prevents duplicates on
 * retry.
 */
export const activityKeyProperty = 'offboarding_activity_key';
/** Objects with an activity key. */
export const timelineObjects = ['notes', 'tasks', 'meetings'] as const;
export type TimelineObject = (typeof timelineObjects)[number];

/** Property of a meeting: its step. */
export const meetingStepProperty = 'offboarding_step';

/** Maximum length of a property that contains JSON. */
export const jsonLimit = 4000;

/** How an offboarding stands, for managers' lists and reports; calculated with each write. */
export const progressProperties = [
  'next_due',
  'steps_left',
  'steps_waived',
  'stage_entered_on',
  'stuck_on',
  'stage_times',
  'paused_days',
  'held_by',
  'moved_past_gate_on',
  'alternatives_offered',
  'alternatives_taken',
  'alternatives_which',
  'lessons_done_on',
  'open_money',
  'open_money_currency',
  'open_money_as_of',
  'open_money_first_due',
] as const;

/** What is at stake, as it was at the start. Typed figures are among them, so a write never leaves them out. */
const atStart = [
  'at_stake_amount',
  'at_stake_currency',
  'at_stake_source',
  'at_stake_gap',
  'at_stake_as_of',
] as const;

/** What was still at stake at the close. */
const atClose = [
  'at_stake_at_close_amount',
  'at_stake_at_close_currency',
  'at_stake_at_close_source',
  'at_stake_at_close_gap',
  'at_stake_at_close_as_of',
] as const;

export const stakeProperties: readonly string[] = [...atStart, ...atClose];

/** What the app alone writes, after it read other objects. */
export const readProperties = [...atClose, 'offboarding_manager'] as const;

/** Properties of the record that do not belong to a step or a stage. */
export const ownProperties = [
  'offboarding_name',
  'offboarding_key',
  'company_id',
  'company_name',
  'company_link',
  'offboarding_number',
  'offboarding_status',
  'offboarding_stage',
  'stage_written',
  'offboarding_outcome',
  'offboarding_initiator',
  'stated_reason',
  'stated_reason_detail',
  'stated_words',
  'our_words',
  'analysed_reason',
  'analysed_reason_detail',
  'analysed_note',
  'avoidable',
  'reasons_agree',
  'competitor',
  'competitor_contract_end',
  'offboarding_extent',
  'what_ends',
  'what_stays',
  'final_service_date',
  'owner_name',
  'contract_terms',
  'contract_end',
  'stop_renewal_by',
  'notice_deadline',
  'earliest_end',
  'notice_given_on',
  'survey_link_number',
  'survey_link_made_on',
  'survey_link_expires_on',
  'survey_link_revoked_on',
  'survey_answered_at',
  'survey_amended_at',
  'survey_times',
  'survey_source',
  'survey_detail',
  'contact_consent',
  'contact_ways',
  'contact_consent_on',
  'contact_consent_at',
  'contact_consent_source',
  'contact_consent_number',
  'started_on',
  'started_at',
  'started_by',
  'started_by_id',
  'last_stage',
  'closed_on',
  'closed_at',
  'closed_by',
  'closed_by_id',
  'closing_note',
  'stayed_why',
  'stayed_words',
  'offboarding_won_back_on',
  'won_back_how',
  'won_back_through',
  'won_back_words',
  'paused_on',
  'paused_until',
  'paused_why',
  'last_change',
  'offboarding_revision',
  'tasks_made',
  'next_item_due',
  ...progressProperties,
  ...atStart,
  ...readProperties,
  'planned_emails_held',
  'message_language',
  'playbook_version',
] as const;
export type OwnProperty = (typeof ownProperties)[number];

/** HubSpot's own properties of the record that the app reads and writes. */
export const hubspotProperties = [
  'hubspot_owner_id',
  'hs_pipeline',
  'hs_pipeline_stage',
  'hs_createdate',
] as const;

export const stepProperty = (step: StepId) => `step_${step}` as const;
export const stepDetailProperty = (step: StepId) => `step_${step}_detail` as const;
/** Returns the property for who last saved a step's later findings, and when. */
export const writtenProperty = (step: StepId) => `step_${step}_written` as const;
/** Returns the property of a field of a step's form, or of the form filled in after the step. */
export const fieldProperty = (step: StepId, field: string) => `step_${step}_${field}` as const;
/** Returns the property of an answer to a survey question. */
export const answerProperty = (question: QuestionId) => `survey_${question}` as const;
export const stageEnteredProperty = (stage: StageId) => `entered_${stage}` as const;

/** Steps with a form to fill in later. */
export const stepsWithNotes = builtInStepIds.filter((step) => noteFields(step).length > 0);

/** All properties of a record that an account must have; those of a team's own steps come with its playbook (042). */
export const expectedProperties: readonly string[] = [
  ...ownProperties,
  ...hubspotProperties,
  ...stageIds.map(stageEnteredProperty),
  ...questionIds.map(answerProperty),
  ...builtInStepIds.flatMap((step) => [stepProperty(step), stepDetailProperty(step)]),
  ...builtInStepIds.flatMap((step) =>
    [...fieldsOf(step), ...noteFields(step)].map(({ id }) => fieldProperty(step, id)),
  ),
  ...stepsWithNotes.map(writtenProperty),
];

/** All properties of a record that the app reads; HubSpot leaves out those that an account does not have. */
export const everyRecordProperty: readonly string[] = [
  ...expectedProperties,
  ...ownIds.flatMap((step) => [stepProperty(step), stepDetailProperty(step)]),
];

/** Property values as HubSpot returns them: text, or null or absent when empty. */
export type Properties = Readonly<Record<string, string | null | undefined>>;
