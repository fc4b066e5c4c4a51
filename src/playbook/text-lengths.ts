import type { PlaybookShape } from './shape';

/** Returns which texts are too short or too long, one sentence each. Sentences are counted by their end marks. */
export function wrongLengths(playbook: PlaybookShape): string[] {
  const { initiators, reasons, stages, outcomes } = playbook;
  return [
    ...initiators.flatMap((it) => sentences(`Initiator ${it.id}`, it.guidance, 1, 1)),
    ...reasons.flatMap((it) => sentences(`Reason ${it.id}`, it.guidance, 2, 4)),
    ...stages.flatMap((it) => sentences(`Stage ${it.id}`, it.purpose, 1, 1)),
    ...stages
      .flatMap((it) => it.steps)
      .flatMap((it) => [
        ...sentences(`Step ${it.id}`, it.guidance, 2, 4),
        ...sentences(`Done-when of step ${it.id}`, it.doneWhen, 1, 1),
      ]),
    ...playbook.guidance.flatMap((it) => sentences(`Guidance of ${it.step}`, it.text, 2, 4)),
    ...playbook.guidance.flatMap((it) =>
      it.doneWhen ? sentences(`Done-when of the guidance of ${it.step}`, it.doneWhen, 1, 1) : [],
    ),
    ...outcomes.flatMap((it) => sentences(`Outcome ${it.id}`, it.guidance, 1, 1)),
    ...reasons
      .filter((it) => it.details.length < 2)
      .map((it) => `Reason ${it.id} has fewer than two details.`),
    ...stages
      .filter((it) => it.shortLabel.length > 14)
      .map((it) => `The short label of stage ${it.id} has more than 14 characters.`),
  ];
}

function sentences(who: string, text: string, least: number, most: number): string[] {
  const count = text.match(/[.!?](?=\s|$)/g)?.length ?? 0;
  if (count >= least && count <= most) return [];
  const wanted = least === most ? `${least}` : `${least} to ${most}`;
  return [`${who} has ${count} sentences instead of ${wanted}.`];
}
