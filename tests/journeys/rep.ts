import type { CalendarDate } from '../../src/calendar/calendar-date';
import type { Evidence } from '../../src/offboarding/offboarding';
import {
  initiatorById,
  nextStage,
  outcomeById,
  reasonById,
  reasonDetailById,
  stageById,
  stepById,
  type OutcomeId,
  type StageId,
  type StepId,
} from '../../src/playbook/lookup';
import type { Card, Start } from './card';
import { evidenceFor } from './evidence';

/** A rep at a card, who remembers what was clicked: each deed with the note that it should leave. */
export function repAt(card: Card) {
  const clicked: { title: string; said: string[] }[] = [];
  const finished = new Map<StepId, Evidence>();
  const did = (title: string, said: string[] = []) => clicked.push({ title, said });
  const titleOf = (step: StepId) => stepById(step).title;

  return {
    clicked,
    finished,

    started({ initiator, reason, detail, words, finalServiceDate, owner }: Start) {
      did('Offboarding started', [
        `Ended by: ${initiatorById(initiator).label}`,
        `Stated reason: ${reasonById(reason).label} · ${reasonDetailById(detail).label}`,
        `The client's words: ${words}`,
        `Final service date: ${finalServiceDate}`,
        `Owner: ${owner}`,
      ]);
    },

    async takesUp(step: StepId) {
      await card.takeUp(step);
      did(`Step taken up: ${titleOf(step)}`);
    },

    async finishes(step: StepId) {
      const { evidence, said } = evidenceFor(step);
      await card.finish(step, evidence);
      finished.set(step, evidence);
      did(`Step done: ${titleOf(step)}`, said);
    },

    /** Reopens a step that asks for a date, and finishes it with another one. */
    async corrects(step: StepId, date: CalendarDate) {
      const asked = stepById(step).evidence;
      if (asked.kind !== 'date') throw new Error(`${step} asks for no date.`);
      await card.reopen(step);
      did(`Step reopened: ${titleOf(step)}`);
      await card.finish(step, { kind: 'date', date });
      finished.set(step, { kind: 'date', date });
      did(`Step done: ${titleOf(step)}`, [`${asked.label}: ${date}`]);
    },

    async waives(step: StepId, { reason, waivedBy }: { reason: string; waivedBy: string }) {
      await card.waive(step, reason, waivedBy);
      did(`Step waived: ${titleOf(step)}`, [`Waived by ${waivedBy}: ${reason}`]);
    },

    async passesGate(stage: StageId) {
      const to = nextStage(stage);
      if (!to) return;
      await card.gate(stage).click();
      await card.stageIs(to);
      did(`Moved on to ${stageById(to).label}`);
    },

    async closes(outcome: OutcomeId, note: string) {
      await card.close(outcome, note);
      did(`Offboarding closed: ${outcomeById(outcome).label}`, [note]);
    },
  };
}
