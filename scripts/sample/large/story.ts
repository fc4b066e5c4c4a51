import { addDays, type CalendarDate } from '../../../src/calendar/calendar-date';
import type { AnalysedReason } from '../../../src/offboarding/commands';
import type { KnownContract, Owner, Part, Reason } from '../../../src/offboarding/offboarding';
import type { ContactWish } from '../../../src/offboarding/survey-state';
import {
  whyStayedIds,
  wonBackWayIds,
  type InitiatorId,
  type OutcomeId,
  type ReasonId,
  type WhyStayedId,
  type WonBackWayId,
} from '../../../src/playbook/lookup';
import { contractUntil } from '../contract';
import { daysAround, draw, type Chance } from './chance';
import {
  behind,
  competitors,
  initiatorWeights,
  outcomeWeights,
  saidOf,
  statedWeights,
} from './words';
import { reasonDetailsFor } from '../../../src/playbook/book';

/** What happens in one offboarding, and when; days are counted from its start. */
export interface Story {
  startedOn: CalendarDate;
  /** How long it takes if nothing holds it up. */
  days: number;
  initiator: InitiatorId;
  reason: Reason;
  words: string;
  owner: Owner | undefined;
  /** The last day of service, and after how many days it is known. */
  endsOn: CalendarDate;
  knowsEndAfter: number;
  part?: Part;
  contract?: KnownContract;
  /** How it is closed; absent for one that is still open. */
  outcome?: OutcomeId;
  /** For one that is called off: after so many days. */
  calledOffAfter?: number;
  /** For one that is stuck: nothing is done after so many days. */
  idleAfter?: number;
  pause?: { after: number; days: number; endIsKnown: boolean };
  /** How many of 100 steps that may be waived are. */
  waives: number;
  /** Our own view; without it the look back is waived. */
  analysed?: Omit<AnalysedReason, 'which'>;
  offers: number;
  takesOne: boolean;
  learns: boolean;
  survey?: { by: 'client' | 'phone' | 'nobody'; score: number };
  contact?: ContactWish;
  stayed: { why: WhyStayedId };
  /** A proof is entered so many days after it was due; absent: never. */
  provesAfter?: number;
  /** What it owes is not paid, and the offboarding waits for it. */
  owes: boolean;
  /** So many days after the close. */
  wonBack?: { after: number; how: WonBackWayId };
}

const part = { ends: 'The yearly service', stays: 'The support contract' };

/** Draws a story that starts on a day. `isOpen`: it is not over yet. */
export function storyOf(
  chance: Chance,
  startedOn: CalendarDate,
  owners: readonly Owner[],
  isOpen: boolean,
): Story {
  const initiator = draw(chance, initiatorWeights);
  const reason = detailed(chance, draw(chance, statedWeights[initiator]));
  const days = daysAround(chance, 80, 50);
  const outcome = isOpen ? undefined : draw(chance, outcomeWeights(initiator));
  const endsAfter = Math.round((days * chance.between(55, 72)) / 100);
  const endsOn = addDays(startedOn, endsAfter);
  const isCalledOff = outcome === 'retained' || outcome === 'withdrawn';
  const analysed = analysisOf(chance, reason, endsOn);
  const survey = surveyOf(chance);
  return {
    startedOn,
    days,
    initiator,
    reason,
    words: chance.pick(saidOf[reason.id]),
    owner: chance.happens(97) ? chance.pick(owners) : undefined,
    endsOn,
    knowsEndAfter: chance.happens(70) ? 0 : chance.between(4, Math.max(5, Math.round(days / 4))),
    ...(chance.happens(65) && {
      contract: contractUntil(addDays(endsOn, chance.between(-20, 60))),
    }),
    ...(outcome && { outcome }),
    ...(outcome === 'partly_ended' && { part }),
    owes: false,
    ...(chance.happens(92) && { provesAfter: chance.between(0, 5) }),
    ...(isCalledOff && { calledOffAfter: Math.round((days * chance.between(8, 55)) / 100) }),
    ...(chance.happens(8) && { pause: pauseOf(chance, days) }),
    waives: chance.happens(20) ? 18 : 3,
    ...(chance.happens(88) && { analysed }),
    offers: initiator === 'client' && chance.happens(65) ? chance.between(1, 3) : 0,
    takesOne: outcome === 'retained' && chance.happens(70),
    learns: chance.happens(45),
    ...(survey && { survey }),
    ...contactOf(chance),
    stayed: { why: chance.pick(whyStayedIds) },
    ...(chance.happens(13) && {
      wonBack: { after: chance.between(40, 500), how: chance.pick(wonBackWayIds) },
    }),
  };
}

const detailed = (chance: Chance, id: ReasonId): Reason =>
  chance.happens(80) ? { id, detail: chance.pick(reasonDetailsFor(id, {})).id } : { id };

function analysisOf(
  chance: Chance,
  stated: Reason,
  endsOn: CalendarDate,
): Omit<AnalysedReason, 'which'> {
  const others = behind[stated.id];
  const reason = others && chance.happens(42) ? detailed(chance, draw(chance, others)) : stated;
  const isTheirs = reason.id === 'performance' || reason.id === 'product_fit';
  const avoidable = draw(chance, [
    ['yes', isTheirs ? 60 : 22],
    ['no', isTheirs ? 15 : 55],
    ['unsure', 25],
  ] as const);
  const isElsewhere = [stated.id, reason.id].includes('competitor') || chance.happens(15);
  if (!isElsewhere) return { reason, avoidable };
  const months = chance.pick([12, 12, 24, 36] as const);
  return {
    reason,
    avoidable,
    competitor: chance.pick(competitors),
    ...(chance.happens(75) && {
      competitorContractEnd: addDays(endsOn, Math.round(months * 30.4)),
    }),
  };
}

const pauseOf = (chance: Chance, days: number) => ({
  after: Math.round((days * chance.between(10, 60)) / 100),
  days: chance.between(10, 45),
  endIsKnown: chance.happens(70),
});

function surveyOf(chance: Chance): Story['survey'] {
  if (!chance.happens(65)) return undefined;
  const score = draw(chance, [
    [1, 4],
    [2, 9],
    [3, 21],
    [4, 39],
    [5, 27],
  ] as const);
  const by = draw(chance, [
    ['client', 48],
    ['phone', 14],
    ['nobody', 38],
  ] as const);
  return { by, score };
}

function contactOf(chance: Chance): { contact?: ContactWish } {
  if (chance.happens(15)) return {};
  if (chance.happens(25)) return { contact: { consent: 'no', ways: [] } };
  return { contact: { consent: 'yes', ways: chance.happens(70) ? ['email'] : ['phone'] } };
}
