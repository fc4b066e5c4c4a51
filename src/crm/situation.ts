import type { Approval } from '../api/approval';
import type { PastOffboarding, Situation } from '../api/situation';
import { withNewestWish } from '../offboarding/newest-wish';
import { followMove } from '../offboarding/follow-hubspot';
import type { Now } from '../offboarding/commands';
import type { StepId } from '../playbook/lookup';
import { approvalOf, approvalOfStart } from './approval';
import { keyOf, type Company } from './company';
import { readDate } from './read';
import type { CompanyOffboardings, StoredOffboarding } from './store';

/** A record including a move on HubSpot's board, and the steps of the gates that the move skipped. */
export interface FollowedRecord {
  stored: StoredOffboarding;
  moved?: { from: NonNullable<StoredOffboarding['boardStage']>; passed: StepId[] };
}

/**
 * Applies to the offboarding what was entered elsewhere: a person's move on HubSpot's board, and the client's newest
 * wish to be contacted from their `others`.
 */
export function follow(
  record: StoredOffboarding,
  now: Now,
  others: readonly StoredOffboarding[] = [],
): FollowedRecord {
  const wished = others.map(({ offboarding }) => offboarding);
  const stored = { ...record, offboarding: withNewestWish(record.offboarding, wished) };
  if (!stored.boardStage) return { stored };
  const before = stored.offboarding;
  const { offboarding, passedOver } = followMove(before, stored.boardStage, now);
  const from = before.status === 'closed' ? before.closedStage : before.stage;
  return { stored: { ...stored, offboarding }, moved: { from, passed: passedOver } };
}

/** The offboardings of a company besides the present one, and those of companies merged into it. */
export const othersIn = ({ earlier, ofMerged }: CompanyOffboardings): StoredOffboarding[] => [
  ...earlier,
  ...ofMerged,
];

/** Returns a company's situation from its properties and its offboardings. */
export function situationOf(
  company: Company,
  found: CompanyOffboardings,
  followed: FollowedRecord | undefined,
): Situation {
  const past = [
    ...found.earlier.map(pastOffboarding),
    ...found.ofMerged.map((one): PastOffboarding => ({ ...pastOffboarding(one), ofMerged: true })),
  ];
  const number = company.status === 'starting' ? company.number : company.number + 1;
  const starts = ifAsked(approvalOfStart(company, keyOf(company, number)));
  if (company.number === 0) return { status: 'never', past, ...starts };
  if (!followed) {
    const wasThere = company.status !== 'starting' && company.recordId !== '';
    const status = wasThere ? 'deleted' : 'start_unfinished';
    return { status, number: company.number, past, ...starts };
  }
  const { offboarding, recordId } = followed.stored;
  const more = { recordId, past, ...(followed.moved ? { moved: followed.moved } : {}) };
  return offboarding.status === 'closed'
    ? { status: 'closed', offboarding, ...more, ...starts }
    : { status: 'open', offboarding, ...more, ...ifAsked(approvalOf(company, offboarding)) };
}

const ifAsked = (approval: Approval | undefined) => (approval ? { approval } : {});

function pastOffboarding({
  recordId,
  offboarding: o,
  properties,
  link,
}: StoredOffboarding): PastOffboarding {
  return {
    number: o.number,
    recordId,
    ...(link && { link }),
    initiator: o.initiator,
    reason: o.statedReason,
    startedOn: o.startedOn,
    finalServiceDate: o.finalServiceDate,
    outcome: o.status === 'closed' ? o.outcome : undefined,
    closedOn: o.status === 'closed' ? o.closedOn : undefined,
    wonBackOn: readDate(properties.offboarding_won_back_on),
  };
}
