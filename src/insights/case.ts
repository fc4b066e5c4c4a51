import * as z from 'zod/mini';
import { calendarDateField, instantField } from '../api/fields';
import { stageTimesField, whichAlternativesField } from '../api/situation';
import type { CalendarDate } from '../calendar/calendar-date';
import { answerProperty, stakeProperties, stepProperty, type Properties } from '../crm/names';
import { read, readAmount, readCount, readDate, readJson } from '../crm/read';
import { stakesFrom } from '../crm/stake-record';
import type { AtStake } from '../offboarding/at-stake';
import type { StageTime, WhichAlternatives } from '../offboarding/offboarding';
import { waitables, type Waitable } from '../offboarding/waits-for';
import {
  initiatorIds,
  outcomeById,
  outcomeIds,
  reasonIds,
  stageIds,
  everyStepId,
  type InitiatorId,
  type OutcomeId,
  type ReasonId,
  type StageId,
  type StepId,
} from '../playbook/lookup';
import { surveyQuestions } from '../playbook/survey-lookup';

/** An offboarding as the insights count it. A value is undefined where it is not set, or cannot be read. */
export interface Case {
  recordId: number;
  companyId?: string | undefined;
  company: string;
  status: 'under_way' | 'paused' | 'closed' | undefined;
  outcome?: OutcomeId | undefined;
  initiator?: InitiatorId | undefined;
  stated?: ReasonId | undefined;
  analysed?: ReasonId | undefined;
  avoidable?: 'yes' | 'no' | 'unsure' | undefined;
  startedOn?: CalendarDate | undefined;
  closedOn?: CalendarDate | undefined;
  endsOn?: CalendarDate | undefined;
  wonBackOn?: CalendarDate | undefined;
  ownerId?: string | undefined;
  stage?: StageId | undefined;
  inStageSince?: CalendarDate | undefined;
  pausedOn?: CalendarDate | undefined;
  stageTimes: Partial<Record<StageId, StageTime>>;
  waitsFor?: Waitable | undefined;
  /** How each step was settled; a step that was not is absent. */
  settled: Partial<Record<StepId, 'done' | 'waived'>>;
  /** Which alternatives were offered and taken; empty where none was. */
  alternatives?: WhichAlternatives | undefined;
  linkMadeOn?: CalendarDate | undefined;
  answeredAt?: string | undefined;
  answeredBy?: 'client' | 'phone' | undefined;
  score?: number | undefined;
  /** What was at stake a year, as kept at the start and at the close. */
  atStake?: AtStake | undefined;
  atStakeAtClose?: AtStake | undefined;
}

const [scored] = surveyQuestions.filter(({ kind }) => kind === 'score');
const scoreProperty = scored && answerProperty(scored.id);

const own = [
  'company_id',
  'company_name',
  'offboarding_status',
  'offboarding_outcome',
  'offboarding_initiator',
  'stated_reason',
  'analysed_reason',
  'avoidable',
  'started_on',
  'closed_on',
  'final_service_date',
  'offboarding_won_back_on',
  'hubspot_owner_id',
  'offboarding_stage',
  'last_stage',
  'stage_entered_on',
  'paused_on',
  'stage_times',
  'held_by',
  'alternatives_offered',
  'alternatives_which',
  'survey_link_made_on',
  'survey_answered_at',
  'survey_source',
] as const;

/** What a search for cases asks HubSpot for. */
export const caseProperties: readonly string[] = [
  ...own,
  ...stakeProperties,
  ...(scoreProperty ? [scoreProperty] : []),
  ...everyStepId.map(stepProperty),
];

const statusField = z.enum(['under_way', 'paused', 'closed']);
const settledField = z.enum(['done', 'waived']);
const stageField = z.enum(stageIds);

/** Parses a record of an offboarding. */
export function caseOf(recordId: number, p: Properties): Case {
  return {
    recordId,
    companyId: p.company_id || undefined,
    company: p.company_name || `Offboarding ${recordId}`,
    status: read(statusField, p.offboarding_status),
    outcome: read(z.enum(outcomeIds), p.offboarding_outcome),
    initiator: read(z.enum(initiatorIds), p.offboarding_initiator),
    stated: read(z.enum(reasonIds), p.stated_reason),
    analysed: read(z.enum(reasonIds), p.analysed_reason),
    avoidable: read(z.enum(['yes', 'no', 'unsure']), p.avoidable),
    startedOn: readDate(p.started_on),
    closedOn: readDate(p.closed_on),
    endsOn: readDate(p.final_service_date),
    wonBackOn: readDate(p.offboarding_won_back_on),
    ownerId: p.hubspot_owner_id || undefined,
    stage: read(stageField, p.offboarding_stage) ?? read(stageField, p.last_stage),
    inStageSince: readDate(p.stage_entered_on),
    pausedOn: readDate(p.paused_on),
    stageTimes: readJson(stageTimesField, p.stage_times) ?? {},
    waitsFor: read(z.enum(waitables), p.held_by),
    settled: settledIn(p),
    alternatives:
      readCount(p.alternatives_offered) === 0
        ? { offered: [], taken: [] }
        : readJson(whichAlternativesField, p.alternatives_which),
    linkMadeOn: read(calendarDateField, p.survey_link_made_on),
    answeredAt: read(instantField, p.survey_answered_at),
    answeredBy: read(z.enum(['client', 'phone']), p.survey_source),
    ...stakesFrom(p),
    score: scoreProperty ? readAmount(p[scoreProperty]) : undefined,
  };
}

const settledIn = (p: Properties): Case['settled'] =>
  Object.fromEntries(
    everyStepId.flatMap((step) => {
      const state = read(settledField, p[stepProperty(step)]);
      return state ? [[step, state]] : [];
    }),
  );

/** Whether the relationship, or a part of it, has ended. */
export const hasEnded = ({ status, outcome }: Case): boolean =>
  status === 'closed' && outcome !== undefined && outcomeById(outcome).ends !== undefined;

/** Whether the client stayed after all. */
export const hasStayed = ({ status, outcome }: Case): boolean =>
  status === 'closed' && outcome !== undefined && outcomeById(outcome).asksWhyStayed === true;

/** Whether a case counts at all: one that was withdrawn never does. */
export const counts = (one: Case): boolean =>
  one.status !== 'closed' || hasEnded(one) || hasStayed(one);

export const isOpen = ({ status }: Case): boolean => status === 'under_way' || status === 'paused';
