import { addDays, type CalendarDate } from '../../../src/calendar/calendar-date';
import type { Listed } from '../../../src/offboarding/commands';
import { broughtForward } from '../../../src/offboarding/due-date';
import { stepsHoldingGate, unsettledSteps } from '../../../src/offboarding/gate';
import type { Evidence, Offboarding } from '../../../src/offboarding/offboarding';
import type { OpenMoney } from '../../../src/offboarding/open-money';
import { mayContact } from '../../../src/offboarding/survey';
import { updateDetails } from '../../../src/offboarding/update-details';
import { updateReason } from '../../../src/offboarding/update-reason';
import { updateStep } from '../../../src/offboarding/update-step';
import { updateSurvey } from '../../../src/offboarding/update-survey';
import { stepById } from '../../../src/playbook/book';
import { waiverRoleById, type StepId } from '../../../src/playbook/lookup';
import { surveyDays } from '../../../src/playbook/survey-lookup';
import { evidenceFor } from '../evidence';
import { done, momentOf, type Playing } from './playing';
import type { Story } from './story';
import { waiverReasons } from './words';

const nothingOpen: OpenMoney = { known: true, balances: [], more: false };

/**
 * Returns the steps that are next: those that hold the present stage, and those brought forward (not with `atGate`).
 * Money that is owed is not settled in a story that waits for it.
 */
export function stepsToDo(before: Offboarding, { owes }: Story, atGate = false): StepId[] {
  if (before.status === 'closed') return [];
  const holding = stepsHoldingGate(before, before.stage);
  if (atGate) return holding;
  const isHeld = (step: StepId) => owes && stepById(step, {}).nothingOpenIn !== undefined;
  return unsettledSteps(before)
    .filter((step) => holding.includes(step) || broughtForward(step, before))
    .filter((step) => !isHeld(step));
}

/** Settles a step on a day as the story has it: done, waived, or declined by the client. */
export function settle(
  before: Offboarding,
  step: StepId,
  playing: Playing,
  day: CalendarDate,
): Offboarding {
  const { story, chance, meta } = playing;
  const { waiver, looksBack, asksConsent, survey } = stepById(step, {});
  const isSkipped = (looksBack && !story.analysed) || (survey && !story.survey);
  if (waiver !== 'never' && (isSkipped || chance.happens(story.waives)))
    return waived(before, step, playing, day);
  if (asksConsent && (story.contact?.consent === 'no' || mayContact(before) === 'no')) {
    return done(updateStep(before, { ...meta(), step, action: 'decline' }, momentOf(day)));
  }
  return finished(prepared(before, step, playing, day), step, playing, day);
}

function waived(before: Offboarding, step: StepId, { chance, meta }: Playing, day: CalendarDate) {
  const { waiver } = stepById(step, {});
  if (waiver === 'never') throw new Error(`${step} cannot be waived.`);
  const waivedBy = before.owner?.name ?? waiverRoleById(waiver).label;
  const reason = chance.pick(waiverReasons);
  const command = { ...meta(), step, action: 'waive', reason, waivedBy } as const;
  return done(updateStep(before, command, momentOf(day)));
}

/** Enters what the app asks for before it takes the step: our own view, the client's consent, the survey's link. */
function prepared(before: Offboarding, step: StepId, playing: Playing, day: CalendarDate) {
  const { story, meta } = playing;
  const { looksBack, asksConsent, survey } = stepById(step, {});
  const now = momentOf(day);
  let after = before;
  if (looksBack && story.analysed)
    after = done(updateReason(after, { ...meta(), which: 'analysed', ...story.analysed }, now));
  if (asksConsent && mayContact(after) === 'not_asked') {
    const wish = story.contact ?? { consent: 'yes', ways: ['email'] };
    after = done(updateDetails(after, { ...meta(), field: 'contact', ...wish }, now));
  }
  if (survey && story.survey) {
    const expiresOn = addDays(day, surveyDays.usual);
    after = done(updateSurvey(after, { ...meta(), action: 'make_link', expiresOn }, now));
  }
  return after;
}

function finished(before: Offboarding, step: StepId, playing: Playing, day: CalendarDate) {
  const { story, meta } = playing;
  const { lists, nothingOpenIn } = stepById(step, {});
  const items = itemsListed(story).filter(({ register }) => register === lists?.register);
  const given = evidenceFor(step, before, day, items.length > 0);
  const command = {
    ...meta(),
    step,
    action: 'finish',
    evidence: answered(step, given, playing),
    items,
    ...(nothingOpenIn && { openMoney: nothingOpen }),
  } as const;
  return done(updateStep(before, command, momentOf(day)));
}

/** The lists that a story fills, as far as steps speak of them. */
const itemsListed = ({ learns }: Story): Listed[] =>
  learns ? [{ register: 'lesson', state: 'done' }] : [];

/** A choice that no list answers: the first option only where the client took what was offered. */
function answered(step: StepId, evidence: Evidence, { story, chance }: Playing): Evidence {
  const { evidence: asked, lists } = stepById(step, {});
  if (asked.kind !== 'choice' || lists) return evidence;
  const [first, ...others] = asked.options.map(({ id }) => id);
  const option = story.takesOne || others.length === 0 ? first : chance.pick(others);
  return option ? { kind: 'choice', option } : evidence;
}
