import { daysBetween, type CalendarDate } from '../../../src/calendar/calendar-date';
import type { Closed } from '../../../src/offboarding/offboarding';
import { stageIds, type StageId } from '../../../src/playbook/lookup';

export interface StageTime {
  stage: StageId;
  /** Days from the last time it was entered until the next stage was, or until the close. */
  days: number;
}

/** How long each stage took, in the order in which the stages were last entered. */
export function stageTimes({ stageEntered, closedOn }: Closed): StageTime[] {
  const entered = stageIds
    .map((stage) => ({ stage, on: stageEntered[stage] }))
    .filter((entry): entry is { stage: StageId; on: CalendarDate } => entry.on !== undefined)
    .sort((a, b) => a.on.localeCompare(b.on));
  return entered.map(({ stage, on }, index) => ({
    stage,
    days: daysBetween(on, entered[index + 1]?.on ?? closedOn),
  }));
}
