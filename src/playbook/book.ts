import type { AlternativeShape } from './alternative-shape';
import type { ByPlaybook, PlaybookChanges, StepChange } from './changes';
import type { GuidanceShape } from './guidance-shape';
import {
  builtInStep,
  finder,
  stageIds,
  type BuiltInStepId,
  type Cadence,
  type OutcomeId,
  type ReasonDetailId,
  type ReasonId,
  type StageId,
  type Step,
  type StepParts,
  type StepId,
} from './lookup';
import { isMeantFor } from './only';
import { playbook } from './playbook';
import type { DueShape } from './shape';

export interface ReasonDetail {
  id: ReasonDetailId;
  reason: ReasonId;
  label: string;
  /** Not offered any more. */
  off?: true | undefined;
}
export type Alternative = Omit<AlternativeShape, 'turnsInto'> & {
  turnsInto?: OutcomeId | 'paused';
};

const builtInGuidance: readonly GuidanceShape[] = playbook.guidance;

/** Returns the built-in playbook with what a team changed, to be checked by `playbookProblems` as well. */
export function playbookWith(changes: PlaybookChanges) {
  const own = changes.ownReasonDetails ?? [];
  return {
    ...playbook,
    stages: playbook.stages.map((stage) => ({
      ...stage,
      usualDays: changes.usualDays?.[stage.id] ?? stage.usualDays,
      steps: stepsWith(changes, stage.id, stage.steps),
    })),
    reasons: playbook.reasons.map((reason) => ({
      ...reason,
      details: [
        ...reason.details.map((detail): ReasonDetail => ({
          ...detail,
          reason: reason.id,
          ...given(changes.reasonDetails?.[detail.id]),
        })),
        ...own.filter((detail) => detail.reason === reason.id),
      ] satisfies ReasonDetail[],
    })),
    alternatives: playbook.alternatives.map((one): Alternative => ({
      ...one,
      ...given(changes.alternatives?.[one.id]),
    })),
    cadences: playbook.cadences.map((one): Cadence => ({
      ...one,
      followUps: changes.cadences?.[one.id] ?? one.followUps,
    })),
    guidance: builtInGuidance.filter(({ step }) => {
      const changed: Partial<Record<string, StepChange>> = changes.steps ?? {};
      return changed[step]?.guidance === undefined;
    }),
  };
}

const stepsWith = (
  { steps = {}, ownSteps = [] }: PlaybookChanges,
  stage: StageId,
  builtIn: readonly (StepParts & { id: BuiltInStepId })[],
): Step[] => [
  ...builtIn.map((step) => changedStep({ ...step, stage }, steps[step.id])),
  ...ownSteps.filter((step) => step.stage === stage),
];

function changedStep(step: Step, { workingDays, ...rest }: StepChange = {}): Step {
  return { ...step, ...given(rest), due: dueWith(step.due, workingDays) };
}

/** Moves a due rule; of one by the contract, the rule for while the contract is not known. */
function dueWith(due: DueShape, workingDays: number | undefined): DueShape {
  if (workingDays === undefined) return due;
  return 'otherwise' in due
    ? { ...due, otherwise: { ...due.otherwise, workingDays } }
    : { ...due, workingDays };
}

/** Returns the values that are there. */
const given = <T extends object>(values: T | undefined): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(values ?? {}).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

function bookWith(changes: PlaybookChanges) {
  const { stages, reasons, alternatives, cadences, guidance } = playbookWith(changes);
  const steps = stages.flatMap((stage) => stage.steps);
  const details = reasons.flatMap((reason) => reason.details);
  return {
    stages: finder<StageId, (typeof stages)[number]>(stages),
    steps,
    step: finder<StepId, Step>(steps),
    inUse: new Set(steps.filter(({ off }) => !off).map(({ id }) => id)),
    details,
    detail: finder<ReasonDetailId, ReasonDetail>(details),
    alternatives,
    cadences,
    guidance,
  };
}
type Book = ReturnType<typeof bookWith>;

const builtIn = bookWith({});
const books = new WeakMap<PlaybookChanges, Book>();

/** Returns the playbook that something goes by; one that was put together is kept. */
function bookOf({ playbook: team }: ByPlaybook): Book {
  if (!team) return builtIn;
  const known = books.get(team.changes) ?? bookWith(team.changes);
  books.set(team.changes, known);
  return known;
}

/** Returns a step; throws for one that the playbook does not have. */
export const stepById = (id: StepId, by: ByPlaybook): Step => bookOf(by).step(id);
/** A step's title; a neutral one for a step of another team's or version's playbook. */
export const stepTitle = (id: StepId, by: ByPlaybook): string =>
  bookOf(by).steps.find((step) => step.id === id)?.title ?? 'A step of our own';
/** Whether a step is in the playbook, and not switched off. */
export const hasStep = (id: StepId, by: ByPlaybook): boolean => bookOf(by).inUse.has(id);
/** All steps, also those that are switched off, in order. */
export const everyStepOf = (by: ByPlaybook): readonly Step[] => bookOf(by).steps;
/** The steps that are not switched off, in order. */
export const stepIdsOf = (by: ByPlaybook): StepId[] => [...bookOf(by).inUse];
/** The working stage that a step belongs to; throws for a step that the playbook does not have. */
export const stageOfStep = (id: StepId, by: ByPlaybook): StageId => stepById(id, by).stage;
/** The stage that a step comes to in offboardings that bring it forward; undefined for other steps. */
export const earlierStageOf = (id: StepId): StageId | undefined => {
  const earlier = builtInStep(id)?.earlier;
  return stageIds.find((stage) => stage === earlier?.stage);
};
/** The steps of a stage that are not switched off, in order, whether or not they apply to an offboarding. */
export const stepsOfStage = (stage: StageId, by: ByPlaybook): Step[] =>
  bookOf(by)
    .stages(stage)
    .steps.filter(({ off }) => !off);
/** Days that an offboarding usually spends in a stage. */
export const usualDaysOf = (stage: StageId, by: ByPlaybook): number =>
  bookOf(by).stages(stage).usualDays;

/** Returns a second-level reason, also one that is switched off; undefined for one that the playbook does not have. */
export const reasonDetailOf = (id: ReasonDetailId, by: ByPlaybook): ReasonDetail | undefined =>
  bookOf(by).details.find((detail) => detail.id === id);
/** The second-level reasons that can be chosen for a reason. */
export const reasonDetailsFor = (reason: ReasonId, by: ByPlaybook): ReasonDetail[] =>
  bookOf(by).details.filter((detail) => detail.reason === reason && !detail.off);

/** The alternatives that can be offered, and those that no longer are. */
export const alternativesOf = (by: ByPlaybook): readonly Alternative[] => bookOf(by).alternatives;
/** The alternative with an id; undefined for an unknown id. */
export const alternativeById = (id: string, by: ByPlaybook): Alternative | undefined =>
  alternativesOf(by).find((alternative) => alternative.id === id);

/** The guidance of a step in an offboarding: the first entry for who ends it and why, else the step's own. */
export const guidanceOf = (step: StepId, by: EndingBy): string =>
  differing(step, by)?.text ?? stepById(step, by).guidance;

/** When a step of an offboarding counts as done: by the entry that its guidance is of, else the step's own. */
export const doneWhenOf = (step: StepId, by: EndingBy): string =>
  differing(step, by)?.doneWhen ?? stepById(step, by).doneWhen;

/** Who ends it, why, and by which playbook. */
export interface EndingBy extends ByPlaybook {
  initiator: string;
  statedReason: { id: string };
}

const differing = (step: StepId, by: EndingBy) =>
  bookOf(by).guidance.find(
    (entry) => entry.step === step && isMeantFor(entry.only, by.initiator, by.statedReason.id),
  );

/** The first cadence that applies to an offboarding; throws if there is none. An unknown reason has its own id. */
export function cadenceFor(initiator: string, reason: string, by: ByPlaybook): Cadence {
  const found = bookOf(by).cadences.find(({ only }) => isMeantFor(only, initiator, reason));
  if (!found) throw new Error(`The playbook has no cadence for ${initiator} with ${reason}.`);
  return found;
}
