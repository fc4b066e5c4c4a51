import * as z from 'zod/mini';
import {
  changeKinds,
  unknown,
  type Closed,
  type Open,
  type StepState,
} from '../offboarding/offboarding';
import { stakeGaps, stakeSources, type AtStake } from '../offboarding/at-stake';
import { alternativeIds } from '../playbook/lookup';
import { approvalField } from './approval';
import { teamPlaybookField } from './playbook-changes';
import { contractField } from './contract-terms-field';
import { contactField, surveyField } from './survey';
import {
  avoidableField,
  calendarDateField,
  closedStageField,
  initiatorField,
  instantField,
  languageField,
  outcomeField,
  namedField,
  reasonField,
  stageField,
  stepField,
  storedEvidenceField,
  whyStayedField,
  wonBackWayField,
} from './fields';

const stageEnteredField = z.lazy(() => z.partialRecord(stageField, calendarDateField));

/** The times of each stage, in the answers and as the record keeps them. */
export const stageTimesField = z.lazy(() =>
  z.partialRecord(
    stageField,
    z.object({ first: calendarDateField, days: z.number(), paused: z.number() }),
  ),
);

/** Which alternatives were offered and taken, likewise. */
export const whichAlternativesField = z.lazy(() =>
  z.object({
    offered: z.array(z.enum(alternativeIds)),
    taken: z.array(z.enum(alternativeIds)),
  }),
);

/** Schemas of the functions' answers, with which the card parses them. */
const mark = { by: namedField, at: instantField, requestId: z.string() };
const markField = z.lazy(() => z.object(mark));
const unknownField = z.literal(unknown);

export const openMoneyField = z.lazy(() =>
  z.discriminatedUnion('known', [
    z.object({
      known: z.literal(true),
      balances: z.array(z.object({ currency: z.string(), open: z.number() })),
      more: z.boolean(),
      firstDue: z.optional(calendarDateField),
    }),
    z.object({ known: z.literal(false) }),
  ]),
);

const earlier = { evidence: z.optional(storedEvidenceField) };

export const stepStateField: z.ZodMiniType<StepState> = z.lazy(() =>
  z.discriminatedUnion('state', [
    z.object({ state: z.literal('todo'), mark: z.optional(markField), ...earlier }),
    z.object({ state: z.literal('doing'), mark: markField, ...earlier }),
    z.object({
      state: z.literal('done'),
      mark: markField,
      evidence: storedEvidenceField,
      due: z.optional(calendarDateField),
    }),
    z.object({
      state: z.literal('waived'),
      mark: markField,
      reason: z.string(),
      waivedBy: z.string(),
      openMoney: z.optional(openMoneyField),
      due: z.optional(calendarDateField),
      ...earlier,
    }),
    z.object({
      state: unknownField,
      mark: z.optional(z.undefined()),
      lacks: z.optional(z.string()),
    }),
  ]),
);

const pauseField = z.lazy(() =>
  z.object({
    since: z.optional(calendarDateField),
    until: z.optional(calendarDateField),
    why: z.optional(z.string()),
  }),
);

export const changeField = z.lazy(() =>
  z.object({
    ...mark,
    kind: z.enum(changeKinds),
    words: z.optional(z.string()),
    from: z.optional(stageField),
    former: z.optional(
      z.object({
        owner: z.optional(z.nullable(namedField)),
        tasks: z.optional(z.object({ own: z.array(z.string()), free: z.array(z.string()) })),
        pause: z.optional(z.nullable(pauseField)),
        times: z.optional(
          z.object({ stageEntered: stageEnteredField, stageTimes: z.optional(stageTimesField) }),
        ),
      }),
    ),
  }),
);

const statedReasonField = z.lazy(() =>
  z.union([reasonField, z.object({ id: unknownField, detail: z.optional(z.undefined()) })]),
);

const stakeField: z.ZodMiniType<AtStake> = z.lazy(() =>
  z.union([
    z.object({
      asOf: calendarDateField,
      amount: z.number(),
      currency: z.string(),
      source: z.enum(stakeSources),
    }),
    z.object({
      asOf: calendarDateField,
      source: z.optional(z.enum(stakeSources)),
      gap: z.enum(stakeGaps),
    }),
  ]),
);

const common = () => ({
  key: z.string(),
  companyName: z.string(),
  number: z.number(),
  playbook: z.optional(teamPlaybookField),
  initiator: z.union([initiatorField, unknownField]),
  statedReason: statedReasonField,
  statedWords: z.string(),
  ownWords: z.optional(z.string()),
  analysedReason: z.optional(reasonField),
  analysedNote: z.optional(z.string()),
  avoidable: z.optional(avoidableField),
  competitor: z.optional(z.string()),
  competitorContractEnd: z.optional(calendarDateField),
  finalServiceDate: z.optional(calendarDateField),
  owner: z.optional(namedField),
  contract: z.optional(contractField),
  survey: z.optional(surveyField),
  contact: z.optional(contactField),
  startedOn: calendarDateField,
  startedAt: instantField,
  startedBy: namedField,
  stageEntered: stageEnteredField,
  stageTimes: z.optional(stageTimesField),
  pausedDays: z.optional(z.number()),
  movedPastGateOn: z.optional(calendarDateField),
  steps: z.record(stepField, stepStateField),
  written: z.partialRecord(
    stepField,
    z.object({ mark: markField, values: z.record(z.string(), z.string()) }),
  ),
  messageLanguage: z.optional(languageField),
  part: z.optional(z.object({ ends: z.string(), stays: z.string() })),
  nextItemDue: z.optional(calendarDateField),
  moneyOpen: z.optional(
    z.object({
      amount: z.optional(z.number()),
      currency: z.optional(z.string()),
      asOf: calendarDateField,
      firstDue: z.optional(calendarDateField),
    }),
  ),
  atStake: z.optional(stakeField),
  atStakeAtClose: z.optional(stakeField),
  managerId: z.optional(z.string()),
  listCounts: z.optional(
    z.object({
      alternativesOffered: z.number(),
      alternativesTaken: z.number(),
      alternatives: z.optional(whichAlternativesField),
      lessonsDoneOn: z.optional(calendarDateField),
    }),
  ),
  emailsHeld: z.optional(z.literal(true)),
  lastChange: z.optional(changeField),
});

export const openField: z.ZodMiniType<Open> = z.lazy(() =>
  z.object({
    ...common(),
    status: z.enum(['under_way', 'paused']),
    stage: stageField,
    pause: z.optional(pauseField),
  }),
);

export const closedField: z.ZodMiniType<Closed> = z.lazy(() =>
  z.object({
    ...common(),
    status: z.literal('closed'),
    lastStage: stageField,
    closedStage: closedStageField,
    outcome: outcomeField,
    closedOn: calendarDateField,
    closedAt: instantField,
    closedBy: namedField,
    closingNote: z.optional(z.string()),
    stayed: z.optional(
      z.object({ why: z.union([whyStayedField, unknownField]), words: z.optional(z.string()) }),
    ),
    wonBack: z.optional(
      z.object({
        on: calendarDateField,
        how: z.union([wonBackWayField, unknownField]),
        through: z.string(),
        words: z.optional(z.string()),
      }),
    ),
  }),
);

const pastOffboarding = z.lazy(() =>
  z.object({
    number: z.number(),
    recordId: z.string(),
    initiator: z.union([initiatorField, unknownField]),
    reason: statedReasonField,
    startedOn: calendarDateField,
    finalServiceDate: z.optional(calendarDateField),
    outcome: z.optional(outcomeField),
    closedOn: z.optional(calendarDateField),
    wonBackOn: z.optional(calendarDateField),
    /** The address of its record in HubSpot. */
    link: z.optional(z.string()),
    /** Set for an offboarding of a company that was merged into this one; it may still be open. */
    ofMerged: z.optional(z.literal(true)),
  }),
);
/** An earlier offboarding of the company. Lists are newest first, then those of merged companies. */
export type PastOffboarding = z.infer<typeof pastOffboarding>;

/** `approval`: what waits for one, or was approved and is not done yet. */
const past = { past: z.array(pastOffboarding), approval: z.optional(approvalField) };
/** A move on HubSpot's board: the former stage, and the unfinished steps of the gates that were skipped. */
const moved = z.lazy(() =>
  z.object({
    from: z.union([stageField, closedStageField]),
    passed: z.array(stepField),
  }),
);

/** Offboarding status of a company. `number`: the offboarding's number, from 1. */
export const situationField = z.lazy(() =>
  z.discriminatedUnion('status', [
    z.object({ status: z.literal('never'), ...past }),
    z.object({ status: z.literal('start_unfinished'), number: z.number(), ...past }),
    z.object({
      status: z.literal('open'),
      recordId: z.string(),
      offboarding: openField,
      moved: z.optional(moved),
      ...past,
    }),
    z.object({
      status: z.literal('closed'),
      recordId: z.string(),
      offboarding: closedField,
      moved: z.optional(moved),
      ...past,
    }),
    z.object({ status: z.literal('deleted'), number: z.number(), ...past }),
  ]),
);
export type Situation = z.infer<typeof situationField>;
