import { addDays, type CalendarDate } from '../../src/calendar/calendar-date';
import type { FunctionName, Request, Value } from '../../src/api/functions';
import { nextToRepair, type RepairPart, type Reply } from '../../src/api/reply';
import type { Situation } from '../../src/api/situation';
import type { Open, Owner } from '../../src/offboarding/offboarding';
import { progressOf } from '../../src/offboarding/progress';
import type { SurveyValues } from '../../src/offboarding/survey-state';
import { surveyDays, surveyQuestions } from '../../src/playbook/survey-lookup';
import { stepById } from '../../src/playbook/book';
import {
  nextStage,
  registerById,
  stepsWithMeeting,
  type RegisterId,
  type StepId,
} from '../../src/playbook/lookup';
import { contractUntil } from './contract';
import { evidenceFor } from './evidence';
import { itemsFor } from './lists';
import type { SampleOffboarding } from './scenarios';

/** The app's functions for one company, and the person who calls them. */
export interface Play {
  ask<N extends FunctionName>(name: N, parameters: Request<N>): Promise<Reply<Value<N>>>;
  owner: Owner;
  /** Today in the portal's time zone. */
  today: CalendarDate;
  newRequestId(): string;
}

/** Plays one offboarding: start, steps, gates, close. Throws when a function refuses. */
export async function playOffboarding(sample: SampleOffboarding, play: Play): Promise<void> {
  const { gates, settled, waives = false, closes } = sample;
  let now = await enterContract(await start(sample, play), sample, play);
  for (let passed = 0; passed < gates; passed += 1) {
    const to = nextStage(now.stage);
    if (to === undefined) break;
    now = await finishSteps(now, stepsAtGate(now, play), sample, play);
    now = openOf(await play.ask('move_stage', { ...meta(play), to }));
  }
  const last = stepsAtGate(now, play).slice(0, settled);
  const waived = waives ? last.find((step) => stepById(step, {}).waiver !== 'never') : undefined;
  now = await finishSteps(now, last, sample, play, waived);
  await fillLists(sample, now, play, (register) => !isSpokenOf(register, now));
  await answerSurvey(sample, play);
  await scheduleMeeting(sample, play);
  if (closes) {
    const closed = await play.ask('close_offboarding', { ...meta(play), ...closes });
    valueOf(closed);
    await repair(closed, play);
  }
  await pause(sample, play);
  await winBack(sample, play);
}

/** Adds items to those lists of the reached stages that `which` names, and finishes those with a result. */
async function fillLists(
  { lists = false }: SampleOffboarding,
  now: Open,
  play: Play,
  which: (register: RegisterId) => boolean,
): Promise<void> {
  if (!lists) return;
  for (const { register, values, due, done } of itemsFor(now, play.today)) {
    if (!which(register)) continue;
    const own = meta(play);
    const entries = [{ values, due, owner: play.owner }];
    valueOf(await play.ask('save_items', { ...own, register, action: 'add', entries }));
    if (!done) continue;
    const finish = { action: 'finish', item: own.requestId, values: done } as const;
    valueOf(await play.ask('save_items', { ...meta(play), register, ...finish }));
  }
}

/** Whether a list's step is done with evidence that speaks of it, so that its items were added before. */
const isSpokenOf = (register: RegisterId, { steps }: Open): boolean => {
  const { step } = registerById(register);
  return stepById(step, {}).lists?.register === register && steps[step].state === 'done';
};

async function pause({ pauseReason }: SampleOffboarding, play: Play): Promise<void> {
  if (!pauseReason) return;
  const pause = { action: 'pause', why: pauseReason, until: addDays(play.today, 21) } as const;
  valueOf(await play.ask('pause_offboarding', { ...meta(play), ...pause }));
}

async function winBack({ wonBack }: SampleOffboarding, play: Play): Promise<void> {
  if (!wonBack) return;
  const record = { action: 'record', on: play.today, ...wonBack } as const;
  valueOf(await play.ask('win_back', { ...meta(play), ...record }));
}

/** Schedules the first meeting of the playbook. */
async function scheduleMeeting({ meetsIn }: SampleOffboarding, play: Play): Promise<void> {
  const [step] = stepsWithMeeting;
  if (meetsIn === undefined || !step) return;
  const on = addDays(play.today, meetsIn);
  const meeting = {
    step,
    action: 'schedule',
    start: `${on}T09:00:00.000Z`,
    on,
    minutes: 60,
    title: stepById(step, {}).meeting?.title ?? stepById(step, {}).title,
    where: 'At their office',
  } as const;
  valueOf(await play.ask('save_meeting', { ...meta(play), ...meeting, attendees: [] }));
}

async function start(sample: SampleOffboarding, play: Play): Promise<Open> {
  const { initiator, reason, words, endsIn, yesterday = false } = sample;
  const reply = await play.ask('start_offboarding', {
    ...meta(play),
    today: yesterday ? addDays(play.today, -1) : play.today,
    initiator,
    statedReason: reason,
    statedWords: words,
    owner: play.owner,
    ...(endsIn !== undefined && { finalServiceDate: addDays(play.today, endsIn) }),
  });
  await repair(reply, play);
  return openOf(reply);
}

/** Sends the repairs that the card sends after a write, so that what other objects say is read. */
async function repair(written: Reply<Situation>, play: Play): Promise<void> {
  const wanted = new Set(written.status === 'done' ? written.repair : []);
  const sent = new Set<RepairPart>();
  while (wanted.size > 0) {
    const parts = nextToRepair(wanted);
    for (const part of parts) {
      wanted.delete(part);
      sent.add(part);
    }
    const reply = await play.ask('repair', { ...meta(play), parts });
    const left = reply.status === 'done' ? (reply.repair ?? []) : [];
    for (const part of left) if (!sent.has(part)) wanted.add(part);
  }
}

/** Saves the contract's dates if the scenario has them. */
async function enterContract(
  before: Open,
  { contractEndsIn }: SampleOffboarding,
  play: Play,
): Promise<Open> {
  if (contractEndsIn === undefined) return before;
  const contract = contractUntil(addDays(play.today, contractEndsIn));
  return openOf(await play.ask('update_contract', { ...meta(play), contract }));
}

/** Creates the survey link, if the app has the package survey, and enters answers as if given by phone. */
async function answerSurvey({ survey }: SampleOffboarding, play: Play): Promise<void> {
  if (!survey) return;
  const expiresOn = addDays(play.today, surveyDays.usual);
  const link = await play.ask('make_survey_link', { ...meta(play), expiresOn });
  if (!isLeftOut(link)) valueOf(link);
  if (survey === 'link') return;
  const answers = { values: sampleAnswers(), contact: yesByMail, times: 0 };
  valueOf(await play.ask('update_survey', { ...meta(play), action: 'enter_answers', ...answers }));
}

/** Whether the function did not run: an app that was assembled without its package has none. */
const isLeftOut = (reply: Reply<Situation>) =>
  reply.status === 'failed' && reply.id === 'no-answer';

const yesByMail = { consent: 'yes' as const, ways: ['email' as const] };

/** Answers every question: the first option, a good score, a friendly text. */
const sampleAnswers = (): SurveyValues =>
  Object.fromEntries(
    surveyQuestions.map((question) => {
      if (question.kind === 'choice') return [question.id, question.options[0]?.id];
      return [question.id, question.kind === 'score' ? String(question.most - 1) : GOOD_WORD];
    }),
  );

const GOOD_WORD = 'Nothing much. You told us early, and the handover was calm.';

/** Finishes steps in order; waives one step if given, and any step that open invoices block. */
async function finishSteps(
  before: Open,
  steps: StepId[],
  sample: SampleOffboarding,
  play: Play,
  waived?: StepId,
): Promise<Open> {
  let now = before;
  for (const step of steps) {
    now = await withAnalysedReason(now, step, play);
    now = await withConsent(now, step, play);
    const list = stepById(step, {}).lists?.register;
    const isListed = itemsFor(now, play.today).some(({ register }) => register === list);
    if (list && step !== waived) await fillLists(sample, now, play, (id) => id === list);
    const waive = (reason: string) =>
      play.ask('update_step', {
        ...meta(play),
        step,
        action: 'waive',
        reason,
        waivedBy: play.owner.name,
      });
    const finish = () =>
      play.ask('update_step', {
        ...meta(play),
        step,
        action: 'finish',
        evidence: evidenceFor(step, now, play.today, sample.lists && isListed),
      });
    const reply = await (step === waived ? waive(WAIVER) : finish());
    now = openOf(isMoneyOpen(reply) ? await waive(STILL_OPEN) : reply);
  }
  return now;
}

/** Enters the analysed reason, the same as the stated one, before a step that requires it. */
async function withAnalysedReason(before: Open, step: StepId, play: Play): Promise<Open> {
  if (!stepById(step, {}).looksBack || before.analysedReason) return before;
  const { statedReason: reason } = before;
  if (reason.id === 'unknown') throw new Error('The stated reason is unknown.');
  const ours = { which: 'analysed', reason, avoidable: 'unsure' } as const;
  return openOf(await play.ask('update_reason', { ...meta(play), ...ours }));
}

/** Enters the client's consent before a step that requires it. */
async function withConsent(before: Open, step: StepId, play: Play): Promise<Open> {
  if (!stepById(step, {}).asksConsent || before.contact) return before;
  const yes = { field: 'contact' as const, ...yesByMail };
  return openOf(await play.ask('update_details', { ...meta(play), ...yes }));
}

const WAIVER = 'The client asked us to leave this out, and nothing depends on it.';

const STILL_OPEN = 'They have agreed to pay what is open by the end of next month.';

const isMoneyOpen = (reply: Reply<Situation>) =>
  reply.status === 'refused' && reply.refusal.code === 'money_open';

const meta = ({ owner, today, newRequestId }: Play) => ({
  by: owner,
  today,
  requestId: newRequestId(),
});
const stepsAtGate = (offboarding: Open, { today }: Play) => progressOf(offboarding, today).gate;

/** Returns a function's value; throws when it refused or failed. */
export function valueOf<T>(reply: Reply<T>): T {
  if (reply.status === 'done') return reply.value;
  throw new Error(`The app did not do it: ${JSON.stringify(reply)}`);
}

function openOf(reply: Reply<Situation>): Open {
  const situation = valueOf(reply);
  if (situation.status === 'open') return situation.offboarding;
  throw new Error(`Not under way: ${situation.status}`);
}
