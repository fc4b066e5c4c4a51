import { days as inDays } from '../calendar/date-in-words';
import { stepsThatApply } from '../offboarding/applies';
import { unknown, type Instant, type Offboarding } from '../offboarding/offboarding';
import { isReasonOurs, wordsSaid } from '../offboarding/reason-rules';
import { reasonsAgree } from '../offboarding/update-reason';
import { stepById } from '../playbook/book';
import { outcomeById, stageById, stageIds, type StageId } from '../playbook/lookup';
import type { CalendarDate } from '../calendar/calendar-date';
import { evidenceText, lastChangeTitle, reasonText } from './change-note';
import { reasonLabel, wordsLabel } from './labels';

/** An event of an offboarding; `on` is absent if its day does not matter. */
export interface OffboardingEvent {
  on?: CalendarDate;
  what: string;
}

/** The day on which a reader asks, and the portal's day of an instant. */
interface Calendar {
  today: CalendarDate;
  dayOf(at: Instant): CalendarDate;
}

/**
 * Returns the events of an offboarding for a retrospective step: the dated ones until today in order, then what the client
 * said, what was left out, and the reasons. `more` are events from other sources, such as the survey. Of pauses, moves back
 * and owners only what the record holds is told: their sum, the present one, and the last change.
 */
export function whatHappened(
  o: Offboarding,
  calendar: Calendar,
  more: readonly OffboardingEvent[] = [],
): OffboardingEvent[] {
  const all = [...days(o), ...pauses(o), ...lastChange(o, calendar), ...more];
  return [
    ...all
      .filter(({ on }) => on && on <= calendar.today)
      .sort((a, b) => (a.on ?? '').localeCompare(b.on ?? '')),
    ...recalled(o),
    ...all.filter(({ on }) => !on),
    ...reasons(o),
  ];
}

function days(o: Offboarding): OffboardingEvent[] {
  const { finalServiceDate, startedOn } = o;
  return [
    { on: startedOn, what: `The ending began: ${reasonText(o.statedReason, o)}` },
    ...stageIds.flatMap((stage) => stageDays(o, stage)),
    ...(finalServiceDate ? [{ on: finalServiceDate, what: 'The last day of service' }] : []),
    ...(o.status === 'closed'
      ? [{ on: o.closedOn, what: `Closed: ${outcomeById(o.outcome).label}` }]
      : []),
  ];
}

/** When a stage began, and when it was last entered again. The first one began with the ending. */
function stageDays(o: Offboarding, stage: StageId): OffboardingEvent[] {
  const last = o.stageEntered[stage];
  if (!last) return [];
  const { label } = stageById(stage);
  const first = o.stageTimes?.[stage]?.first ?? last;
  return [
    ...(stage === stageIds[0] ? [] : [{ on: first, what: `${label} began` }]),
    ...(last > first ? [{ on: last, what: `${label} was entered again` }] : []),
  ];
}

function pauses(o: Offboarding): OffboardingEvent[] {
  const { pausedDays = 0 } = o;
  const present = o.status === 'paused' ? o.pause : undefined;
  const why = present?.why ? `: ${present.why}` : '';
  return [
    ...(present?.since ? [{ on: present.since, what: `Paused${why}` }] : []),
    ...(pausedDays > 0 ? [{ what: `Paused for ${inDays(pausedDays)} in all` }] : []),
  ];
}

/** The last change, where it is a move back or another owner. */
function lastChange(o: Offboarding, { dayOf }: Calendar): OffboardingEvent[] {
  const change = o.lastChange;
  if (change?.kind !== 'move_back' && change?.kind !== 'change_owner') return [];
  const title = lastChangeTitle(o);
  const why = change.words ? `: ${change.words}` : '';
  return title ? [{ on: dayOf(change.at), what: `${title} by ${change.by.name}${why}` }] : [];
}

function recalled(o: Offboarding): OffboardingEvent[] {
  return stepsThatApply(o).flatMap((step): OffboardingEvent[] => {
    const state = o.steps[step];
    const { title, recalled: isRecalled } = stepById(step, o);
    if (state.state === 'waived') {
      return [{ what: `Waived: ${title}, by ${state.waivedBy}: ${state.reason}` }];
    }
    const words = isRecalled && state.state === 'done' && evidenceText(step, state.evidence, o);
    return words ? [{ what: words }] : [];
  });
}

function reasons(o: Offboarding): OffboardingEvent[] {
  const compared = reasonsCompared(o);
  return [
    ...(wordsSaid(o) ? [{ what: `${wordsLabel(o.initiator)}: ${wordsSaid(o)}` }] : []),
    ...(compared ? [{ what: compared }] : []),
  ];
}

/** Returns the stated and the analysed reason in one or two sentences; undefined without an analysed reason. */
export function reasonsCompared(o: Offboarding): string | undefined {
  const { statedReason: stated, analysedReason: ours } = o;
  if (!ours || stated.id === unknown) return undefined;
  const given = isReasonOurs(o.initiator) ? 'We gave' : 'The client said';
  switch (reasonsAgree(o)) {
    case 'yes':
      return `The stated and the analysed reason are the same: ${reasonLabel(stated.id)}.`;
    case 'in_part':
      return `${given}: ${reasonText(stated, o)}. We found: ${reasonText(ours, o)}.`;
    default:
      return `${given}: ${reasonLabel(stated.id)}. We found: ${reasonLabel(ours.id)}.`;
  }
}
