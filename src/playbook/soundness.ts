import { wrongGuidance } from './guidance-soundness';
import { wrongMessages } from './message-soundness';
import { isMeantFor, reasonsNamed, type OnlyShape } from './only';
import { wrongAlternatives, wrongCadences, wrongLists, wrongRegisters } from './register-soundness';
import type { PlaybookShape, StepShape } from './shape';
import { fieldsIn, ids, repeated, wrongStep } from './step-soundness';
import { wrongSurvey } from './survey-soundness';
import { wrongLengths } from './text-lengths';

/**
 * Returns everything that is wrong with a playbook, one sentence each; empty if it is valid. It checks what the
 * types cannot: that ids are unique, that references exist, that every stage has steps for every offboarding,
 * and that every step can be finished.
 */
export function playbookProblems(playbook: PlaybookShape): string[] {
  return [
    ...emptyLists(playbook),
    ...duplicates(playbook),
    ...malformedIds(playbook),
    ...deadReferences(playbook),
    ...withoutReason(playbook),
    ...stagesWithoutWork(playbook),
    ...wrongUsualDays(playbook),
    ...stagesAfterEnd(playbook),
    ...meetingsUnread(playbook),
    ...stepsOf(playbook).flatMap((step) => wrongStep(step, playbook)),
    ...wrongLengths(playbook),
    ...wrongGuidance(playbook),
    ...wrongMessages(playbook),
    ...wrongRegisters(playbook),
    ...wrongLists(playbook),
    ...wrongCadences(playbook),
    ...wrongAlternatives(playbook),
    ...wrongSurvey(playbook),
  ];
}

const ID = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
const LONGEST_ID = 40;

type Entry = { id: string; label: string };

/** Returns the entries by kind. Working and closed stages are one kind, because they share a pipeline. */
function entriesByKind(playbook: PlaybookShape): [kind: string, entries: readonly Entry[]][] {
  const steps = stepsOf(playbook);
  return [
    ['initiator', playbook.initiators],
    ['reason', playbook.reasons],
    ['reason detail', playbook.reasons.flatMap((reason) => reason.details)],
    ['waiver role', playbook.waiverRoles],
    ['stage', [...playbook.stages, ...playbook.closedStages]],
    ['step', steps.map((step) => ({ id: step.id, label: step.title }))],
    ['outcome', playbook.outcomes],
    ['way back', playbook.wonBackWays],
    ['reason to stay', playbook.whyStayed],
    ['fact', playbook.facts.map(({ id }) => ({ id, label: id }))],
    ['message', playbook.messages],
    ['register', playbook.registers],
    ['cadence', playbook.cadences],
    ['alternative', playbook.alternatives],
    ...steps.map((step): [string, readonly Entry[]] => [`option of ${step.id}`, options(step)]),
  ];
}

function emptyLists(playbook: PlaybookShape): string[] {
  return Object.entries(playbook)
    .filter(([, entries]) => Array.isArray(entries) && entries.length === 0)
    .map(([list]) => `The playbook has no ${list}.`);
}

/** Finds duplicate ids and labels; labels count because a person chooses by them. */
function duplicates(playbook: PlaybookShape): string[] {
  return entriesByKind(playbook).flatMap(([kind, entries]) => [
    ...repeated(ids(entries)).map((id) => `Two entries of kind ${kind} have the id "${id}".`),
    ...repeated(entries.map((entry) => entry.label)).map(
      (label) => `Two entries of kind ${kind} are called "${label}".`,
    ),
  ]);
}

function malformedIds(playbook: PlaybookShape): string[] {
  return entriesByKind(playbook).flatMap(([kind, entries]) =>
    ids(entries)
      .filter((id) => !ID.test(id) || id.length > LONGEST_ID)
      .map((id) => `The ${kind} id "${id}" is not snake_case of at most ${LONGEST_ID} characters.`),
  );
}

function deadReferences(playbook: PlaybookShape): string[] {
  const roles = ['never', ...ids(playbook.waiverRoles)];
  return [
    ...stepsOf(playbook).flatMap((step) => [
      ...missing(`Step ${step.id}`, [step.waiver], roles),
      ...[step.only, step.earlier?.only].flatMap((only) =>
        deadOnly(`Step ${step.id}`, only, playbook),
      ),
    ]),
    ...stepsOf(playbook).flatMap((step) =>
      fieldsIn(step).flatMap(({ id, only }) => deadOnly(`Field ${id}`, only, playbook)),
    ),
    ...playbook.reasons.flatMap(({ id, givenBy = [] }) =>
      missing(`Reason ${id}`, givenBy, ids(playbook.initiators)),
    ),
    ...playbook.initiators.flatMap(({ id, usualReason }) =>
      missing(`Initiator ${id}`, usualReason ? [usualReason] : [], reasonsOf(id, playbook)),
    ),
    ...playbook.outcomes.flatMap((outcome) =>
      missing(`Outcome ${outcome.id}`, [outcome.closedStage], ids(playbook.closedStages)),
    ),
  ];
}

/** The reasons that an initiator can give. */
const reasonsOf = (initiator: string, { reasons }: PlaybookShape): string[] =>
  ids(reasons.filter(({ givenBy }) => givenBy?.includes(initiator) ?? true));

/** Finds initiators that no reason is offered to. */
const withoutReason = (playbook: PlaybookShape): string[] =>
  ids(playbook.initiators)
    .filter((id) => reasonsOf(id, playbook).length === 0)
    .map((id) => `Initiator ${id} has no reason to give.`);

const deadOnly = (who: string, only: OnlyShape | undefined, playbook: PlaybookShape): string[] => [
  ...missing(who, only?.initiators ?? [], ids(playbook.initiators)),
  ...missing(who, reasonsNamed(only), ids(playbook.reasons)),
];

function missing(who: string, references: readonly string[], known: readonly string[]): string[] {
  return references
    .filter((reference) => !known.includes(reference))
    .map((reference) => `${who} refers to "${reference}", which does not exist.`);
}

/** Returns the stages whose usual days cannot be counted. */
const wrongUsualDays = ({ stages }: PlaybookShape): string[] =>
  stages
    .filter(({ usualDays }) => !Number.isInteger(usualDays) || usualDays < 1)
    .map(({ id }) => `Stage ${id} has usual days that are no whole number above zero.`);

function stagesWithoutWork(playbook: PlaybookShape): string[] {
  const combinations = playbook.initiators.flatMap((initiator) =>
    playbook.reasons.map((reason) => [initiator.id, reason.id] as const),
  );
  return playbook.stages.flatMap((stage) => {
    const always = stage.steps.filter(({ wholeOnly }) => !wholeOnly);
    const idle = combinations.find(
      (combination) => !always.some(({ only }) => isMeantFor(only, ...combination)),
    );
    return idle ? [`Stage ${stage.id} has no step for ${idle.join(' with ')}.`] : [];
  });
}

/**
 * Checks that there is a stage after the end, so that steps can be worked on after the close, and that such
 * stages are last.
 */
function stagesAfterEnd({ stages }: PlaybookShape): string[] {
  const first = stages.findIndex(({ afterEnd }) => afterEnd);
  if (first < 0) return ['No stage comes after the end.'];
  return stages
    .slice(first)
    .filter(({ afterEnd }) => !afterEnd)
    .map(({ id }) => `Stage ${id} comes before the end and stands after a stage that does not.`);
}

/**
 * Checks that a stage whose steps have meetings reads them; otherwise the card would ask for a meeting that
 * exists.
 */
function meetingsUnread({ stages }: PlaybookShape): string[] {
  return stages
    .filter(({ live, steps }) => steps.some(({ meeting }) => meeting) && !live.includes('meetings'))
    .map(({ id }) => `Stage ${id} has a step with a meeting and does not read meetings.`);
}

function stepsOf(playbook: PlaybookShape): StepShape[] {
  return playbook.stages.flatMap((stage) => stage.steps);
}

function options(step: StepShape): readonly Entry[] {
  return step.evidence.kind === 'choice' ? step.evidence.options : [];
}
