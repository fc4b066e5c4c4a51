import { fieldsAfter, fieldsOf, stageById, stageIds, stepById, stepIds } from '../playbook/lookup';
import { questionById, questionIds } from '../playbook/survey-lookup';
import {
  answerProperty,
  fieldProperty,
  stageEnteredProperty,
  stepDetailProperty,
  stepProperty,
  stepsWithAfterwards,
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
  initiators,
  instant,
  kindOfAnswer,
  kindOfField,
  long,
  outcomes,
  reasonDetails,
  reasons,
  stages,
  statuses,
  stepStates,
  surveySources,
  text,
  type Kind,
  type PropertyWanted,
} from './schema-kinds';

/** Groups of the record's properties, as HubSpot shows them. */
export const recordGroups = [
  { name: 'ending', label: 'The ending' },
  { name: 'reasons', label: 'Reasons' },
  { name: 'contract', label: 'The contract' },
  { name: 'feedback', label: 'Feedback' },
  { name: 'steps', label: 'Steps' },
  { name: 'step_details', label: 'Step details' },
] as const;
type GroupName = (typeof recordGroups)[number]['name'];

const ending: GroupName = 'ending';
const why: GroupName = 'reasons';
const contract: GroupName = 'contract';
const feedback: GroupName = 'feedback';

/** The record's own properties that are not a step's or a stage's; the compiler asks for every one. */
const own: Record<OwnProperty, Kind & { label: string; group: GroupName; unique?: boolean }> = {
  offboarding_name: { label: 'Name', group: ending, ...text },
  offboarding_key: { label: 'Key', group: ending, unique: true, ...text },
  company_id: { label: 'Company id', group: ending, ...text },
  company_name: { label: 'Company', group: ending, ...text },
  offboarding_cycle: { label: 'Number', group: ending, ...count },
  offboarding_status: { label: 'Status', group: ending, ...statuses },
  offboarding_stage: { label: 'Stage', group: ending, ...stages },
  offboarding_outcome: { label: 'Outcome', group: ending, ...outcomes },
  offboarding_initiator: { label: 'Started by', group: ending, ...initiators },
  final_service_date: { label: 'Final service date', group: ending, ...date },
  owner_name: { label: 'Owner name', group: ending, ...text },
  started_on: { label: 'Started on', group: ending, ...date },
  started_at: { label: 'Started at', group: ending, ...instant },
  started_by: { label: 'Entered by', group: ending, ...text },
  started_by_id: { label: 'Entered by (user id)', group: ending, ...text },
  last_stage: { label: 'Last working stage', group: ending, ...stages },
  closed_on: { label: 'Closed on', group: ending, ...date },
  closed_at: { label: 'Closed at', group: ending, ...instant },
  closed_by: { label: 'Closed by', group: ending, ...text },
  closed_by_id: { label: 'Closed by (user id)', group: ending, ...text },
  closing_note: { label: 'Closing note', group: ending, ...long },
  offboarding_won_back_on: { label: 'Won back on', group: ending, ...date },
  last_deed: { label: 'Last deed', group: ending, ...long },
  tasks_made: { label: 'Tasks made for', group: ending, ...long },
  stated_reason: { label: 'Stated reason', group: why, ...reasons },
  stated_reason_detail: { label: 'Stated reason, in detail', group: why, ...reasonDetails },
  stated_words: { label: "The client's words", group: why, ...long },
  analysed_reason: { label: 'Analysed reason', group: why, ...reasons },
  analysed_reason_detail: { label: 'Analysed reason, in detail', group: why, ...reasonDetails },
  analysed_note: { label: 'Analysis', group: why, ...long },
  avoidable: { label: 'Avoidable?', group: why, ...avoidable },
  reasons_agree: { label: 'Do both reasons agree?', group: why, ...agreement },
  competitor: { label: 'Goes to', group: why, ...text },
  competitor_contract_end: { label: 'New contract of the client ends', group: why, ...date },
  contract_terms: { label: 'Contract terms', group: contract, ...long },
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
  survey_detail: { label: 'Survey: detail', group: feedback, ...long },
  contact_consent: { label: 'May be contacted after the end', group: feedback, ...consents },
  contact_ways: { label: 'How to contact', group: feedback, ...contactWays },
  contact_consent_on: { label: 'Contact consent: said on', group: feedback, ...date },
  contact_consent_source: { label: 'Contact consent: from', group: feedback, ...consentSources },
};

export const recordProperties: PropertyWanted[] = [
  ...Object.entries(own).map(([name, property]) => ({ name, ...property })),
  ...stageIds.map((id) => ({
    name: stageEnteredProperty(id),
    label: `${stageById(id).label}: entered on`,
    group: ending,
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
    ...stepStates,
  })),
  ...stepIds.flatMap((step) =>
    [...fieldsOf(step), ...fieldsAfter(step)].map((field) => ({
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
    ...long,
  })),
  ...stepsWithAfterwards.map((id) => ({
    name: writtenProperty(id),
    label: `${stepById(id).title}: written down`,
    group: 'step_details',
    ...long,
  })),
];
