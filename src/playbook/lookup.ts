import type { FactShape, MessageShape, ParagraphShape } from './message-shape';
import { playbook } from './playbook';
import type { CadenceShape, FollowUpShape } from './cadence-shape';
import type { OnlyOf } from './only';
import { isOwnId, ownIds, type OwnReasonDetailId, type OwnStepId } from './own-ids';
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
export type BuiltInStepId = Playbook['stages'][number]['steps'][number]['id'];
/** A built-in step, or one that a team added. */
export type StepId = BuiltInStepId | OwnStepId;
export type ReasonId = Playbook['reasons'][number]['id'];
export type BuiltInReasonDetailId = Playbook['reasons'][number]['details'][number]['id'];
export type ReasonDetailId = BuiltInReasonDetailId | OwnReasonDetailId;
export type InitiatorId = Playbook['initiators'][number]['id'];
export type OutcomeId = Playbook['outcomes'][number]['id'];
export type WonBackWayId = Playbook['wonBackWays'][number]['id'];
export type WhyStayedId = Playbook['whyStayed'][number]['id'];
export type WaiverRoleId = Playbook['waiverRoles'][number]['id'];
export type FactId = Playbook['facts'][number]['id'];
export type MessageId = Playbook['messages'][number]['id'];
export type AlternativeId = Playbook['alternatives'][number]['id'];
export type CadenceId = Playbook['cadences'][number]['id'];
export type RegisterId = Playbook['registers'][number]['id'];

/** What a step has besides its stage. */
export type StepParts = Omit<StepShape, 'id' | 'waiver' | 'only' | 'needsContract'> & {
  id: StepId;
  needsContract?: { none: { step: StepId; field: string; option: string } };
  waiver: WaiverRoleId | 'never';
  only?: OnlyOf<InitiatorId, ReasonId>;
};
/** A step of a playbook, with its stage. */
export type Step = StepParts & { stage: StageId };
/** A stage without its steps and usual days, which a team may change; see `book.ts`. */
export type Stage = Omit<StageShape, 'id' | 'steps' | 'usualDays'> & { id: StageId };
/** A reason without its second level, which a team may change; see `book.ts`. */
export type PlaybookReason = Omit<ReasonShape, 'id' | 'details'> & { id: ReasonId };
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
export type Cadence = Omit<CadenceShape, 'followUps'> & { followUps: readonly FollowUp[] };
type Initiator = Omit<InitiatorShape, 'usualReason'> & { id: InitiatorId; usualReason?: ReasonId };
type Outcome = OutcomeShape & { id: OutcomeId; closedStage: ClosedStageId };
type ClosedStage = ClosedStageShape & { id: ClosedStageId };
type WaiverRole = WaiverRoleShape & { id: WaiverRoleId };

const stages: readonly Stage[] = playbook.stages;
const builtInSteps: readonly (StepParts & { id: BuiltInStepId })[] = playbook.stages.flatMap<
  StepParts & { id: BuiltInStepId }
>((stage) => [...stage.steps]);
const builtInStepById = finder<BuiltInStepId, StepParts & { id: BuiltInStepId }>(builtInSteps);
/** The built-in step, for what a team cannot change; undefined for a step that a team added. */
export const builtInStep = (id: StepId): StepParts | undefined =>
  isOwnId(id) ? undefined : builtInStepById(id);

/** All ids of each kind, in the playbook's order. */
export const stageIds = idsOf(stages);
export const closedStageIds = idsOf<ClosedStageId>(playbook.closedStages);
export const builtInStepIds = idsOf<BuiltInStepId>(builtInSteps);
/** Of the built-in steps, and of all that a team can add. */
export const everyStepId: readonly [StepId, ...StepId[]] = [...builtInStepIds, ...ownIds];
export const reasonIds = idsOf<ReasonId>(playbook.reasons);
export const builtInReasonDetailIds = idsOf<BuiltInReasonDetailId>(
  playbook.reasons.flatMap<{ id: BuiltInReasonDetailId }>(({ details }) => [...details]),
);
/** Of the built-in second-level reasons, and of all that a team can add. */
export const everyReasonDetailId: readonly [ReasonDetailId, ...ReasonDetailId[]] = [
  ...builtInReasonDetailIds,
  ...ownIds,
];
export const initiatorIds = idsOf<InitiatorId>(playbook.initiators);
export const outcomeIds = idsOf<OutcomeId>(playbook.outcomes);
export const wonBackWayIds = idsOf<WonBackWayId>(playbook.wonBackWays);
export const whyStayedIds = idsOf<WhyStayedId>(playbook.whyStayed);
export const factIds = idsOf<FactId>(playbook.facts);
export const messageIds = idsOf<MessageId>(playbook.messages);
export const alternativeIds = idsOf<AlternativeId>(playbook.alternatives);
export const cadenceIds = idsOf<CadenceId>(playbook.cadences);
export const waiverRoleIds = idsOf<WaiverRoleId>(playbook.waiverRoles);
export const registerIds = idsOf<RegisterId>(playbook.registers);

/** The reminder of the day on which a pause ends, and when an offboarding counts as late. */
export const { pauseEnd, late } = playbook;

/** Each returns the entry of an id; throws for an unknown id. */
export const stageById = finder<StageId, Stage>(stages);
export const reasonById = finder<ReasonId, PlaybookReason>(playbook.reasons);
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
  builtInStep(step)?.notes?.fields ?? [];
/** The steps that have a meeting, in the playbook's order. */
export const stepsWithMeeting: readonly BuiltInStepId[] = builtInSteps
  .filter(({ meeting }) => meeting)
  .map(({ id }) => id);

/** The fields of the form that finishes a step; none if its evidence is not a form. */
export function fieldsOf(step: StepId): readonly FieldShape[] {
  const evidence = builtInStep(step)?.evidence;
  return evidence?.kind === 'form' ? evidence.fields : [];
}

/** The registers that belong to a step. */
export function registersOf(step: StepId): readonly Register[] {
  return registerIds.map(registerById).filter((register) => register.step === step);
}

/** The registers of other steps that a step also shows. */
export function registersShownIn(step: StepId): readonly Register[] {
  return registerIds.map(registerById).filter(({ shownIn }) => shownIn.includes(step));
}
