import { stepsThatApply } from '../offboarding/applies';
import { unknown, type Offboarding } from '../offboarding/offboarding';
import { isReasonOurs } from '../offboarding/reason-rules';
import { reasonsAgree } from '../offboarding/update-reason';
import { outcomeById, stageById, stageIds, stepById } from '../playbook/lookup';
import type { CalendarDate } from '../calendar/calendar-date';
import { evidenceText, reasonText } from './change-note';
import { reasonLabel, wordsLabel } from './labels';

/** An event of an offboarding; `on` is absent if its day does not matter. */
export interface OffboardingEvent {
  on?: CalendarDate;
  what: string;
}

/**
 * Returns the events of an offboarding for a retrospective step: the dated ones in order, then what the client
 * said, what was left out, and the reasons. `more` are events from other sources, such as the survey.
 */
export function whatHappened(
  o: Offboarding,
  more: readonly OffboardingEvent[] = [],
): OffboardingEvent[] {
  const all = [...days(o), ...more];
  return [
    ...all.filter(({ on }) => on).sort((a, b) => (a.on ?? '').localeCompare(b.on ?? '')),
    ...recalled(o),
    ...all.filter(({ on }) => !on),
    ...reasons(o),
  ];
}

function days(o: Offboarding): OffboardingEvent[] {
  const { finalServiceDate, startedOn } = o;
  return [
    { on: startedOn, what: `The ending began: ${reasonText(o.statedReason)}` },
    ...stageIds.slice(1).flatMap((stage) => {
      const on = o.stageEntered[stage];
      return on ? [{ on, what: `${stageById(stage).label} began` }] : [];
    }),
    ...(finalServiceDate ? [{ on: finalServiceDate, what: 'The last day of service' }] : []),
    ...(o.status === 'closed'
      ? [{ on: o.closedOn, what: `Closed: ${outcomeById(o.outcome).label}` }]
      : []),
  ];
}

function recalled(o: Offboarding): OffboardingEvent[] {
  return stepsThatApply(o).flatMap((step): OffboardingEvent[] => {
    const state = o.steps[step];
    const { title, recalled: isRecalled } = stepById(step);
    if (state.state === 'waived') {
      return [{ what: `Waived: ${title}, by ${state.waivedBy}: ${state.reason}` }];
    }
    const words = isRecalled && state.state === 'done' && evidenceText(step, state.evidence);
    return words ? [{ what: words }] : [];
  });
}

function reasons(o: Offboarding): OffboardingEvent[] {
  const compared = reasonsCompared(o);
  return [
    ...(o.statedWords ? [{ what: `${wordsLabel(o.initiator)}: ${o.statedWords}` }] : []),
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
      return `${given}: ${reasonText(stated)}. We found: ${reasonText(ours)}.`;
    default:
      return `${given}: ${reasonLabel(stated.id)}. We found: ${reasonLabel(ours.id)}.`;
  }
}
