import * as z from 'zod/mini';
import type { ApprovalProperty, MirrorProperty } from '../api/properties-to-send';
import { calendarDateField, idField } from '../api/fields';
import type { CalendarDate } from '../calendar/calendar-date';
import { contractActs } from '../offboarding/contract-acts';
import { waitables } from '../offboarding/waits-for';
import { closedStageIds, initiatorIds, outcomeIds, reasonIds, stageIds } from '../playbook/lookup';

/** What cannot be read is left out, never a default. */
const maybe = <T extends z.ZodMiniType>(field: T) => z.catch(z.optional(field), undefined);
const day = maybe(calendarDateField);
const words = maybe(z.string().check(z.minLength(1)));
const amount = maybe(z.pipe(z.string().check(z.regex(/^-?\d+(\.\d+)?$/)), z.transform(Number)));

/** How each property of a company is read. */
const fields = {
  offboarding_stage: maybe(z.enum([...stageIds, ...closedStageIds])),
  offboarding_status: maybe(z.enum(['starting', 'under_way', 'paused', 'closed'])),
  offboarding_outcome: maybe(z.enum(outcomeIds)),
  offboarding_initiator: maybe(z.enum(initiatorIds)),
  offboarding_reason: maybe(z.enum(reasonIds)),
  offboarding_start_date: day,
  offboarding_end_date: day,
  offboarding_closed_on: day,
  offboarding_next_due: day,
  offboarding_act_by: day,
  offboarding_act: maybe(z.enum(contractActs)),
  offboarding_proof_due: day,
  offboarding_steps_left: amount,
  offboarding_stage_entered_on: day,
  offboarding_stuck_on: day,
  offboarding_held_by: maybe(z.enum(waitables)),
  offboarding_open_money: amount,
  offboarding_open_money_currency: words,
  offboarding_open_money_as_of: day,
  offboarding_at_stake: amount,
  offboarding_at_stake_currency: words,
  offboarding_at_stake_as_of: day,
  offboarding_competitor_contract_end: day,
  offboarding_lessons_done_on: day,
  offboarding_owner: maybe(idField),
  offboarding_owner_name: words,
  offboarding_approval_words: words,
} as const satisfies Partial<Record<MirrorProperty | ApprovalProperty, z.ZodMiniType>>;
const rowField = z.object(fields);

/** What a search for rows asks HubSpot for. */
export const rowProperties: readonly string[] = ['name', ...Object.keys(fields)];

/** A company as HubSpot's search returns it. */
export interface FoundCompany {
  objectId: number | string;
  properties: Readonly<Record<string, string | null>>;
}

/** A company's offboarding in a list. A value is undefined where the company has none, or none that can be read. */
export type Row = ReturnType<typeof rowOf>;

/** Parses a company; without a name it is called by its id. */
export function rowOf({ objectId, properties }: FoundCompany) {
  const names = Object.keys(fields);
  const found = rowField.parse(
    Object.fromEntries(names.map((name) => [name, properties[name] || undefined])),
  );
  return {
    companyId: String(objectId),
    name: properties.name || `Company ${objectId}`,
    stage: found.offboarding_stage,
    status: found.offboarding_status,
    outcome: found.offboarding_outcome,
    initiator: found.offboarding_initiator,
    reason: found.offboarding_reason,
    startedOn: found.offboarding_start_date,
    endsOn: found.offboarding_end_date,
    closedOn: found.offboarding_closed_on,
    nextDue: found.offboarding_next_due,
    actBy: found.offboarding_act_by,
    contractAct: found.offboarding_act,
    proofDue: found.offboarding_proof_due,
    stepsLeft: found.offboarding_steps_left,
    inStageSince: found.offboarding_stage_entered_on,
    stuckFrom: found.offboarding_stuck_on,
    waitsFor: found.offboarding_held_by,
    openMoney: found.offboarding_open_money,
    openMoneyCurrency: found.offboarding_open_money_currency,
    openMoneyAsOf: found.offboarding_open_money_as_of,
    atStake: found.offboarding_at_stake,
    atStakeCurrency: found.offboarding_at_stake_currency,
    atStakeAsOf: found.offboarding_at_stake_as_of,
    newContractEnds: found.offboarding_competitor_contract_end,
    lessonsDoneOn: found.offboarding_lessons_done_on,
    ownerId: found.offboarding_owner,
    ownerName: found.offboarding_owner_name,
    approvalWords: found.offboarding_approval_words,
  };
}

/** Whether somebody should have acted before this day; nothing is late in a pause. */
export const isOverdue = ({ status, nextDue }: Row, today: CalendarDate): boolean =>
  status === 'under_way' && nextDue !== undefined && nextDue < today;

/** Whether it is longer in its stage than is usual; not in a pause. */
export const isStuck = ({ status, stuckFrom }: Row, today: CalendarDate): boolean =>
  status === 'under_way' && stuckFrom !== undefined && stuckFrom < today;
