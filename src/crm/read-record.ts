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
import {
  unknown,
  type Closed,
  type Offboarding,
  type Open,
  type Reason,
  type WonBack,
} from '../offboarding/offboarding';
import type { TeamPlaybook } from '../playbook/changes';
import {
  outcomeById,
  everyReasonDetailId,
  reasonIds,
  stageIds,
  type StageId,
} from '../playbook/lookup';
import { stageEnteredProperty, type Properties } from './names';
import { anyStageField, type AnyStageId, type StageIds } from './pipeline';
import { readDate, readInstant, read, readJson } from './read';
import { progressFrom } from './progress-record';
import { stakesFrom } from './stake-record';
import { contactFrom, surveyFrom } from './survey-record';
import { unknownHubSpotUser } from '../offboarding/follow-hubspot';
import { stepsFromProperties } from './step-record';
import { writtenFromProperties } from './written-record';

/** An offboarding read from a record; `boardStage`: the stage on HubSpot's board if it differs from the app's. */
export interface ReadRecord {
  offboarding: Offboarding;
  boardStage?: AnyStageId;
}

/**
 * Parses a record's properties; undefined without a key. Values that people edited in HubSpot are used
 * if they are valid; what cannot be read is unknown. Without a readable stage the board's counts. The stage is
 * the hidden one that only the app writes; only a record that is older has none, and its visible one counts. `playbook`: the
 * version that the record names.
 */
export function fromRecord(
  p: Properties,
  stages: StageIds,
  playbook?: TeamPlaybook,
): ReadRecord | undefined {
  const startedOn = startOf(p);
  if (!p.offboarding_key || !startedOn) return undefined;
  const common = commonOf(p, p.offboarding_key, { startedOn, playbook });
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

function commonOf(
  p: Properties,
  key: string,
  { startedOn, playbook }: { startedOn: CalendarDate; playbook: TeamPlaybook | undefined },
) {
  const initiator: Offboarding['initiator'] =
    read(initiatorField, p.offboarding_initiator) ?? unknown;
  const startedAt = readInstant(p.started_at) ?? `${startedOn}T00:00:00.000Z`;
  return {
    key,
    ...(playbook && { playbook }),
    companyName: p.company_name ?? '',
    number: Number(/-(\d+)$/.exec(key)?.[1]) || Number(p.offboarding_number) || 1,
    initiator,
    statedReason: reasonOf(p.stated_reason, p.stated_reason_detail) ?? { id: unknown },
    statedWords: p.stated_words ?? '',
    ownWords: p.our_words || undefined,
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
    steps: stepsFromProperties(p, startedAt, { playbook }),
    written: writtenFromProperties(p, startedAt),
    messageLanguage: read(languageField, p.message_language),
    nextItemDue: readDate(p.next_item_due),
    ...progressFrom(p),
    ...stakesFrom(p),
    managerId: p.offboarding_manager || undefined,
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
  const second = read(z.enum(everyReasonDetailId), detail);
  return second ? { id: reason, detail: second } : { id: reason };
}
