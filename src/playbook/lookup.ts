import type { FactShape, MessageShape, ParagraphShape } from './message-shape';
import type { GuidanceShape } from './guidance-shape';
import { playbook } from './playbook';
import type { AlternativeShape } from './alternative-shape';
import type { CadenceShape, FollowUpShape } from './cadence-shape';
import { isMeantFor, type OnlyOf } from './only';
import type { RegisterDraftShape, RegisterShape } from './register-shape';
import type {
  ClosedStageShape,
  FieldShape,
  InitiatorShape,
  OutcomeShape,
  ReasonShape,
  StageShape,
  StepShape,
  WaiverRoleShape,
} from './shape';

type Playbook = typeof playbook;

export type StageId = Playbook['stages'][number]['id'];
export type ClosedStageId = Playbook['closedStages'][number]['id'];
export type StepId = Playbook['stages'][number]['steps'][number]['id'];
export type ReasonId = Playbook['reasons'][number]['id'];
export type ReasonDetailId = Playbook['reasons'][number]['details'][number]['id'];
export type InitiatorId = Playbook['initiators'][number]['id'];
export type OutcomeId = Playbook['outcomes'][number]['id'];
export type WonBackWayId = Playbook['wonBackWays'][number]['id'];
export type WhyStayedId = Playbook['whyStayed'][number]['id'];
export type WaiverRoleId = Playbook['waiverRoles'][number]['id'];
export type FactId = Playbook['facts'][number]['id'];
export type MessageId = Playbook['messages'][number]['id'];
export type RegisterId = Playbook['registers'][number]['id'];

export type Step = Omit<StepShape, 'id' | 'waiver' | 'only' | 'needsContract'> & {
  id: StepId;
  needsContract?: { none: { step: StepId; field: string; option: string } };
  waiver: WaiverRoleId | 'never';
  only?: OnlyOf<InitiatorId, ReasonId>;
};
export type Stage = Omit<StageShape, 'id' | 'steps'> & { id: StageId; steps: readonly Step[] };
export type PlaybookReason = Omit<ReasonShape, 'id' | 'details'> & {
  id: ReasonId;
  details: readonly { id: ReasonDetailId; label: string }[];
};
export type MessageFact = Omit<FactShape, 'evidenceOf' | 'listOf'> & {
  id: FactId;
  evidenceOf?: StepId;
  listOf?: RegisterId;
};
export type Paragraph = Omit<ParagraphShape, 'ifKnown' | 'unlessKnown'> & {
  ifKnown?: FactId;
  unlessKnown?: FactId;
};
export type Message = Omit<MessageShape, 'id' | 'step' | 'body' | 'needs' | 'greets'> & {
  greets?: FactId;
  id: MessageId;
  step: StepId;
  body: readonly Paragraph[];
  needs?: { fact: FactId; otherwise: string };
};
export type Register = Omit<RegisterShape, 'id' | 'step' | 'shownIn' | 'draft'> & {
  id: RegisterId;
  draft?: Omit<RegisterDraftShape, 'otherwise'> & { otherwise: MessageId };
  step: StepId;
  shownIn: readonly StepId[];
};
export type FollowUp = Omit<FollowUpShape, 'message'> & { message?: MessageId };
type Cadence = Omit<CadenceShape, 'followUps'> & { followUps: readonly FollowUp[] };
type Alternative = Omit<AlternativeShape, 'turnsInto'> & { turnsInto?: OutcomeId | 'paused' };
type ReasonDetail = { id: ReasonDetailId; label: string; reason: ReasonId };
type Initiator = InitiatorShape & { id: InitiatorId };
type Outcome = OutcomeShape & { id: OutcomeId; closedStage: ClosedStageId };
type ClosedStage = ClosedStageShape & { id: ClosedStageId };
type WaiverRole = WaiverRoleShape & { id: WaiverRoleId };

const stages: readonly Stage[] = playbook.stages;
const steps = stages.flatMap((stage) => stage.steps);
const stepsWithStage = stages.flatMap((stage) =>
  stage.steps.map((step) => ({ id: step.id, stage: stage.id })),
);
const reasons: readonly PlaybookReason[] = playbook.reasons;
const reasonDetails: readonly ReasonDetail[] = reasons.flatMap((reason) =>
  reason.details.map((detail) => ({ ...detail, reason: reason.id })),
);

/** All ids of each kind, in the playbook's order. */
export const stageIds = idsOf(stages);
export const closedStageIds = idsOf<ClosedStageId>(playbook.closedStages);
export const stepIds = idsOf(steps);
export const reasonIds = idsOf(reasons);
export const reasonDetailIds = idsOf(reasonDetails);
export const initiatorIds = idsOf<InitiatorId>(playbook.initiators);
export const outcomeIds = idsOf<OutcomeId>(playbook.outcomes);
export const wonBackWayIds = idsOf<WonBackWayId>(playbook.wonBackWays);
export const whyStayedIds = idsOf<WhyStayedId>(playbook.whyStayed);
export const factIds = idsOf<FactId>(playbook.facts);
export const messageIds = idsOf<MessageId>(playbook.messages);
export const registerIds = idsOf<RegisterId>(playbook.registers);

/** The reminder of the day on which a pause ends. */
export const { pauseEnd } = playbook;

/** Each returns the entry of an id; throws for an unknown id. */
export const stageById = finder<StageId, Stage>(stages);
export const stepById = finder<StepId, Step>(steps);
export const reasonById = finder<ReasonId, PlaybookReason>(reasons);
/** Includes the first-level reason. */
export const reasonDetailById = finder<ReasonDetailId, ReasonDetail>(reasonDetails);
export const initiatorById = finder<InitiatorId, Initiator>(playbook.initiators);
export const outcomeById = finder<OutcomeId, Outcome>(playbook.outcomes);
export const wonBackWayById = finder<WonBackWayId, { id: WonBackWayId; label: string }>(
  playbook.wonBackWays,
);
export const whyStayedById = finder<WhyStayedId, { id: WhyStayedId; label: string }>(
  playbook.whyStayed,
);
export const closedStageById = finder<ClosedStageId, ClosedStage>(playbook.closedStages);
export const waiverRoleById = finder<WaiverRoleId, WaiverRole>(playbook.waiverRoles);
export const factById = finder<FactId, MessageFact>(playbook.facts);
export const messageById = finder<MessageId, Message>(playbook.messages);
export const registerById = finder<RegisterId, Register>(playbook.registers);

const stageEntryOfStep = finder<StepId, { id: StepId; stage: StageId }>(stepsWithStage);

/** The working stage that a step belongs to. */
export function stageOfStep(step: StepId): StageId {
  return stageEntryOfStep(step).stage;
}

/** The stage that a step comes to in offboardings that bring it forward; undefined for other steps. */
export function earlierStageOf(step: StepId): StageId | undefined {
  const { earlier } = stepById(step);
  return stageIds.find((stage) => stage === earlier?.stage);
}

/** All steps of a stage in order, whether or not they apply to a given offboarding. */
export function stepsOfStage(stage: StageId): readonly Step[] {
  return stageById(stage).steps;
}

/** The working stage after this one; `undefined` after the last. */
export function nextStage(stage: StageId): StageId | undefined {
  return stageIds[stageIndex(stage) + 1];
}

/** The stage's index among the working stages, from 0. */
export function stageIndex(stage: StageId): number {
  return stageIds.indexOf(stage);
}

/** Returns the ids of a list as a non-empty tuple, as `z.enum` needs it; throws for an empty list. */
export function idsOf<Id extends string>(entries: readonly { id: Id }[]): readonly [Id, ...Id[]] {
  const [first, ...rest] = entries.map((entry) => entry.id);
  if (first === undefined) throw new Error('The playbook has an empty list.');
  return [first, ...rest];
}

/** Returns a function that finds an entry by its id and throws for an unknown id. */
export function finder<Id extends string, Entry extends { id: Id }>(
  entries: readonly Entry[],
): (id: Id) => Entry {
  const byId = new Map<Id, Entry>(entries.map((entry) => [entry.id, entry]));
  return (id) => {
    const entry = byId.get(id);
    if (entry === undefined) throw new Error(`The playbook has no "${id}".`);
    return entry;
  };
}

/** The fields of a step's notes, which can be filled in once the step is done; none for most steps. */
export const noteFields = (step: StepId): readonly FieldShape[] =>
  stepById(step).notes?.fields ?? [];
/** The steps that have a meeting, in the playbook's order. */
export const stepsWithMeeting: readonly StepId[] = stepIds.filter((id) => stepById(id).meeting);

/** The fields of the form that finishes a step; none if its evidence is not a form. */
export function fieldsOf(step: StepId): readonly FieldShape[] {
  const { evidence } = stepById(step);
  return evidence.kind === 'form' ? evidence.fields : [];
}

/** The registers that belong to a step. */
export function registersOf(step: StepId): readonly Register[] {
  return registerIds.map(registerById).filter((register) => register.step === step);
}

const guidance: readonly GuidanceShape[] = playbook.guidance;

/** The guidance of a step in an offboarding: the first entry for who ends it and why, else the step's own. */
export const guidanceOf = (step: StepId, initiator: string, reason: string): string =>
  differing(step, initiator, reason)?.text ?? stepById(step).guidance;

/** When a step of an offboarding counts as done: by the entry that its guidance is of, else the step's own. */
export const doneWhenOf = (step: StepId, initiator: string, reason: string): string =>
  differing(step, initiator, reason)?.doneWhen ?? stepById(step).doneWhen;

const differing = (step: StepId, initiator: string, reason: string) =>
  guidance.find((entry) => entry.step === step && isMeantFor(entry.only, initiator, reason));

const cadences: readonly Cadence[] = playbook.cadences;

/** The alternative with an id; undefined for an unknown id. */
export const alternativeById = (id: string): Alternative | undefined =>
  alternatives.find((alternative) => alternative.id === id);
const alternatives: readonly Alternative[] = playbook.alternatives;

/** The first cadence that applies to an offboarding; throws if there is none. An unknown reason has its own id. */
export function cadenceFor(initiator: string, reason: string): Cadence {
  const found = cadences.find(({ only }) => isMeantFor(only, initiator, reason));
  if (!found) throw new Error(`The playbook has no cadence for ${initiator} with ${reason}.`);
  return found;
}

/** The registers of other steps that a step also shows. */
export function registersShownIn(step: StepId): readonly Register[] {
  return registerIds.map(registerById).filter(({ shownIn }) => shownIn.includes(step));
}
