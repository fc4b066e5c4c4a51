import type { CalendarDate } from '../calendar/calendar-date';
import { mirrorProperties, type MirrorProperty } from '../api/properties-to-send';
import { actBy } from '../offboarding/contract-days';
import type { Offboarding } from '../offboarding/offboarding';
import { progressOf } from '../offboarding/progress';
import { exitScore } from '../offboarding/survey';
import type { Properties } from './names';
import type { StoredOffboarding } from './store';

/** The company's copy of its present offboarding; `''` clears a property. */
export type Mirror = Record<MirrorProperty, string>;

/**
 * The whole mirror of an offboarding, which managers filter and workflows watch. Always compared whole
 * with what the company has, so that a write that failed is found and repaired.
 */
export function mirrorOf(o: Offboarding, recordId: string): Mirror {
  const closed = o.status === 'closed' ? o : undefined;
  const progress = progressOf(o, o.startedOn);
  return {
    offboarding_stage: o.status === 'closed' ? o.closedStage : o.stage,
    offboarding_status: o.status,
    offboarding_outcome: closed?.outcome ?? '',
    offboarding_number: String(o.number),
    offboarding_key: o.key,
    offboarding_record_id: recordId,
    offboarding_initiator: o.initiator,
    offboarding_reason: o.statedReason.id,
    offboarding_start_date: o.startedOn,
    offboarding_end_date: o.finalServiceDate ?? '',
    offboarding_closed_on: closed?.closedOn ?? '',
    offboarding_next_due: earliest(progress.nextDue, o.nextFollowUpOn) ?? '',
    offboarding_act_by: actBy(o) ?? '',
    offboarding_steps_left: String(progress.total - progress.done),
    offboarding_owner_name: o.owner?.name ?? '',
    offboarding_won_back_on: closed?.wonBack?.on ?? '',
    offboarding_exit_score: String(exitScore(o)?.score ?? ''),
    offboarding_contact_consent: o.contact?.consent ?? '',
  };
}

/** What a start writes on the company before there is a record: the number is taken, the key is known. */
export function reservation(number: number, key: string): Partial<Mirror> {
  return {
    offboarding_number: String(number),
    offboarding_key: key,
    offboarding_status: 'starting',
    offboarding_record_id: '',
  };
}

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

/** The company's copy of a record, or of one that was deleted. */
export const mirrorFor = (stored: StoredOffboarding | 'deleted'): Partial<Mirror> =>
  stored === 'deleted' ? withoutRecord() : mirrorOf(stored.offboarding, stored.recordId);

/** Whether the company has the right copy. */
export const isMirrorRight = (company: Properties, stored: StoredOffboarding | 'deleted') =>
  Object.keys(changedMirror(company, mirrorFor(stored))).length === 0;

/** Only what differs from what the company has. */
export function changedMirror(
  company: Properties,
  mirror: Partial<Mirror>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(mirror).filter(([name, value]) => (company[name] ?? '') !== value),
  );
}

/** After the close what is due next may be a contact, whose task is HubSpot's. */
const earliest = (...days: (CalendarDate | undefined)[]): CalendarDate | undefined =>
  days.filter((day) => day !== undefined).sort()[0];
