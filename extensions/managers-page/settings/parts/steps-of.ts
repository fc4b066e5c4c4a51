import type { OwnEvidence, OwnStep, PlaybookChanges } from '../../../../src/playbook/changes';
import type { StageId, StepParts, BuiltInStepId } from '../../../../src/playbook/lookup';
import { playbook } from '../../../../src/playbook/playbook';

/** A built-in step as it is built in. */
export type BuiltInStep = StepParts & { id: BuiltInStepId };

/** The stages with their built-in steps. */
export const stagesBuiltIn: readonly {
  id: StageId;
  label: string;
  usualDays: number;
  steps: readonly BuiltInStep[];
}[] = playbook.stages;

export const ownStepsOf = ({ ownSteps = [] }: PlaybookChanges, stage: StageId) =>
  ownSteps.flatMap((step, at) => (step.stage === stage ? [{ step, at }] : []));

/** A step that somebody begins to add; its empty texts are to be filled in. */
export const newStep = (id: OwnStep['id'], stage: StageId): OwnStep => ({
  id,
  stage,
  title: '',
  guidance: '',
  doneWhen: '',
  evidence: { kind: 'none' },
  due: { anchor: 'stage', workingDays: 5 },
  waiver: 'owner',
});

export const evidenceKinds: readonly { id: OwnEvidence['kind']; label: string }[] = [
  { id: 'none', label: 'Nothing' },
  { id: 'note', label: 'A note' },
  { id: 'date', label: 'A date' },
  { id: 'link', label: 'A link' },
  { id: 'choice', label: 'A choice' },
];

export const anchors: readonly { id: OwnStep['due']['anchor']; label: string }[] = [
  { id: 'start', label: 'the start of the offboarding' },
  { id: 'stage', label: 'the start of the stage' },
  { id: 'final_service_date', label: 'the last day of service' },
];

/** Returns evidence of another kind; a label that was written stays. */
export function evidenceOfKind(kind: OwnEvidence['kind'], before: OwnEvidence): OwnEvidence {
  const label = before.kind === 'none' ? '' : before.label;
  if (kind === 'none') return { kind };
  if (kind !== 'choice') return { kind, label };
  return { kind, label, options: [option(1), option(2)] };
}

export const option = (number: number, label = '') => ({ id: `option_${number}`, label });

/** Returns the options with one more, under an id that none of them has. */
export function withOption(options: readonly { id: string; label: string }[]) {
  const taken = new Set(options.map(({ id }) => id));
  let number = options.length + 1;
  while (taken.has(option(number).id)) number += 1;
  return [...options, option(number)];
}
