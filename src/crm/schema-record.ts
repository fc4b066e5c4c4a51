import { noteFields, fieldsOf, stageById, stageIds, stepById, stepIds } from '../playbook/lookup';
import { questionById, questionIds } from '../playbook/survey-lookup';
import {
  answerProperty,
  fieldProperty,
  stageEnteredProperty,
  stepDetailProperty,
  stepProperty,
  stepsWithNotes,
  writtenProperty,
  type OwnProperty,
} from './names';
import {
  agreement,
  avoidable,
  consents,
  consentSources,
  contactWays,
  count,
  date,
  extents,
  held,
  initiatorKind,
  instant,
  kindOfAnswer,
  kindOfField,
  languages,
  long,
  outcomeKind,
  reasonDetailKind,
  reasonKind,
  reasonsToStay,
  stages,
  statuses,
  stepStateKind,
  surveySources,
  textKind,
  waitables,
  waysBack,
  type Kind,
  type PropertyWanted,
} from './schema-kinds';

/** Groups of the record's properties in HubSpot. */
export const recordGroups = [
  { name: 'offboarding', label: 'The ending' },
  { name: 'progress', label: 'How it stands' },
  { name: 'reasons', label: 'Reasons' },
  { name: 'contract', label: 'The contract' },
  { name: 'feedback', label: 'Feedback' },
  { name: 'steps', label: 'Steps' },
  { name: 'step_details', label: 'Step details' },
] as const;
type GroupName = (typeof recordGroups)[number]['name'];

const offboarding: GroupName = 'offboarding';
const why: GroupName = 'reasons';
const contract: GroupName = 'contract';
const feedback: GroupName = 'feedback';
const progress: GroupName = 'progress';

/** Schema of the record's properties that do not belong to a step or a stage. */
const own: Record<
  OwnProperty,
  Kind & {
    label: string;
    group: GroupName;
    unique?: boolean;
    hidden?: boolean;
    description?: string;
  }
> = {
  offboarding_name: {
    label: 'Name',
    group: offboarding,
    description:
      'The company and the number of its ending. Work on it in the card on that company.',
    ...textKind,
  },
  offboarding_key: { label: 'Key', group: offboarding, unique: true, ...textKind },
  company_id: { label: 'Company id', group: offboarding, hidden: true, ...textKind },
  company_name: { label: 'Company', group: offboarding, ...textKind },
  company_link: { label: 'Company record', group: offboarding, ...textKind },
  offboarding_number: { label: 'Number', group: offboarding, ...count },
  offboarding_status: { label: 'Status', group: offboarding, ...statuses },
  offboarding_stage: { label: 'Stage', group: offboarding, ...stages },
  stage_written: {
    label: 'Stage, as the app wrote it',
    group: offboarding,
    hidden: true,
    ...stages,
  },
  offboarding_outcome: { label: 'Outcome', group: offboarding, ...outcomeKind },
  offboarding_initiator: { label: 'Started by', group: offboarding, ...initiatorKind },
  offboarding_extent: { label: 'How much ends', group: offboarding, ...extents },
  what_ends: { label: 'What ends', group: offboarding, ...long },
  what_stays: { label: 'What stays', group: offboarding, ...long },
  final_service_date: { label: 'Last day of service', group: offboarding, ...date },
  owner_name: { label: 'Owner name', group: offboarding, ...textKind },
  started_on: { label: 'Started on', group: offboarding, ...date },
  started_at: { label: 'Started at', group: offboarding, ...instant },
  started_by: { label: 'Entered by', group: offboarding, ...textKind },
  started_by_id: { label: 'Entered by (user id)', group: offboarding, hidden: true, ...textKind },
  last_stage: { label: 'Last working stage', group: offboarding, ...stages },
  closed_on: { label: 'Closed on', group: offboarding, ...date },
  closed_at: { label: 'Closed at', group: offboarding, ...instant },
  closed_by: { label: 'Closed by', group: offboarding, ...textKind },
  closed_by_id: { label: 'Closed by (user id)', group: offboarding, hidden: true, ...textKind },
  closing_note: { label: 'Closing note', group: offboarding, ...long },
  stayed_why: { label: 'Why they stayed', group: offboarding, ...reasonsToStay },
  stayed_words: { label: 'Why they stayed: in words', group: offboarding, ...long },
  offboarding_won_back_on: { label: 'Won back on', group: offboarding, ...date },
  won_back_how: { label: 'Won back: how', group: offboarding, ...waysBack },
  won_back_through: { label: 'Won back: through', group: offboarding, ...textKind },
  won_back_words: { label: 'Won back: in words', group: offboarding, ...long },
  paused_on: { label: 'Paused since', group: offboarding, ...date },
  paused_until: { label: 'Paused until', group: offboarding, ...date },
  paused_why: { label: 'Why it is paused', group: offboarding, ...long },
  last_change: { label: 'Last change', group: offboarding, hidden: true, ...long },
  offboarding_revision: {
    label: 'Revision',
    group: offboarding,
    hidden: true,
    unique: true,
    ...textKind,
  },
  next_item_due: { label: 'Next list item or reminder on', group: offboarding, ...date },
  next_due: { label: 'Next due', group: progress, ...date },
  steps_left: { label: 'Steps left', group: progress, ...count },
  steps_waived: { label: 'Steps waived', group: progress, ...count },
  stage_entered_on: { label: 'In this stage since', group: progress, ...date },
  stuck_on: { label: 'Counts as stuck from', group: progress, ...date },
  stage_times: { label: 'Times of the stages', group: progress, hidden: true, ...long },
  paused_days: { label: 'Days paused', group: progress, ...count },
  held_by: { label: 'Waits for', group: progress, ...waitables },
  moved_past_gate_on: { label: 'Moved past open steps on', group: progress, ...date },
  alternatives_offered: { label: 'Alternatives offered', group: progress, ...count },
  alternatives_taken: { label: 'Alternatives taken', group: progress, ...count },
  lessons_done_on: { label: 'Lessons learned on', group: progress, ...date },
  message_language: { label: 'Language of messages', group: offboarding, ...languages },
  planned_emails_held: { label: 'Planned e-mails wait', group: offboarding, ...held },
  tasks_made: { label: 'Tasks made for', group: offboarding, hidden: true, ...long },
  stated_reason: { label: 'Stated reason', group: why, ...reasonKind },
  stated_reason_detail: { label: 'Stated reason, in detail', group: why, ...reasonDetailKind },
  stated_words: {
    label: 'The reason in words: the client’s, or ours where we end it',
    group: why,
    ...long,
  },
  analysed_reason: { label: 'Analysed reason', group: why, ...reasonKind },
  analysed_reason_detail: { label: 'Analysed reason, in detail', group: why, ...reasonDetailKind },
  analysed_note: { label: 'Analysis', group: why, ...long },
  avoidable: { label: 'Avoidable?', group: why, ...avoidable },
  reasons_agree: { label: 'Do both reasons agree?', group: why, ...agreement },
  competitor: { label: 'Goes to', group: why, ...textKind },
  competitor_contract_end: { label: 'New contract of the client ends', group: why, ...date },
  contract_terms: { label: 'Contract terms', group: contract, hidden: true, ...long },
  contract_end: { label: 'Contract term ends', group: contract, ...date },
  stop_renewal_by: { label: 'Stop the renewal by', group: contract, ...date },
  notice_deadline: { label: 'Give notice by', group: contract, ...date },
  earliest_end: { label: 'Contract ends for good', group: contract, ...date },
  notice_given_on: { label: 'Notice given on', group: contract, ...date },
  survey_link_number: { label: 'Survey: link number', group: feedback, ...count },
  survey_link_made_on: { label: 'Survey: link made on', group: feedback, ...date },
  survey_link_expires_on: { label: 'Survey: link open until', group: feedback, ...date },
  survey_link_revoked_on: { label: 'Survey: link revoked on', group: feedback, ...date },
  survey_answered_at: { label: 'Survey: answered at', group: feedback, ...instant },
  survey_amended_at: { label: 'Survey: changed at', group: feedback, ...instant },
  survey_times: { label: 'Survey: times answered', group: feedback, ...count },
  survey_source: { label: 'Survey: answered by', group: feedback, ...surveySources },
  survey_detail: { label: 'Survey: detail', group: feedback, hidden: true, ...long },
  contact_consent: { label: 'May be contacted after the end', group: feedback, ...consents },
  contact_ways: { label: 'How to contact', group: feedback, ...contactWays },
  contact_consent_on: { label: 'Contact consent: said on', group: feedback, ...date },
  contact_consent_at: {
    label: 'Contact consent: said at',
    group: feedback,
    hidden: true,
    ...instant,
  },
  contact_consent_source: { label: 'Contact consent: from', group: feedback, ...consentSources },
  contact_consent_number: {
    label: 'Contact consent: said in offboarding number',
    group: feedback,
    ...count,
  },
};

export const recordProperties: PropertyWanted[] = [
  ...Object.entries(own).map(([name, property]) => ({ name, ...property })),
  ...stageIds.map((id) => ({
    name: stageEnteredProperty(id),
    label: `${stageById(id).label}: entered on`,
    group: offboarding,
    ...date,
  })),
  ...questionIds.map((id) => ({
    name: answerProperty(id),
    label: `Survey: ${questionById(id).label}`,
    group: feedback,
    ...kindOfAnswer(questionById(id)),
  })),
  ...stepIds.map((id) => ({
    name: stepProperty(id),
    label: stepById(id).title,
    group: 'steps',
    ...stepStateKind,
  })),
  ...stepIds.flatMap((step) =>
    [...fieldsOf(step), ...noteFields(step)].map((field) => ({
      name: fieldProperty(step, field.id),
      label: `${stepById(step).title}: ${field.label}`,
      group: 'steps',
      ...kindOfField(field),
    })),
  ),
  ...stepIds.map((id) => ({
    name: stepDetailProperty(id),
    label: `${stepById(id).title}: detail`,
    group: 'step_details',
    hidden: true,
    ...long,
  })),
  ...stepsWithNotes.map((id) => ({
    name: writtenProperty(id),
    label: `${stepById(id).title}: written down`,
    group: 'step_details',
    hidden: true,
    ...long,
  })),
];
