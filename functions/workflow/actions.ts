import type { RepairPart } from '../../src/api/reply';
import { addDays, type CalendarDate } from '../../src/calendar/calendar-date';
import type { StoredOffboarding } from '../../src/crm/store';
import { evidenceAsked } from '../../src/offboarding/applies';
import { moveStage } from '../../src/offboarding/move-stage';
import { mayContact, openLink } from '../../src/offboarding/survey';
import { builtInStep } from '../../src/playbook/lookup';
import { changeOffboarding, loadPresent } from '../hubspot/change-offboarding';
import { ownerById } from '../hubspot/owners';
import { portalCurrency } from '../hubspot/portal-details';
import { repairOn } from '../hubspot/repair-on';
import { startOn } from '../hubspot/start-on';
import { updateStepOn } from '../hubspot/update-step-on';
import { linkUrl, makeLinkOn } from '../survey/link';
import { surveySettings } from '../survey/settings';
import type { Ending, Outputs } from './answer';
import { change, outputsOf, refusalEnding, type ActionContext } from './change';
import type { ActionName, InputsOf } from './inputs';
import { ownRefusals } from './refusals';
import { dayIn, evidenceIn } from './values';

export const refuse = (why: keyof typeof ownRefusals): Ending => ({
  end: 'refused',
  message: ownRefusals[why],
});

/** What each action does on one company, but `repair` on all. */
export const actions: {
  [N in ActionName]: (inputs: InputsOf<N>, context: ActionContext) => Promise<Ending>;
} = {
  async start_offboarding({ initiator, reason, words, last_day, owner }, context) {
    const named = owner ? await ownerById(owner, context.http) : undefined;
    if (owner && !named) return refuse('no_such_owner');
    const lastDay = last_day ? dayIn(last_day, context.zone) : undefined;
    if (last_day && !lastDay) return refuse('wrong_day');
    const parameters = {
      initiator,
      statedReason: { id: reason },
      statedWords: words ?? '',
      ...(lastDay && { finalServiceDate: lastDay }),
      ...(named && { owner: named }),
    };
    return change('start_offboarding', parameters, context, (request) => startOn(context, request));
  },

  move_stage: ({ stage, why }, context) =>
    change('move_stage', { to: stage, ...(why && { why }) }, context, (request) =>
      changeOffboarding(context, request, (before, now) => moveStage(before, request, now)),
    ),

  async finish_step({ step, evidence: text }, context) {
    const { today, zone, http } = context;
    const present = await loadPresent(context, today);
    if (!present.ok) return refusalEnding(present.refusal);
    const { offboarding } = present.followed.stored;
    if (builtInStep(step)?.nothingOpenIn !== undefined) return refuse('nothing_open');
    const asked = evidenceAsked(step, offboarding);
    if (asked.kind === 'form') return refuse('asks_form');
    const currency = asked.kind === 'amount' ? await portalCurrency(http) : undefined;
    const evidence = evidenceIn(asked, text, { zone, currency });
    if (!evidence) return refusalEnding({ code: 'step_needs_evidence' });
    return change('update_step', { action: 'finish', step, evidence }, context, (request) =>
      updateStepOn(context, request),
    );
  },

  /** A link that is open is handed out again: another one would end it, and the client may have it already. */
  async make_survey_link({ link_days }, context) {
    const present = await loadPresent(context, context.today);
    if (!present.ok) return refusalEnding(present.refusal);
    const { stored } = present.followed;
    if (mayContact(stored.offboarding) === 'no')
      return refusalEnding({ code: 'contact_not_wanted' });
    const open = linkOf(stored, context.today);
    if (open) return { end: 'already_so', outputs: open };
    const expiresOn = addDays(context.today, Number(link_days));
    const made = await change('make_survey_link', { expiresOn }, context, (request) =>
      makeLinkOn(context, request, { keepsOpen: true }),
    );
    return made.end === 'done' || made.end === 'already_so' ? linkAgain(context) : made;
  },

  async repair(_, context) {
    const { today } = context;
    const result = await repairOn(context, { parts: repairedParts, today });
    if (!result.ok) return refusalEnding(result.refusal);
    if (result.repair?.some((part) => repairedParts.includes(part))) return { end: 'failed' };
    return { end: 'done', outputs: outputsOf(result.value) };
  },
};

/** What a repair by a workflow brings up to date; what is at stake is read by the card, in calls of its own. */
export const repairedParts: readonly RepairPart[] = [
  'board_move',
  'mirror',
  'tasks',
  'note',
  'open_money',
  'manager',
];

/** Hands out the link that an earlier try made. 1 API call. */
export async function linkAgain(context: ActionContext): Promise<Ending> {
  const present = await loadPresent(context, context.today);
  if (!present.ok) return refusalEnding(present.refusal);
  const open = linkOf(present.followed.stored, context.today);
  return open ? { end: 'done', outputs: open } : refuse('link_gone');
}

function linkOf(stored: StoredOffboarding, today: CalendarDate): Outputs | undefined {
  const { recordId, offboarding } = stored;
  const link = openLink(offboarding, today);
  const settings = surveySettings();
  if (!link || !settings) return undefined;
  const survey_link = linkUrl({ recordId, ...link }, settings);
  return { ...outputsOf(stored), survey_link, link_until: link.expiresOn };
}
