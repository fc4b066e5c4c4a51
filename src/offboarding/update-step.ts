import type { CalendarDate } from '../calendar/calendar-date';
import { stepById } from '../playbook/book';
import { type StepId, builtInStep } from '../playbook/lookup';
import { dueDate } from './due-date';
import { continuesAfterClose } from './after-close';
import { applies, evidenceAsked } from './applies';
import type { Now, RequestMeta, StepCommand } from './commands';
import { isBlank, isName, markOf } from './change';
import { contradictionOf } from './evidence-agrees';
import { isDraft, isEvidence, sameEvidence, fieldBeforeEnd, evidenceDayRefusal } from './evidence';
import { isMoneyOpen, moneyFigure } from './open-money';
import { unknown, type Mark, type Offboarding, type StepState } from './offboarding';
import { changed, refused, unchanged, type Outcome, type Refusal } from './outcome';
import { mayContact } from './survey';
import { saveNotes } from './save-notes';
import { withContact } from './update-contact';

/** The step's next state, `'same'` if it already has the requested state, or a refusal. */
type Decision = StepState | 'same' | { ok: false; refusal: Refusal };
type StateCommand = Exclude<StepCommand, { action: 'write_down' | 'decline' }>;
type TakeUp = Extract<StepCommand, { action: 'take_up' }>;
type Finish = Extract<StepCommand, { action: 'finish' }>;
type Waive = Extract<StepCommand, { action: 'waive' }>;

/**
 * Takes up, with what is entered so far, finishes, waives or reopens a step of any stage, also of a later one; after the close only steps
 * that continue after it (`after-close.ts`). To change a step that is done or waived, reopen it first; its
 * evidence stays until it is finished with other evidence. Notes made later are stored beside it (`save-notes.ts`).
 *
 * Refuses `step_does_not_apply`, `step_unknown`, `already_closed`, `step_already_done`, `step_already_waived`,
 * `analysed_reason_missing`, `step_needs_evidence`, `nothing_listed`, `something_listed`, `item_open`,
 * `contract_missing`, `contract_entered`, `date_not_yet`, `date_is_over`, `date_before_end`,
 * `contact_not_wanted`, `contact_not_agreed`, `money_open`, `step_cannot_be_waived`, `waiver_needs_reason`, `waiver_needs_name`.
 */
export function updateStep(
  before: Offboarding,
  command: StepCommand,
  now: Now,
): Outcome<Offboarding> {
  const { step } = command;
  const state = before.steps[step];
  if (state.mark?.requestId === command.requestId) return unchanged(before);
  if (!applies(step, before)) return refused('step_does_not_apply');
  if (command.action === 'write_down') return saveNotes(before, command, now);
  if (command.action === 'decline') return decline(before, command, now);

  if (state.state === unknown && !isSetAnew(state, command)) return refused('step_unknown');
  const next = decide(before, command, now);
  if (next === 'same') return unchanged(before);
  if (before.status === 'closed' && !continuesAfterClose(step, before))
    return refused('already_closed');
  if ('ok' in next) return next;
  return changed({
    ...before,
    ...moneySeen(command, now.today),
    steps: { ...before.steps, [step]: withDue(before, step, next) },
  });
}

/** The open money that was read for a step that asks for it. */
function moneySeen(command: StepCommand, today: CalendarDate): Pick<Offboarding, 'moneyOpen'> {
  const money = 'openMoney' in command && command.openMoney;
  const moneyOpen = money ? moneyFigure(money, today) : undefined;
  return moneyOpen ? { moneyOpen } : {};
}

/** Keeps the due date as it stands when a step is done or waived. */
function withDue(before: Offboarding, step: StepId, state: StepState): StepState {
  const due = dueDate(step, before);
  return due && (state.state === 'done' || state.state === 'waived') ? { ...state, due } : state;
}

/**
 * Waives the step because the client declined what it is about, in their words of the playbook. Where the step asks
 * whether they may be contacted, their no is recorded too, so that what is planned waits.
 */
function decline(before: Offboarding, command: RequestMeta & { step: StepId }, now: Now) {
  const { step, by, requestId } = command;
  const { declined, asksConsent } = stepById(step, before);
  if (!declined) return refused('bad_request', { field: 'step' });
  const waiver = { reason: `${declined.words}.`, waivedBy: by.name };
  const waived = updateStep(before, { by, requestId, step, action: 'waive', ...waiver }, now);
  if (!waived.ok || !asksConsent || mayContact(before) === 'no') return waived;
  const contact = { consent: 'no', ways: [], on: now.today, at: now.at, source: 'rep' } as const;
  return changed(withContact(waived.value, { ...contact, ways: [] }));
}

/** A state that the account can keep but that cannot be read is set to do, and then changed. */
const isSetAnew = ({ lacks }: { lacks?: string }, { action }: StepCommand): boolean =>
  lacks === undefined && action === 'reopen';

function decide(before: Offboarding, command: StateCommand, now: Now): Decision {
  const state = before.steps[command.step];
  const mark = markOf(command, now);
  switch (command.action) {
    case 'take_up':
      return takeUp(before, command, mark);
    case 'finish':
      return finish(before, command, mark, now.today);
    case 'waive':
      return waive(before, command, mark);
    case 'reopen':
      return state.state === 'todo' ? 'same' : { state: 'todo', mark, ...evidenceOf(state) };
  }
}

/** A draft of a step that is taken up replaces the one before; who took it up, and when, stays. */
function takeUp(before: Offboarding, { step, evidence }: TakeUp, mark: Mark): Decision {
  const state = before.steps[step];
  if (evidence && !isDraft(evidenceAsked(step, before), evidence))
    return refused('step_needs_evidence', { field: 'evidence' });
  if (state.state !== 'doing') {
    const kept = evidence ? { evidence } : evidenceOf(state);
    return settled(state) ?? { state: 'doing', mark, ...kept };
  }
  const isSame = !evidence || (state.evidence && sameEvidence(state.evidence, evidence));
  return isSame ? 'same' : { ...state, evidence };
}

const evidenceOf = ({ evidence }: StepState) =>
  evidence && evidence.kind !== 'none' ? { evidence } : {};

function finish(before: Offboarding, command: Finish, mark: Mark, today: CalendarDate): Decision {
  const { step, evidence } = command;
  const state = before.steps[step];
  if (state.state === 'done' && sameEvidence(state.evidence, evidence)) return 'same';
  return (
    settled(state) ??
    reasonRefusal(before, step) ??
    evidenceRefusal(before, command, today) ??
    contradictionRefusal(before, command) ??
    contactRefusal(before, step) ??
    moneyRefusal(command) ?? { state: 'done', mark, evidence }
  );
}

function waive(before: Offboarding, command: Waive, mark: Mark): Decision {
  const state = before.steps[command.step];
  const { step, reason, waivedBy, openMoney } = command;
  if (state.state === 'waived' && state.reason === reason && state.waivedBy === waivedBy) {
    return 'same';
  }
  return (
    settled(state) ??
    waiverRefusal(before, { step, reason, waivedBy }) ?? {
      state: 'waived',
      mark,
      reason,
      waivedBy,
      ...(openMoney ? { openMoney } : {}),
      ...evidenceOf(state),
    }
  );
}

function settled({ state }: StepState) {
  if (state === 'done') return refused('step_already_done');
  if (state === 'waived') return refused('step_already_waived');
  return undefined;
}

/** Refuses `analysed_reason_missing` for a retrospective step (`looksBack`) without an analysed reason. */
function reasonRefusal({ analysedReason }: Offboarding, step: StepId) {
  const missing = builtInStep(step)?.looksBack && !analysedReason;
  return missing ? refused('analysed_reason_missing') : undefined;
}

/**
 * Refuses a step that plans contact (`asksConsent`): `contact_not_wanted` if the client said no, `contact_not_agreed` while
 * nobody asked them; it can be waived.
 */
function contactRefusal(before: Offboarding, step: StepId) {
  const wish = mayContact(before);
  if (!stepById(step, before).asksConsent || wish === 'yes') return undefined;
  return refused(wish === 'no' ? 'contact_not_wanted' : 'contact_not_agreed');
}

function evidenceRefusal(before: Offboarding, { step, evidence }: Finish, today: CalendarDate) {
  const asked = evidenceAsked(step, before);
  if (!isEvidence(asked, evidence)) return refused('step_needs_evidence', { field: 'evidence' });
  const wrong = evidenceDayRefusal(asked, evidence, today);
  if (wrong) return refused(wrong.code, { field: wrong.field });
  const early = fieldBeforeEnd(asked, evidence, before.finalServiceDate);
  if (early === undefined) return undefined;
  return refused('date_before_end', { field: `evidence.values.${early}` });
}

/** Refuses what the list or the contract contradicts; `busy` if the list was not read. */
function contradictionRefusal(before: Offboarding, { step, evidence, items }: Finish) {
  if (stepById(step, before).lists && !items) return refused('busy');
  const wrong = contradictionOf(before, { step, evidence, items });
  return wrong && refused(wrong.code, { field: wrong.field });
}

function moneyRefusal({ step, evidence, openMoney = { known: false } }: Finish) {
  if (builtInStep(step)?.nothingOpenIn === undefined) return undefined;
  const typed = evidence.kind === 'amount' ? evidence.amount : 0;
  return isMoneyOpen(openMoney, typed) ? refused('money_open') : undefined;
}

function waiverRefusal(
  before: Offboarding,
  { step, reason, waivedBy }: Pick<Waive, 'step' | 'reason' | 'waivedBy'>,
) {
  if (stepById(step, before).waiver === 'never') return refused('step_cannot_be_waived');
  if (isBlank(reason)) return refused('waiver_needs_reason', { field: 'reason' });
  if (!isName(waivedBy)) return refused('waiver_needs_name', { field: 'waivedBy' });
  return undefined;
}
