import type { ContractProblemCode } from '../calendar/contract-problems';
import type { StepId } from '../playbook/lookup';

/** All refusal codes. The card has a sentence for each. */
export const refusalCodes = [
  'bad_request',
  'text_too_long',
  'text_has_secret',
  'text_may_have_secret',
  'today_is_off',
  'not_provisioned',
  'busy',
  'not_found',
  'record_deleted',
  'record_unreadable',
  'already_under_way',
  'already_closed',
  'closed_meanwhile',
  'changed_meanwhile',
  'reason_detail_mismatch',
  'reason_does_not_fit',
  'step_does_not_apply',
  'step_unknown',
  'step_needs_evidence',
  'date_out_of_range',
  'date_not_yet',
  'date_is_over',
  'date_before_end',
  'step_already_done',
  'step_already_waived',
  'analysed_reason_missing',
  'step_cannot_be_waived',
  'step_not_done',
  'nothing_written',
  'nothing_listed',
  'something_listed',
  'item_open',
  'contract_missing',
  'contract_entered',
  'money_open',
  'waiver_needs_name',
  'waiver_needs_reason',
  'change_needs_reason',
  'final_date_before_start',
  'promise_before_end',
  'sent_after_today',
  'meeting_not_found',
  'meeting_elsewhere',
  'attendee_gone',
  'email_elsewhere',
  'contract_problem',
  'contract_too_long',
  'no_access',
  'survey_not_set_up',
  'survey_page_off',
  'survey_expiry_off',
  'survey_no_link',
  'survey_empty',
  'survey_changed',
  'survey_used_up',
  'stage_is_held',
  'stage_not_next',
  'close_is_held',
  'stayed_needs_why',
  'part_needs_words',
  'outcome_does_not_fit',
  'is_paused',
  'not_ended',
  'won_back_needs_follow_up',
  'item_field_wrong',
  'item_needs_date',
  'item_needs_owner',
  'item_gone',
  'owner_gone',
  'option_gone',
  'offboarding_called_off',
  'client_came_back',
  'contact_not_wanted',
  'contact_not_agreed',
  'playbook_changed',
  'playbook_unsound',
  'playbook_too_long',
  'version_unreadable',
  'playbook_unreadable',
  'approval_needed',
  'approval_waiting',
  'approval_refused',
  'approval_by_asker',
  'approval_not_on_list',
  'approval_not_by_hand',
  'approval_names_nobody',
  'approval_changed',
  'approval_not_asked_for',
  'approval_nobody_else',
  'approval_needs_signature',
  'run_gone',
  'run_stopped',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  code: RefusalCode;
  /** Steps that block a stage or a close. */
  steps?: StepId[];
  /** Path of the wrong field in the request, dot-separated. */
  field?: string;
  /** For `not_provisioned` and `option_gone`: what the account lacks, or whose option, by its name in HubSpot. */
  lacks?: string[];
  /** For `busy`: how long HubSpot asks to wait, if the function did not wait itself. */
  waitSeconds?: number;
  /** For `contract_problem`: why no dates can be computed. */
  problem?: ContractProblemCode;
}

/** Result of a command: a new value, an unchanged value (it already holds), or a refusal. */
export type Outcome<T> = { ok: true; changed: boolean; value: T } | { ok: false; refusal: Refusal };

export const changed = <T>(value: T): Outcome<T> => ({ ok: true, changed: true, value });
export const unchanged = <T>(value: T): Outcome<T> => ({ ok: true, changed: false, value });
export const refused = (
  code: RefusalCode,
  more: Omit<Refusal, 'code'> = {},
): { ok: false; refusal: Refusal } => ({ ok: false, refusal: { code, ...more } });
