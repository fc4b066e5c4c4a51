import { problemSentence } from '../calendar/contract-problems';
import type { Refusal, RefusalCode } from '../offboarding/outcome';

/** A plain sentence for every refusal, saying what to do. The compiler checks that none is missing. */
const sentences: Record<RefusalCode, string> = {
  bad_request:
    'Something in the form could not be read. Check the fields and try again. If it does not help, copy what you wrote and reload the page.',
  text_too_long: 'The text is too long. Shorten it and try again.',
  text_has_secret:
    'This is a password, key or token. Keep it in a password manager, and write where it is.',
  text_may_have_secret: 'This looks like a password. Leave it out, or save it as it is.',
  today_is_off: "This computer's date is off. Set it right and open the record again.",
  not_provisioned: 'This account is not set up yet. An admin runs: npm run provision -- apply',
  busy: 'HubSpot is busy just now. Wait a moment and try again.',
  not_found: 'There is no offboarding on this company any more. Start one first.',
  record_deleted: 'The offboarding record was deleted in HubSpot. Start again.',
  record_unreadable:
    'The offboarding record in HubSpot lacks its key or its start. An admin puts them back, then try again.',
  already_under_way: 'An offboarding is already under way for this company; it is shown here.',
  already_closed: 'The offboarding is closed, so this can no longer be changed.',
  closed_meanwhile:
    'Someone has closed the offboarding meanwhile; it is shown here as they closed it. Nothing of yours was saved.',
  changed_meanwhile:
    'Someone changed the same thing at this moment; it is shown here now. Look at it, then save yours if it is still right.',
  reason_detail_mismatch: 'Choose the details that belong to this reason.',
  reason_does_not_fit: 'Choose a reason that fits who ended it.',
  step_does_not_apply: 'This step is not part of this ending. Nothing was changed.',
  step_unknown:
    'HubSpot does not say how this step stands, so it cannot be changed. Open it: it says what to do.',
  step_needs_evidence: 'Fill in what this step asks for, then mark it done.',
  date_out_of_range: 'Choose a day from 1900 to 2199.',
  date_not_yet: 'This has to have taken place. Choose today or an earlier day.',
  date_is_over: 'This is still to come. Choose today or a later day.',
  date_before_end: 'Choose the last day of service or a later day.',
  step_already_done: 'Someone has already marked this step done. Reopen it to change it.',
  step_already_waived: 'Someone has already waived this step. Reopen it to change it.',
  step_cannot_be_waived: 'This step cannot be waived. It has to be done.',
  analysed_reason_missing: 'Enter your own view of the reason first: this step looks back on it.',
  step_not_done: 'This can be written down once the step is done.',
  nothing_written: 'Write down at least one of these.',
  nothing_listed: 'Nothing is listed. List it, or say that there is none.',
  item_open: 'Something in the list is still open. Finish it first, or say here what was left out.',
  something_listed: 'Something is listed above. Remove it, or do not say that there is none.',
  contract_missing:
    'The contract’s terms are not entered yet. Enter them, or say under “Review the contract terms” that there is no written contract.',
  contract_entered: 'A contract is entered. Leave this open, or mark the step done with its terms.',
  money_open: 'Money is still open. Settle it first, or waive this step by name and with a reason.',
  waiver_needs_name: 'Name the person who decides to waive it, with at least two letters.',
  waiver_needs_reason: 'Say why the step is waived.',
  change_needs_reason: 'Say why this changes.',
  final_date_before_start: 'Choose a day that is not before the start of the offboarding.',
  promise_before_end:
    'A finished step promises an earlier day, such as the last day for questions. Reopen that step and give it a later day first, or choose an earlier day here.',
  sent_after_today: 'Choose today or an earlier day: only what was sent is logged.',
  meeting_not_found: 'This meeting is no longer there in HubSpot. Schedule another one.',
  meeting_elsewhere: 'This meeting is not on this company, or it belongs to another step.',
  attendee_gone: 'One of the people chosen is no longer a contact in HubSpot. Choose again.',
  email_elsewhere: 'This e-mail is not on this company, or nobody here sent it.',
  contract_problem: 'With these terms the dates cannot be worked out. Check them and try again.',
  contract_too_long: 'The contract has more entries than can be kept. List fewer holidays.',
  survey_not_set_up:
    'The survey is not set up in this account. An admin adds the two secrets of the survey, as the README says.',
  no_access:
    'HubSpot gave the app no access to the records, so nothing was done. An admin installs the app: a deploy is not an install.',
  survey_page_off:
    'Clients could not open the survey in this account, so there is no link. Ask by phone and enter the answers. An admin sees why by npm run doctor.',
  survey_expiry_off: 'Choose a day from today on, at most a year ahead.',
  survey_no_link: 'There is no link any more. Make a new one.',
  survey_empty: 'Enter at least one answer.',
  survey_changed:
    'Other answers came in meanwhile; they are shown here now. Check them before you save yours.',
  survey_used_up: 'This link took as many answers as one may. Make a new link.',
  stage_is_held: 'Some steps of this stage are left. Finish or waive them first.',
  stage_not_next: 'Only the next stage can be entered. Go there one stage at a time.',
  part_needs_words: 'Say what ends and what stays.',
  outcome_does_not_fit: 'Only a part ends here, so choose another outcome.',
  stayed_needs_why: 'Choose why they stayed.',
  is_paused: 'The offboarding is paused. Resume it, then move on.',
  not_ended: 'Only a relationship that has ended can be won back.',
  won_back_needs_follow_up: 'Say what led to it, such as a call or an event.',
  close_is_held: 'Some steps are left for this outcome. Finish or waive them, or choose another.',
  item_field_wrong: 'Fill this in as it asks.',
  item_needs_date: 'Choose a day for this field.',
  item_needs_owner: 'Choose the person who takes care of it.',
  offboarding_called_off:
    'The relationship goes on, so nothing that belongs to its end is planned.',
  client_came_back: 'The client came back, so nothing of the ending is planned any more.',
  contact_not_wanted: 'The client does not want to hear from us, so nothing more is planned.',
  contact_not_agreed:
    'Ask the client first whether they would like to hear from us, and note the answer.',
  playbook_changed:
    'Someone changed the playbook at this moment. Load it again, then make your change once more.',
  playbook_unsound: 'Something in the playbook does not fit together yet. It is named above.',
  playbook_too_long: 'This is more text than HubSpot can keep for a version. Shorten some of it.',
  version_unreadable: 'This version can no longer be read in HubSpot. Choose another one.',
  playbook_unreadable:
    'The version of the playbook cannot be read in HubSpot, so it is not known what needs an approval. Until its record is restored there, or a version that can be read takes its place, nothing is started, waived or closed.',
  approval_needed: 'This needs an approval first. Ask for it.',
  approval_waiting: 'The approval that was asked for has not been given yet.',
  approval_refused: 'The approval was refused.',
  approval_by_asker: 'Whoever asks cannot approve it. Another person on the list has to.',
  approval_not_on_list: 'The person who approved this is not on the list of those who may.',
  approval_not_by_hand:
    'This was approved by an import, a workflow or an app. It counts only when a person sets it in HubSpot.',
  approval_names_nobody: 'HubSpot does not say who approved this, so it does not count.',
  approval_changed:
    'The request was changed after it was asked, so no answer to it counts. Ask anew in the form.',
  approval_not_asked_for: 'The playbook asks for no approval of this.',
  approval_nobody_else:
    'Nobody else who may approve this is active in HubSpot, so nobody was asked. A manager adds a person under Settings, Approvals, and publishes. An offboarding under way is then moved to that version.',
  approval_needs_signature:
    'The playbook enforces approvals, or may. It is changed only under Settings of the page Relationship Termination, where HubSpot signs who does it; an offboarding moves only to a version that was published there.',
  run_gone: 'This run is no longer kept in HubSpot. Start the act again; what was done is skipped.',
  run_stopped: 'This run was stopped. Resume it, then go on.',
  owner_gone:
    'This person was removed or deactivated in HubSpot. Choose another; an admin can bring them back.',
  option_gone:
    'HubSpot no longer takes this choice: an admin removed the option. Choose another, or ask an admin to run: npm run provision -- apply',
  item_gone: 'Someone has removed this in HubSpot. The list is refreshed.',
};

/** The sentence for a refusal. */
export const sentenceOf = ({
  code,
  problem,
  lacks = [],
}: Pick<Refusal, 'code' | 'problem' | 'lacks'>): string => {
  if (problem) return problemSentence({ problem });
  if (code === 'option_gone' && lacks.length > 0)
    return `${sentences[code]} (property ${lacks.join(', ')})`;
  return lacks.length > 0 ? lackingSentence(lacks) : sentences[code];
};

/** Names what the account lacks, and says who can make it. */
export const lackingSentence = (lacks: readonly string[]): string => {
  const shown = lacks.slice(0, 5).join(', ');
  const more = lacks.length > 5 ? ` and ${lacks.length - 5} more` : '';
  return `HubSpot lacks ${shown}${more}. An admin runs: npm run provision -- apply`;
};
