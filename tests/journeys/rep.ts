import { wordsLabel } from '../../src/messages/labels';
import type { CalendarDate } from '../../src/calendar/calendar-date';
import { evidenceText } from '../../src/messages/change-note';
import { escapeHtml } from '../../src/messages/html';
import type { Evidence } from '../../src/offboarding/offboarding';
import { stepById, reasonDetailOf } from '../../src/playbook/book';
import {
  initiatorById,
  nextStage,
  outcomeById,
  reasonById,
  stageById,
  type OutcomeId,
  type StageId,
  type StepId,
} from '../../src/playbook/lookup';
import { surveyContact } from '../../src/playbook/survey-lookup';
import type { Card, Start } from './card';
import { evidenceFor } from './evidence';

/** Operates the card, and remembers the note that each change should write. */
export function repAt(card: Card) {
  const clicked: { title: string; said: unknown[] }[] = [];
  const finished = new Map<StepId, Evidence>();
  const did = (title: string, said: unknown[] = []) => clicked.push({ title, said });
  const titleOf = (step: StepId) => stepById(step, {}).title;

  const finishes = async (step: StepId, evidence: Evidence) => {
    await card.finish(step, evidence);
    finished.set(step, evidence);
    const words = evidenceText(step, evidence, {});
    did(
      `Step done: ${titleOf(step)}`,
      words === undefined ? [] : words.split('\n').map(escapeHtml),
    );
  };

  return {
    clicked,
    finished,

    started({ initiator, reason, detail, words, owner }: Start) {
      did('Offboarding started', [
        `Who ended it: ${initiatorById(initiator).label}`,
        `Stated reason: ${reasonById(reason).label} · ${reasonDetailOf(detail, {})?.label}`,
        escapeHtml(`${wordsLabel(initiator)}: ${words}`),
        expect.stringMatching(/^Last day of service: .*\d{4}/),
        `Owner: ${owner}`,
      ]);
    },

    async takesUp(step: StepId) {
      await card.takeUp(step);
      did(`Step started: ${titleOf(step)}`);
    },

    async finishes(step: StepId) {
      if (stepById(step, {}).looksBack) {
        await card.analyse(step, 'performance', 'Not sure');
        did('Analysed reason changed', [reasonById('performance').label, 'Avoidable: unsure']);
      }
      if (stepById(step, {}).asksConsent) {
        await card.agree(step);
        did('Contact after the end', [expect.stringContaining(surveyContact.label)]);
      }
      await finishes(step, evidenceFor(step));
    },

    /** Reopens a step with a date, and finishes it with another one. */
    async corrects(step: StepId, date: CalendarDate) {
      await card.reopen(step);
      did(`Step reopened: ${titleOf(step)}`);
      await finishes(step, { kind: 'date', date });
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
