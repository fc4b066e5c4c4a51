import { playbookWith } from './book';
import { changedWordsProblems } from './changed-words-soundness';
import type { PlaybookChanges } from './changes';
import { builtInStep, registerById, type StepId } from './lookup';
import { isMeantFor } from './only';

/**
 * Returns what does not fit together in what a team changed, a sentence each for whoever changes it; empty where it can be
 * published. Shapes and lengths are checked by its schema.
 */
export function changesProblems(changes: PlaybookChanges): string[] {
  const book = playbookWith(changes);
  return [
    ...sameTitles(book),
    ...stagesWithoutWork(book),
    ...answeredNowhere(book),
    ...sameIds(changes),
    ...wrongFollowUps(changes),
    ...silentSurvey(changes),
    ...changedWordsProblems(changes),
  ];
}

type Merged = ReturnType<typeof playbookWith>;

const inUse = ({ stages }: Merged) =>
  stages.flatMap(({ steps }) => steps.filter(({ off }) => !off));

const repeated = (texts: readonly string[]) =>
  [...new Set(texts)].filter((text) => texts.indexOf(text) !== texts.lastIndexOf(text));

/** A person chooses by titles, so two steps have two. */
const sameTitles = (book: Merged): string[] =>
  repeated(inUse(book).map(({ title }) => title)).map(
    (title) => `Two steps are called “${title}”.`,
  );

function stagesWithoutWork({ stages, initiators, reasons }: Merged): string[] {
  return stages.flatMap(({ label, steps }) => {
    const always = steps.filter(({ off, wholeOnly }) => !off && !wholeOnly);
    const idle = initiators.flatMap((initiator) =>
      reasons
        .filter((reason) => !always.some(({ only }) => isMeantFor(only, initiator.id, reason.id)))
        .map((reason) => `${initiator.label}, ${reason.label}`),
    );
    return idle.length > 0
      ? [`“${label}” would have nothing to do where it is ${idle[0]}. Leave one step on.`]
      : [];
  });
}

/** Steps that wait for an answer which only a step that is off can give. */
function answeredNowhere(book: Merged): string[] {
  const used = inUse(book);
  const isUsed = new Set<StepId>(used.map(({ id }) => id));
  const titleOf = (id: StepId) =>
    book.stages.flatMap(({ steps }) => steps).find((step) => step.id === id)?.title ?? id;
  return used.flatMap(({ id, title }) => {
    const asked = builtInStep(id)?.needsContract?.none.step;
    return asked && !isUsed.has(asked)
      ? [
          `“${title}” needs the contract, which “${titleOf(asked)}” asks for. Switch both off, or none.`,
        ]
      : [];
  });
}

function sameIds({ ownSteps = [], ownReasonDetails = [] }: PlaybookChanges): string[] {
  return [
    ...repeated(ownSteps.map(({ id }) => id)).map((id) => `Two steps of yours have the id ${id}.`),
    ...repeated(ownReasonDetails.map(({ id }) => id)).map(
      (id) => `Two reasons of yours have the id ${id}.`,
    ),
    ...ownSteps.flatMap(({ title, evidence }) =>
      evidence.kind === 'choice' && repeated(evidence.options.map(({ label }) => label)).length > 0
        ? [`“${title}” offers the same choice twice.`]
        : [],
    ),
  ];
}

/** The ways in which a follow-up can be made. */
const channels = new Set(
  registerById('follow_up').fields.flatMap(({ id, options = [] }) =>
    id === 'channel' ? options.map((option) => option.id) : [],
  ),
);

const wrongFollowUps = ({ cadences = {} }: PlaybookChanges): string[] =>
  Object.values(cadences).flatMap((followUps) =>
    followUps
      .filter(({ channel }) => !channels.has(channel))
      .map(({ about }) => `The follow-up “${about}” goes by a way that is not known.`),
  );

const silentSurvey = ({ survey }: PlaybookChanges): string[] => {
  const questions = playbookWith({}).survey.questions.map(({ id }) => id);
  const off = survey?.off ?? [];
  return questions.every((id) => off.includes(id)) ? ['The survey would ask nothing.'] : [];
};
