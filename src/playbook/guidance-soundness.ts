import { isMeantFor, reasonsNamed } from './only';
import type { PlaybookShape } from './shape';
import { ids } from './step-soundness';

/**
 * Returns what is wrong with the guidance that differs, one sentence each: references that do not exist, and entries that
 * no offboarding reads, because the step does not apply or an earlier entry counts.
 */
export function wrongGuidance({ guidance, initiators, reasons, stages }: PlaybookShape): string[] {
  const steps = stages.flatMap((stage) => stage.steps);
  return guidance.flatMap(({ step: id, only }, at) => {
    const step = steps.find((one) => one.id === id);
    const unknown = [
      ...(step ? [] : [id]),
      ...(only.initiators ?? []).filter((it) => !ids(initiators).includes(it)),
      ...reasonsNamed(only).filter((it) => !ids(reasons).includes(it)),
    ];
    if (unknown.length > 0)
      return unknown.map((it) => `Guidance of ${id} refers to "${it}", which does not exist.`);
    const earlier = guidance.slice(0, at).filter((entry) => entry.step === id);
    const isRead = initiators.some((initiator) =>
      reasons.some(
        (reason) =>
          isMeantFor(step?.only, initiator.id, reason.id) &&
          isMeantFor(only, initiator.id, reason.id) &&
          !earlier.some((entry) => isMeantFor(entry.only, initiator.id, reason.id)),
      ),
    );
    return isRead ? [] : [`Guidance ${at + 1}, of ${id}, is read in no offboarding.`];
  });
}
