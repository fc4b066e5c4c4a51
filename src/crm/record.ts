import { contractDays } from '../offboarding/contract-days';
import { unknown, type Offboarding } from '../offboarding/offboarding';
import { reasonsAgree } from '../offboarding/update-reason';
import { stageIds } from '../playbook/lookup';
import { stageEnteredProperty, type Properties } from './names';
import { type AnyStageId, type StageIds } from './pipeline';
import { sameValue } from './read';
import { stakesToProperties } from './stake-record';
import { progressToProperties } from './progress-record';
import { surveyToProperties } from './survey-record';
import { json, stepsToProperties } from './step-record';
import { writtenToProperties } from './written-record';

/** Returns the record's properties for an offboarding; `''` clears one. `stages`: the account's stage ids. */
export function toRecord(o: Offboarding, stages: StageIds): Record<string, string> {
  const stage = placeOf(o);
  const onBoard = stages.toHubSpot[stage];
  return {
    offboarding_name: `${o.companyName} – offboarding ${o.number}`,
    offboarding_key: o.key,
    company_name: o.companyName,
    offboarding_number: String(o.number),
    offboarding_status: o.status,
    offboarding_stage: stage,
    stage_written: stage,
    ...(onBoard ? { hs_pipeline_stage: onBoard } : {}),
    ...(o.initiator === unknown ? {} : { offboarding_initiator: o.initiator }),
    offboarding_extent: o.part ? 'part' : 'whole',
    what_ends: o.part?.ends ?? '',
    what_stays: o.part?.stays ?? '',
    final_service_date: o.finalServiceDate ?? '',
    hubspot_owner_id: o.owner?.id ?? '',
    owner_name: o.owner?.name ?? '',
    started_on: o.startedOn,
    started_at: o.startedAt,
    started_by: o.startedBy.name,
    started_by_id: o.startedBy.id,
    next_item_due: o.nextItemDue ?? '',
    ...progressToProperties(o),
    ...stakesToProperties(o),
    offboarding_manager: o.managerId ?? '',
    playbook_version: o.playbook ? String(o.playbook.version) : '',
    message_language: o.messageLanguage ?? '',
    planned_emails_held: o.emailsHeld ? 'yes' : '',
    tasks_made: (o.tasksMade ?? []).join(';'),
    last_change: o.lastChange ? json(o.lastChange) : '',
    ...reasonsToProperties(o),
    ...contractToProperties(o),
    ...surveyToProperties(o),
    ...closeToProperties(o),
    ...pauseToProperties(o),
    ...Object.fromEntries(
      stageIds.map((id) => [stageEnteredProperty(id), o.stageEntered[id] ?? '']),
    ),
    ...stepsToProperties(o.steps, o),
    ...writtenToProperties(o.written),
  };
}

/** Returns the stage of an offboarding, a working or a closed one. */
export const placeOf = (o: Offboarding): AnyStageId =>
  o.status === 'closed' ? o.closedStage : o.stage;

function reasonsToProperties(o: Offboarding) {
  return {
    ...(o.statedReason.id === unknown
      ? {}
      : { stated_reason: o.statedReason.id, stated_reason_detail: o.statedReason.detail ?? '' }),
    stated_words: o.statedWords,
    our_words: o.ownWords ?? '',
    analysed_reason: o.analysedReason?.id ?? '',
    analysed_reason_detail: o.analysedReason?.detail ?? '',
    analysed_note: o.analysedNote ?? '',
    avoidable: o.avoidable ?? '',
    reasons_agree: reasonsAgree(o) ?? '',
    competitor: o.competitor ?? '',
    competitor_contract_end: o.competitorContractEnd ?? '',
  };
}

/** Returns the contract's terms, and the dates calculated from them for lists and workflows. */
function contractToProperties(o: Offboarding) {
  const { contractEnd, stopRenewalBy, noticeDeadline, earliestEnd } = contractDays(o);
  return {
    contract_terms: o.contract ? json(o.contract) : '',
    contract_end: contractEnd ?? '',
    stop_renewal_by: stopRenewalBy?.actBy ?? '',
    notice_deadline: noticeDeadline?.actBy ?? '',
    earliest_end: earliestEnd ?? '',
    notice_given_on: o.contract?.given?.on ?? '',
  };
}

function closeToProperties(o: Offboarding) {
  const c = o.status === 'closed' ? o : undefined;
  return {
    offboarding_outcome: c?.outcome ?? '',
    last_stage: c?.lastStage ?? '',
    closed_on: c?.closedOn ?? '',
    closed_at: c?.closedAt ?? '',
    closed_by: c?.closedBy.name ?? '',
    closed_by_id: c?.closedBy.id ?? '',
    closing_note: c?.closingNote ?? '',
    ...(c?.stayed?.why === unknown ? {} : { stayed_why: c?.stayed?.why ?? '' }),
    stayed_words: c?.stayed?.words ?? '',
    offboarding_won_back_on: c?.wonBack?.on ?? '',
    ...(c?.wonBack?.how === unknown ? {} : { won_back_how: c?.wonBack?.how ?? '' }),
    won_back_through: c?.wonBack?.through ?? '',
    won_back_words: c?.wonBack?.words ?? '',
  };
}

function pauseToProperties(o: Offboarding) {
  const pause = o.status === 'closed' ? undefined : o.pause;
  return {
    paused_on: pause?.since ?? '',
    paused_until: pause?.until ?? '',
    paused_why: pause?.why ?? '',
  };
}

/**
 * Returns the properties that differ from the stored ones, so that two reps who finish two steps overwrite nothing. A
 * close always includes its note, even an empty one, so that another close's note never stays with it.
 */
export function changedProperties(
  stored: Properties,
  next: Readonly<Record<string, string>>,
): Record<string, string> {
  const closes = next.offboarding_status === 'closed' && stored.offboarding_status !== 'closed';
  return Object.fromEntries(
    Object.entries(next).filter(
      ([name, value]) =>
        !sameValue(stored[name] ?? '', value) || (closes && name === 'closing_note'),
    ),
  );
}
