import { addDays, daysBetween, type CalendarDate } from '../../../src/calendar/calendar-date';
import type { Properties } from '../../../src/crm/names';
import { dealsPay } from '../../../src/crm/stake-sources';
import { stakeOf, type AtStake } from '../../../src/offboarding/at-stake';
import { newestWish } from '../../../src/offboarding/newest-wish';
import { unknown, type Offboarding, type Owner } from '../../../src/offboarding/offboarding';
import type { Item } from '../../../src/offboarding/items';
import type { OpenMoney } from '../../../src/offboarding/open-money';
import { chanceOf, type Chance } from './chance';
import { playStory } from './play-story';
import { storyOf, type Story } from './story';
import { itemsOf, withTaskFactsOf } from './tasks';

/** A company of the account; `money`: what it owes today. */
export interface Client {
  id: string;
  name: string;
  money: OpenMoney;
  /** Its won deals, the newest first. */
  deals: readonly Properties[];
}

/** An offboarding of the history, and whose it is. */
export interface Ending {
  client: Client;
  offboarding: Offboarding;
  /** What its lists have. */
  items: Item[];
}

/** How many offboardings there are, and how many of them are open today. */
export const counts = { all: 600, open: 70 };

/** Over how many days they started. */
const DAYS = 730;

/**
 * Returns two years of offboardings of these clients, the oldest first: the same each time for the same clients, owners and
 * day. A client who stayed or came back may have a second one.
 */
export function historyOf(
  clients: readonly Client[],
  owners: readonly Owner[],
  today: CalendarDate,
): Ending[] {
  const chance = chanceOf('large history');
  const stories = storiesOf(chance, owners, today);
  const endings = new Map<string, Offboarding[]>();
  const fresh = [...clients];
  return stories.map((story): Ending => {
    const client = clientFor(story, endings, clients, fresh, chance);
    const earlier = endings.get(client.id) ?? [];
    const number = earlier.length + 1;
    const contact = newestWish(earlier);
    const cast = {
      key: `${client.id}-${number}`,
      companyName: client.name,
      number,
      money: client.money,
      ...(contact && { contact }),
    };
    const owes = story.owes && isOwing(client);
    const played = playStory({ ...story, owes }, cast, chance, today);
    const items = itemsOf(played, story, chance);
    const known = withStake(withTaskFactsOf(played, items, today), client);
    const offboarding = withGaps(known, chance, today);
    endings.set(client.id, [...earlier, offboarding]);
    return { client, offboarding, items };
  });
}

/** What the deals say that were won by the start, and by the close: what the app would have read then. */
function withStake(o: Offboarding, { deals }: Client): Offboarding {
  const on = (day: CalendarDate): AtStake => {
    const won = deals.filter(({ closedate }) => (closedate ?? '').slice(0, 10) <= day);
    const pays = dealsPay({ deals: won, today: day, zone: 'UTC', currency: 'EUR' });
    return stakeOf('deals', pays, false, day) ?? { asOf: day, gap: 'nothing_found' };
  };
  const atStake = on(o.startedOn);
  return o.status === 'closed'
    ? { ...o, atStake, atStakeAtClose: on(o.closedOn) }
    : { ...o, atStake };
}

const isOwing = ({ money }: Client) => money.known && money.balances.some(({ open }) => open > 0);

function storiesOf(chance: Chance, owners: readonly Owner[], today: CalendarDate): Story[] {
  const open = Array.from({ length: counts.open }, () => openStory(chance, owners, today));
  const closed = Array.from({ length: counts.all - counts.open }, () =>
    closedStory(chance, owners, today),
  );
  return [...open, ...closed].sort((a, b) => a.startedOn.localeCompare(b.startedOn));
}

/** One that is over by today: drawn anew until it is. */
function closedStory(chance: Chance, owners: readonly Owner[], today: CalendarDate): Story {
  const story = storyOf(chance, addDays(today, -chance.between(12, DAYS)), owners, false);
  const lasts = story.calledOffAfter ?? story.days;
  const isOver = addDays(story.startedOn, lasts + (story.pause?.days ?? 0) + 6) < today;
  return isOver ? story : closedStory(chance, owners, today);
}

/** One that is under way: somewhere between its first days and its last; a fifth of them have been idle for some time. */
function openStory(chance: Chance, owners: readonly Owner[], today: CalendarDate): Story {
  const drawn = storyOf(chance, today, owners, true);
  const passed = chance.happens(20) ? chance.between(1, 8) : chance.between(5, 97);
  const age = Math.max(2, Math.round((drawn.days * passed) / 100));
  const late = chance.happens(20) ? chance.between(8, 40) : 0;
  const startedOn = addDays(today, -age - late);
  const moved = -(age + late);
  return {
    ...drawn,
    startedOn,
    endsOn: addDays(drawn.endsOn, moved + late),
    ...(late > 0 && { idleAfter: age }),
    ...(chance.happens(8) && { pause: pausedNow(chance, age) }),
    owes: chance.happens(30),
  };
}

const pausedNow = (chance: Chance, age: number) => ({
  after: Math.max(1, age - chance.between(3, 25)),
  days: chance.between(40, 90),
  endIsKnown: chance.happens(70),
});

/** A client that had none yet; now and then one whose earlier offboarding is over and who stayed or came back. */
function clientFor(
  { startedOn }: Story,
  endings: ReadonlyMap<string, readonly Offboarding[]>,
  clients: readonly Client[],
  fresh: Client[],
  chance: Chance,
): Client {
  if (chance.happens(10)) {
    const again = clients.filter(({ id }) => mayEndAgain(endings.get(id)?.at(-1), startedOn));
    if (again.length > 0) return chance.pick(again);
  }
  const [client] = fresh.splice(chance.between(0, fresh.length - 1), 1);
  if (!client) throw new RangeError('There are too few companies.');
  return client;
}

function mayEndAgain(last: Offboarding | undefined, on: CalendarDate): boolean {
  if (last?.status !== 'closed') return false;
  const since = last.outcome === 'completed' ? last.wonBack?.on : last.closedOn;
  return since !== undefined && daysBetween(since, on) > 20;
}

/** Days before today until which no times of stages were kept, and no counts of lists. */
const TIMES_KEPT = 640;

/** What real records lack: values that somebody cleared in HubSpot, and what earlier versions did not keep. */
function withGaps(o: Offboarding, chance: Chance, today: CalendarDate): Offboarding {
  const isOld = daysBetween(o.startedOn, today) > TIMES_KEPT;
  const { stageTimes: _, listCounts: __, ...rest } = o;
  return {
    ...(isOld ? rest : o),
    ...(chance.happens(1) && { initiator: unknown }),
    ...(chance.happens(1) && { statedReason: { id: unknown } }),
  };
}
