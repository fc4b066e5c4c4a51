import { addDays, daysBetween, type CalendarDate } from '../../../src/calendar/calendar-date';
import { closeOffboarding } from '../../../src/offboarding/close';
import { unsettledSteps } from '../../../src/offboarding/gate';
import { moveStage } from '../../../src/offboarding/move-stage';
import type { Offboarding } from '../../../src/offboarding/offboarding';
import { moneyFigure, type OpenMoney } from '../../../src/offboarding/open-money';
import { pauseOffboarding } from '../../../src/offboarding/pause';
import { startOffboarding } from '../../../src/offboarding/start';
import { updateContract } from '../../../src/offboarding/update-contract';
import { updateDetails } from '../../../src/offboarding/update-details';
import { nextStage } from '../../../src/playbook/lookup';
import { afterTheEnd } from './after-the-end';
import type { Chance } from './chance';
import { done, momentOf, type Playing } from './playing';
import { withProofs } from './proofs';
import { settle, stepsToDo } from './settle-step';
import type { Story } from './story';
import { closingNotes, pauseReasons } from './words';

/** The company of a story, as its offboarding needs it; `money`: what it owes today. */
export interface Cast extends Pick<Offboarding, 'key' | 'companyName' | 'number' | 'contact'> {
  money: OpenMoney;
}

const somebody = { id: '0', name: 'Sales operations' };

/** Plays a story by the app's own decisions, from its start to yesterday. Throws where a decision refuses. */
export function playStory(story: Story, cast: Cast, chance: Chance, today: CalendarDate) {
  let requests = 0;
  const by = story.owner ?? somebody;
  const meta = () => ({ by, requestId: `${cast.key}-sample-${(requests += 1)}` });
  const playing = { story, chance, meta };
  const worked = work(start(playing, cast), playing, addDays(today, -1));
  if (worked.status === 'closed') return afterTheEnd(worked, playing, addDays(today, -1));
  const moneyOpen = worked.moneyOpen ?? moneyFigure(cast.money, today);
  return moneyOpen ? { ...worked, moneyOpen } : worked;
}

function start({ story, meta }: Playing, { money: _, ...company }: Cast): Offboarding {
  const { initiator, reason, words, owner, endsOn, knowsEndAfter, contract, part } = story;
  const now = momentOf(story.startedOn);
  const open = startOffboarding(
    company,
    {
      ...meta(),
      initiator,
      statedReason: reason,
      statedWords: words,
      ...(owner && { owner }),
      ...(part && { part }),
      ...(knowsEndAfter === 0 && { finalServiceDate: endsOn }),
    },
    now,
  );
  return contract ? done(updateContract(done(open), { ...meta(), contract }, now)) : done(open);
}

/** Days go by: steps are settled at the story's pace, stages moved on, pauses kept, and in the end it is closed. */
function work(started: Offboarding, playing: Playing, until: CalendarDate): Offboarding {
  const { story } = playing;
  const steps = unsettledSteps(started).length;
  let [offboarding, settled, rested] = [started, 0, 0];
  for (let day = story.startedOn; day <= until; day = addDays(day, 1)) {
    if (offboarding.status === 'closed') break;
    const age = daysBetween(story.startedOn, day);
    if (age > (story.idleAfter ?? age)) break;
    if (isWeekend(day)) continue;
    offboarding = pausedOrNot(offboarding, playing, day);
    if (offboarding.status === 'paused') {
      rested = age - (story.pause?.after ?? 0);
      continue;
    }
    offboarding = withLastDay(offboarding, playing, day);
    if (age >= (story.calledOffAfter ?? Infinity)) return close(offboarding, playing, day);
    const due = Math.floor(steps * ((age - rested) / story.days) ** 0.7);
    while (settled < due) {
      const [next] = stepsToDo(offboarding, story);
      if (next) offboarding = settle(offboarding, next, playing, day);
      settled += 1;
      offboarding = movedOn(offboarding, playing, day);
    }
    offboarding = withProofs(offboarding, playing, day);
  }
  return offboarding;
}

const isWeekend = (day: CalendarDate) => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());

function pausedOrNot(before: Offboarding, { story, chance, meta }: Playing, day: CalendarDate) {
  const { pause, startedOn } = story;
  if (!pause) return before;
  const [from, to] = [
    addDays(startedOn, pause.after),
    addDays(startedOn, pause.after + pause.days),
  ];
  if (before.status === 'paused' && day >= to)
    return done(pauseOffboarding(before, { ...meta(), action: 'resume' }, momentOf(day)));
  if (before.status !== 'under_way' || day < from || day >= to) return before;
  const command = {
    ...meta(),
    action: 'pause',
    why: chance.pick(pauseReasons),
    ...(pause.endIsKnown && { until: to }),
  } as const;
  return done(pauseOffboarding(before, command, momentOf(day)));
}

/** Enters the last day of service once it is known, if it is not over by then. */
function withLastDay(before: Offboarding, { story, meta }: Playing, day: CalendarDate) {
  const { endsOn: finalServiceDate, knowsEndAfter } = story;
  const isKnown = daysBetween(story.startedOn, day) >= knowsEndAfter;
  if (before.finalServiceDate || !isKnown) return before;
  const command = { ...meta(), field: 'final_service_date', finalServiceDate, why: '' } as const;
  return done(updateDetails(before, command, momentOf(day)));
}

/** Passes the gates that are open; in the last stage the offboarding is closed, if the story says so. */
function movedOn(before: Offboarding, playing: Playing, day: CalendarDate): Offboarding {
  if (before.status !== 'under_way' || stepsToDo(before, playing.story, true).length > 0)
    return before;
  const to = nextStage(before.stage);
  if (!to) return playing.story.outcome ? close(before, playing, day) : before;
  return done(moveStage(before, { ...playing.meta(), to }, momentOf(day)));
}

function close(before: Offboarding, { story, chance, meta }: Playing, day: CalendarDate) {
  const { outcome, part, stayed } = story;
  if (!outcome) throw new Error('A story that stays open is closed.');
  const note = chance.happens(60) ? chance.pick(closingNotes) : undefined;
  const command = {
    ...meta(),
    outcome,
    ...(note && { note }),
    ...(part && { part }),
    ...(outcome === 'retained' && { stayed }),
  };
  return done(closeOffboarding(before, command, momentOf(day)));
}
