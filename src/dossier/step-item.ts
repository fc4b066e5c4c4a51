import { evidenceText } from '../messages/change-note';
import { contractAnswerWords } from '../messages/contract-answer';
import { notKnown } from '../messages/labels';
import { waiverLines } from '../messages/waivers';
import { stepsThatApply } from '../offboarding/applies';
import { contractAnswer } from '../offboarding/gate';
import type { Offboarding, StepState } from '../offboarding/offboarding';
import { stepById } from '../playbook/book';
import { type StepId } from '../playbook/lookup';
import type { DossierPart } from '../playbook/shape';
import type { DossierItem, DossierSource } from './document';
import { momentsIn } from './moments';

/** Returns a step with its state, who changed it and when, and its evidence or waiver reason. */
export function stepItem(step: StepId, { offboarding, zone }: DossierSource): DossierItem {
  const state = offboarding.steps[step];
  const { dayOf } = momentsIn(zone);
  const { title } = stepById(step, offboarding);
  const answer = contractAnswer(offboarding, step);
  if (answer) return { title, side: contractAnswerWords(answer), lines: [] };
  if (state.state === 'todo') return { title, side: 'not done', lines: [] };
  if (state.state === 'unknown') return { title, side: notKnown, lines: [] };
  const side = `${words[state.state]} ${dayOf(state.mark.at)}, ${state.mark.by.name}`;
  return { title, side, lines: linesOf(step, state, offboarding) };
}

const words = { doing: 'started', done: 'done', waived: 'waived' } as const;

function linesOf(step: StepId, state: StepState, o: Offboarding): string[] {
  if (state.state === 'done') return evidenceText(step, state.evidence, o)?.split('\n') ?? [];
  return state.state === 'waived' ? waiverLines(state) : [];
}

/** Returns the steps that a dossier section shows. */
export const stepsIn = (part: DossierPart, offboarding: Offboarding): StepId[] =>
  stepsThatApply(offboarding).filter((step) => stepById(step, offboarding).dossier === part);
