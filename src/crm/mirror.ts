import { mirrorProperties, type MirrorProperty } from '../api/properties-to-send';
import { awaitedProofs } from '../offboarding/awaited-proofs';
import { isContractUnknown, nextContractAct } from '../offboarding/contract-acts';
import { lateOn } from '../offboarding/late';
import { unknown, type Offboarding } from '../offboarding/offboarding';
import { exitScore } from '../offboarding/survey';
import { isKeyOfLast, type Company } from './company';
import type { Properties } from './names';
import { progressToProperties } from './progress-record';
import { readDate } from './read';
import type { StoredOffboarding } from './store';

/** The company's copy of its present offboarding; `''` clears a property. */
export type Mirror = Record<MirrorProperty, string>;

/**
 * Returns the whole mirror of an offboarding, for managers' filters and workflows. It is always compared as a whole
 * with the company's properties, so that a failed write is found and repaired.
 */
export function mirrorOf(o: Offboarding, recordId: string): Mirror {
  const closed = o.status === 'closed' ? o : undefined;
  const stands = progressToProperties(o);
  const contractAct = nextContractAct(o);
  return {
    offboarding_stage: o.status === 'closed' ? o.closedStage : o.stage,
    offboarding_status: o.status,
    offboarding_outcome: closed?.outcome ?? '',
    offboarding_number: String(o.number),
    offboarding_key: o.key,
    offboarding_record_id: recordId,
    offboarding_initiator: known(o.initiator),
    offboarding_reason: known(o.statedReason.id),
    offboarding_start_date: o.startedOn,
    offboarding_end_date: o.finalServiceDate ?? '',
    offboarding_closed_on: closed?.closedOn ?? '',
    offboarding_next_due: stands.next_due,
    offboarding_late_on: lateOn(o, readDate(stands.next_due)) ?? '',
    offboarding_act_by: contractAct?.deadline.actBy ?? '',
    offboarding_act: contractAct?.act ?? '',
    offboarding_contract_unknown: isContractUnknown(o) ? 'yes' : '',
    offboarding_proof_due: awaitedProofs(o)[0]?.due ?? '',
    offboarding_steps_left: stands.steps_left,
    offboarding_stage_entered_on: stands.stage_entered_on,
    offboarding_stuck_on: stands.stuck_on,
    offboarding_held_by: stands.held_by,
    offboarding_open_money: stands.open_money,
    offboarding_open_money_currency: stands.open_money_currency,
    offboarding_open_money_as_of: stands.open_money_as_of,
    offboarding_at_stake: String(o.atStake?.amount ?? ''),
    offboarding_at_stake_currency: o.atStake?.currency ?? '',
    offboarding_at_stake_as_of: o.atStake?.asOf ?? '',
    offboarding_analysed_reason: o.analysedReason?.id ?? '',
    offboarding_avoidable: o.avoidable ?? '',
    offboarding_competitor_contract_end: o.competitorContractEnd ?? '',
    offboarding_owner: o.owner?.id ?? '',
    offboarding_owner_name: o.owner?.name ?? '',
    offboarding_manager: o.managerId ?? '',
    offboarding_lessons_done_on: stands.lessons_done_on,
    offboarding_won_back_on: closed?.wonBack?.on ?? '',
    offboarding_exit_score: String(exitScore(o)?.score ?? ''),
    offboarding_contact_consent: o.contact?.consent ?? '',
    offboarding_playbook: o.playbook ? String(o.playbook.version) : '',
  };
}

const known = (value: string): string => (value === unknown ? '' : value);

/** Returns the properties that a start writes on the company before the record exists: number and key. */
export function reservation(number: number, key: string): Partial<Mirror> {
  return {
    offboarding_number: String(number),
    offboarding_key: key,
    offboarding_status: 'starting',
    offboarding_record_id: '',
  };
}

/** Returns the mirror of a company's last offboarding but one, once the last one is undone; all empty without one. */
export const formerMirror = (last: StoredOffboarding | undefined): Mirror =>
  last ? mirrorOf(last.offboarding, last.recordId) : noMirror;

const noMirror = Object.fromEntries(mirrorProperties.map((name) => [name, ''])) as Mirror;

/** Values after the record was deleted. The number and the key stay taken. */
function withoutRecord(): Partial<Mirror> {
  const kept: readonly MirrorProperty[] = [
    'offboarding_number',
    'offboarding_key',
    'offboarding_record_id',
  ];
  const cleared = mirrorProperties.filter((name) => !kept.includes(name));
  return Object.fromEntries(cleared.map((name) => [name, '']));
}

/**
 * Returns the mirror properties that a record sets on its company, or a deleted record. A record of an earlier
 * offboarding sets only the client's wish.
 */
export function mirrorFor(
  company: Pick<Company, 'id' | 'key' | 'number'>,
  stored: StoredOffboarding | 'deleted',
): Partial<Mirror> {
  if (stored === 'deleted') return withoutRecord();
  const mirror = mirrorOf(stored.offboarding, stored.recordId);
  return isKeyOfLast(company, stored.offboarding.key)
    ? mirror
    : { offboarding_contact_consent: mirror.offboarding_contact_consent };
}

/** Returns the company's properties that are not what the record says. */
export const wrongInMirror = (company: Company, stored: StoredOffboarding | 'deleted'): string[] =>
  Object.keys(changedMirror(company.mirror, mirrorFor(company, stored)));

/**
 * Returns the mirror properties that differ from the company's. One that the account lacks, whose key is absent, is left
 * out: it is written once provisioning has made it.
 */
export function changedMirror(
  company: Properties,
  mirror: Partial<Mirror>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(mirror).filter(
      ([name, value]) => name in company && (company[name] ?? '') !== value,
    ),
  );
}
