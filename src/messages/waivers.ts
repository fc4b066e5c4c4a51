import { stepsThatApply } from '../offboarding/applies';
import { isMoneyOpen } from '../offboarding/open-money';
import type { Offboarding, StepState } from '../offboarding/offboarding';
import { stepById } from '../playbook/book';
import { type StepId } from '../playbook/lookup';
import { openInWords } from './in-words';

type Waived = Extract<StepState, { state: 'waived' }>;

/** Steps that were waived with the same reason by the same name. */
export interface Waiver {
  steps: StepId[];
  /** Their titles: `Explain the ending; Train the team`. */
  titles: string;
  /** Who decided, why, and what money was open then. */
  lines: string[];
}

/** Returns who decided a waiver and why, and the money that was open then. */
export function waiverLines({ waivedBy, reason, openMoney }: Waived): string[] {
  const open = openMoney ? [`Money open then: ${openInWords(openMoney)}`] : [];
  return [`Waived by ${waivedBy}: ${reason}`, ...open];
}

/** Whether money was open with a waiver, or it was not known whether there was. */
export function wasMoneyWaived(offboarding: Offboarding): boolean {
  const waived = stepsThatApply(offboarding).map((step) => offboarding.steps[step]);
  const money = waived.flatMap((state) =>
    state.state === 'waived' && state.openMoney ? [state.openMoney] : [],
  );
  return money.some((each) => !each.known || isMoneyOpen(each, 0));
}

/** Returns the waivers of the steps that apply, each once, in the playbook's order; of one request, or all. */
export function waiversOf(offboarding: Offboarding, requestId?: string): Waiver[] {
  const byWords = new Map<string, { state: Waived; steps: StepId[] }>();
  for (const step of stepsThatApply(offboarding)) {
    const state = offboarding.steps[step];
    if (state.state !== 'waived') continue;
    if (requestId !== undefined && state.mark.requestId !== requestId) continue;
    const words = JSON.stringify([state.reason.trim(), state.waivedBy.trim()]);
    const known = byWords.get(words);
    if (!known) byWords.set(words, { state, steps: [step] });
    else byWords.set(words, { state: { ...known.state, ...state }, steps: [...known.steps, step] });
  }
  return [...byWords.values()].map(({ state, steps }) => ({
    steps,
    titles: steps.map((step) => stepById(step, offboarding).title).join('; '),
    lines: waiverLines(state),
  }));
}
