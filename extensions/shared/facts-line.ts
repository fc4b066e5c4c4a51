import { daysBetween, type CalendarDate } from '../../src/calendar/calendar-date';
import { deadlineToAct } from '../../src/offboarding/contract-acts';
import { dayToAct } from '../../src/calendar/deadline';
import { notKnown } from '../../src/messages/labels';
import { ifKnown, type Offboarding, type Owner } from '../../src/offboarding/offboarding';
import { initiatorById, reasonById } from '../../src/playbook/lookup';
import { fromToday, shortDate } from './dates';
import { isInactive, nameOfOwner, type Owners } from './useOwners';

/** After the name of an owner who was deactivated or is gone. */
const inactiveOwner = ' (deactivated in HubSpot: choose another owner in the details)';

interface Read {
  /** What is open, told first. */
  money?: string | undefined;
  owners?: Owners;
}

/** `They leave over cost · last day 31 Jan 2027, in 65 days · Ada Marsh` */
export function factsLine(
  o: Offboarding,
  today: CalendarDate,
  { money, owners = { status: 'idle' } }: Read = {},
): string {
  const { finalServiceDate: end, owner } = o;
  const who = owner ? whoOwns(owner, owners) : 'no owner yet';
  const last = end
    ? `last day ${shortDate(end, today)}, ${fromToday(end, today)}`
    : 'no last day yet';
  return [...(money ? [money] : []), whoAndWhy(o), ...contractDay(o, today), last, who].join(' · ');
}

/** So many days before a deadline of the contract it is told at first sight. */
const deadlineDays = 30;

/** `act on the contract by 25 Dec`, while that is near. In a pause it is told with the pause. */
function contractDay(o: Offboarding, today: CalendarDate): string[] {
  const deadline = o.status === 'paused' ? undefined : deadlineToAct(o);
  const by = deadline && dayToAct(deadline, today);
  const isNear = by !== undefined && daysBetween(today, by) <= deadlineDays && by >= today;
  return isNear ? [`act on the contract by ${shortDate(by, today)}`] : [];
}

/** The owner's name, and that they are not active any more. */
const whoOwns = (owner: Owner, owners: Owners): string =>
  `${nameOfOwner(owner, owners)}${isInactive(owner.id, owners) ? inactiveOwner : ''}`;

/** `They leave over cost`. */
function whoAndWhy(o: Offboarding): string {
  const words = endingOf(o).map((each) => each?.inShort);
  const extent = o.part ? ', in part' : '';
  return words.every(Boolean) ? `${words.join(' ')}${extent}` : `Who ends it or why is ${notKnown}`;
}

/** Whether the client's open invoices are told first. */
export const showsMoney = (o: Offboarding): boolean =>
  endingOf(o).some((each) => each && 'showsMoney' in each);

/** Who ends it and why, as the playbook has them; undefined where it is not known. */
function endingOf({ initiator, statedReason }: Offboarding) {
  const [who, why] = [ifKnown(initiator), ifKnown(statedReason.id)];
  return [who && initiatorById(who), why && reasonById(why)];
}
