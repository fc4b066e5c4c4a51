import * as z from 'zod/mini';
import type { CalendarDate } from '../calendar/calendar-date';
import { contractField } from '../api/contract-terms-field';
import {
  avoidableField,
  closedStageField,
  initiatorField,
  languageField,
  outcomeField,
  stageField,
  whyStayedField,
  wonBackWayField,
} from '../api/fields';
import { changeField } from '../api/situation';
import { contractDays } from '../offboarding/contract-days';
import {
  unknown,
  type Closed,
  type Offboarding,
  type Open,
  type Reason,
  type WonBack,
} from '../offboarding/offboarding';
import { reasonsAgree } from '../offboarding/update-reason';
import {
  outcomeById,
  reasonDetailIds,
  reasonIds,
  stageIds,
  type StageId,
} from '../playbook/lookup';
import { stageEnteredProperty, type Properties } from './names';
import { anyStageField, type AnyStageId, type StageIds } from './pipeline';
import { readDate, readInstant, read, readJson, sameValue } from './read';
import { progressFrom, progressToProperties } from './progress-record';
import { contactFrom, surveyFrom, surveyToProperties } from './survey-record';
import { unknownHubSpotUser } from '../offboarding/follow-hubspot';
import { json, stepsFromProperties, stepsToProperties } from './step-record';
import { writtenFromProperties, writtenToProperties } from './written-record';

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
    ...stepsToProperties(o.steps),
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

/** An offboarding read from a record; `boardStage`: the stage on HubSpot's board if it differs from the app's. */
export interface ReadRecord {
  offboarding: Offboarding;
  boardStage?: AnyStageId;
}

/**
 * Parses a record's properties; undefined without a key. Values that people edited in HubSpot are used
 * if they are valid; what cannot be read is unknown. Without a readable stage the board's counts. The stage is
 * the hidden one that only the app writes; only a record that is older has none, and its visible one counts.
 */
export function fromRecord(p: Properties, stages: StageIds): ReadRecord | undefined {
  const startedOn = startOf(p);
  if (!p.offboarding_key || !startedOn) return undefined;
  const common = commonOf(p, p.offboarding_key, startedOn);
  const board = stages.fromHubSpot[p.hs_pipeline_stage ?? ''];
  const stage = read(anyStageField, p.stage_written) ?? read(anyStageField, p.offboarding_stage);
  const closedIn = read(closedStageField, stage ?? board);
  const outcome = read(outcomeField, p.offboarding_outcome) ?? closedIn;
  const offboarding: Offboarding =
    (p.offboarding_status || (closedIn && 'closed')) === 'closed' && outcome
      ? {
          ...common,
          ...closeOf(p, startedOn),
          outcome,
          closedStage: outcomeById(outcome).closedStage,
        }
      : {
          ...common,
          ...restOf(p),
          stage: workingStage(stage ?? board),
        };
  const isMoved = board !== undefined && stage !== undefined && board !== stage;
  return { offboarding, ...(isMoved ? { boardStage: board } : {}) };
}

/** Returns the start day; where it was cleared or its property archived, the day of another trace of the start, in UTC. */
function startOf(p: Properties): CalendarDate | undefined {
  const [firstStage] = stageIds;
  return (
    readDate(p.started_on) ??
    readDate(readInstant(p.started_at)?.slice(0, 10)) ??
    readDate(p[stageEnteredProperty(firstStage)]) ??
    readDate(readInstant(p.hs_createdate)?.slice(0, 10))
  );
}

function commonOf(p: Properties, key: string, startedOn: CalendarDate) {
  const initiator: Offboarding['initiator'] =
    read(initiatorField, p.offboarding_initiator) ?? unknown;
  const startedAt = readInstant(p.started_at) ?? `${startedOn}T00:00:00.000Z`;
  return {
    key,
    companyName: p.company_name ?? '',
    number: Number(/-(\d+)$/.exec(key)?.[1]) || Number(p.offboarding_number) || 1,
    initiator,
    statedReason: reasonOf(p.stated_reason, p.stated_reason_detail) ?? { id: unknown },
    statedWords: p.stated_words ?? '',
    analysedReason: reasonOf(p.analysed_reason, p.analysed_reason_detail),
    analysedNote: p.analysed_note || undefined,
    avoidable: read(avoidableField, p.avoidable),
    competitor: p.competitor || undefined,
    competitorContractEnd: readDate(p.competitor_contract_end),
    ...(p.offboarding_extent === 'part'
      ? { part: { ends: p.what_ends ?? '', stays: p.what_stays ?? '' } }
      : {}),
    finalServiceDate: readDate(p.final_service_date),
    owner: p.hubspot_owner_id
      ? { id: p.hubspot_owner_id, name: p.owner_name || 'Owner' }
      : undefined,
    contract: readJson(contractField, p.contract_terms),
    survey: surveyFrom(p, startedAt),
    contact: contactFrom(p),
    startedOn,
    startedAt,
    startedBy: personOf(p.started_by_id, p.started_by),
    stageEntered: Object.fromEntries(
      stageIds.flatMap((id) => {
        const on = readDate(p[stageEnteredProperty(id)]);
        return on ? [[id, on]] : [];
      }),
    ),
    steps: stepsFromProperties(p, startedAt),
    written: writtenFromProperties(p, startedAt),
    messageLanguage: read(languageField, p.message_language),
    nextItemDue: readDate(p.next_item_due),
    ...progressFrom(p),
    ...(p.planned_emails_held === 'yes' ? { emailsHeld: true as const } : {}),
    tasksMade: p.tasks_made?.split(';').filter(Boolean),
    lastChange: readJson(changeField, p.last_change),
  };
}

function closeOf(p: Properties, startedOn: CalendarDate) {
  const closedOn = readDate(p.closed_on) ?? startedOn;
  return {
    status: 'closed' as const,
    lastStage: workingStage(p.last_stage),
    closedOn,
    closedAt: readInstant(p.closed_at) ?? `${closedOn}T00:00:00.000Z`,
    closedBy: personOf(p.closed_by_id, p.closed_by),
    closingNote: p.closing_note || undefined,
    stayed: stayedOf(p),
    wonBack: wonBackOf(p),
  };
}

/** Returns why the client stayed; words typed in HubSpot count without the choice. */
function stayedOf(p: Properties): Closed['stayed'] {
  const why = read(whyStayedField, p.stayed_why);
  const words = p.stayed_words || undefined;
  if (!why && !words) return undefined;
  return { why: why ?? unknown, ...(words ? { words } : {}) };
}

/** Returns the win-back; a date set in HubSpot counts without the other values. */
function wonBackOf(p: Properties): WonBack | undefined {
  const on = readDate(p.offboarding_won_back_on);
  if (!on) return undefined;
  return {
    on,
    how: read(wonBackWayField, p.won_back_how) ?? unknown,
    through: p.won_back_through ?? '',
    ...(p.won_back_words ? { words: p.won_back_words } : {}),
  };
}

function restOf(p: Properties): Pick<Open, 'status' | 'pause'> {
  if (p.offboarding_status !== 'paused') return { status: 'under_way' };
  const [since, until] = [readDate(p.paused_on), readDate(p.paused_until)];
  const pause = {
    ...(since ? { since } : {}),
    ...(until ? { until } : {}),
    ...(p.paused_why ? { why: p.paused_why } : {}),
  };
  return { status: 'paused', pause };
}

const workingStage = (stage: unknown): StageId => read(stageField, stage) ?? stageIds[0];

const personOf = (id: string | null | undefined, name: string | null | undefined) =>
  id && name ? { id, name } : unknownHubSpotUser;

function reasonOf(id: unknown, detail: unknown): Reason | undefined {
  const reason = read(z.enum(reasonIds), id);
  if (!reason) return undefined;
  const second = read(z.enum(reasonDetailIds), detail);
  return second ? { id: reason, detail: second } : { id: reason };
}
