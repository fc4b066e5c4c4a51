import type { ApprovalProperty, MirrorProperty } from '../api/properties-to-send';
import {
  amount,
  avoidable,
  consents,
  contractActKind,
  count,
  date,
  initiatorKind,
  justYes,
  outcomeKind,
  reasonKind,
  stages,
  statuses,
  textKind,
  user,
  waitables,
  type Kind,
  type PropertyWanted,
} from './schema-kinds';
import { approvalStates, type ApprovalState } from '../offboarding/approval';

const longTextKind = { type: 'string', fieldType: 'textarea' } as const;

/** Schema of the company's mirror properties. */
const mirror: Record<MirrorProperty, Kind & { label: string }> = {
  offboarding_stage: { label: 'Offboarding stage', ...stages },
  offboarding_status: { label: 'Offboarding status', ...statuses },
  offboarding_outcome: { label: 'Offboarding outcome', ...outcomeKind },
  offboarding_number: { label: 'Offboarding number', ...count },
  offboarding_key: { label: 'Offboarding key', ...textKind },
  offboarding_record_id: { label: 'Offboarding record', ...textKind },
  offboarding_initiator: { label: 'Relationship ended by', ...initiatorKind },
  offboarding_reason: { label: 'Offboarding reason', ...reasonKind },
  offboarding_start_date: { label: 'Offboarding start date', ...date },
  offboarding_end_date: { label: 'Last day of service', ...date },
  offboarding_closed_on: { label: 'Offboarding closed on', ...date },
  offboarding_next_due: { label: 'Offboarding next due', ...date },
  offboarding_late_on: { label: 'Offboarding counts as late from', ...date },
  offboarding_act_by: { label: 'Act on the contract by', ...date },
  offboarding_act: { label: 'What to do about the contract', ...contractActKind },
  offboarding_contract_unknown: { label: 'Contract not entered', ...justYes },
  offboarding_proof_due: { label: 'Next proof due', ...date },
  offboarding_steps_left: { label: 'Offboarding steps left', ...count },
  offboarding_stage_entered_on: { label: 'In this offboarding stage since', ...date },
  offboarding_stuck_on: { label: 'Offboarding counts as stuck from', ...date },
  offboarding_held_by: { label: 'Offboarding waits for', ...waitables },
  offboarding_open_money: { label: 'Offboarding open money', ...amount },
  offboarding_open_money_currency: { label: 'Offboarding open money: currency', ...textKind },
  offboarding_open_money_as_of: { label: 'Offboarding open money: as of', ...date },
  offboarding_at_stake: { label: 'Offboarding at stake, a year', ...amount },
  offboarding_at_stake_currency: { label: 'Offboarding at stake: currency', ...textKind },
  offboarding_at_stake_as_of: { label: 'Offboarding at stake: as of', ...date },
  offboarding_analysed_reason: { label: 'Offboarding reason, analysed', ...reasonKind },
  offboarding_avoidable: { label: 'Offboarding avoidable?', ...avoidable },
  offboarding_competitor_contract_end: {
    label: "Client's contract with the new provider ends",
    ...date,
  },
  offboarding_owner: { label: 'Offboarding owner (HubSpot user)', ...user },
  offboarding_owner_name: { label: 'Offboarding owner', ...textKind },
  offboarding_manager: { label: 'Offboarding manager', ...user },
  offboarding_lessons_done_on: { label: 'Offboarding lessons learned on', ...date },
  offboarding_won_back_on: { label: 'Won back on', ...date },
  offboarding_exit_score: { label: 'Exit survey score', ...count },
  offboarding_contact_consent: { label: 'May be contacted after the end', ...consents },
  offboarding_playbook: { label: 'Offboarding playbook version', ...count },
};

export const companyGroup = { name: 'offboarding', label: 'Offboarding' };

/** Labels of what an approver can say. */
const approvalLabels: Record<ApprovalState, string> = {
  waiting: 'Waiting',
  approved: 'Approved',
  refused: 'Refused',
  done: 'Done (set by the app)',
};

/** Schema of the request for an approval; what is the app's own is hidden. */
const approval: Record<ApprovalProperty, Kind & { label: string; hidden?: true }> = {
  offboarding_approval: {
    label: 'Offboarding approval',
    type: 'enumeration',
    fieldType: 'select',
    options: approvalStates.map((value) => ({ value, label: approvalLabels[value] })),
  },
  offboarding_approval_words: { label: 'Offboarding approval: what is asked', ...longTextKind },
  offboarding_approval_request: {
    label: 'Offboarding approval: request',
    hidden: true,
    ...longTextKind,
  },
  offboarding_approval_tasks: { label: 'Offboarding approval: tasks', hidden: true, ...textKind },
};

export const companySchema: PropertyWanted[] = Object.entries({ ...mirror, ...approval }).map(
  ([name, kind]) => ({ name, group: companyGroup.name, ...kind }),
);
