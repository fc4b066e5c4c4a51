import { portalToday } from './portal-today';
import { randomUUID } from 'node:crypto';
import { Client } from '@hubspot/api-client';
import { makeCall, type Call, type Serverless } from '../../extensions/shared/call';
import { isBusy } from '../../extensions/shared/retry';
import type { CalendarDate } from '../../src/calendar/calendar-date';
import type { Owner } from '../../src/offboarding/offboarding';
import { playOffboarding, valueOf, type Play } from './play';
import { limitsOff, runFunction } from './sandbox';
import { scenarios, type Scenario } from './scenarios';

export interface Progress {
  start(total: number): void;
  step(count?: number): void;
}

/** Every nth company gets an offboarding; the others stay without, so that the company list shows both. */
const EVERY_NTH = 5;

const AT_ONCE = 2;

/** How often a call is made that failed or found no room; a request id keeps it from being done twice. */
const TRIES = 4;

/**
 * Plays the scenarios, each on its own company, with the rate limiter off; few at a time, so that a busy machine
 * answers each call before HubSpot's limit of a function.
 * @param url the sandbox's address
 * @returns the number of offboardings created
 */
export async function makeSampleOffboardings(
  url: string,
  token: string,
  progress: Progress,
): Promise<number> {
  const client = new Client({ accessToken: token, basePath: url });
  const owners = await ownersOf(client);
  const today = await portalToday({ baseUrl: url, token, retryUntil: 0 });
  const { results } = await client.crm.companies.basicApi.getPage(100);
  const casts = results
    .filter((_, index) => index % EVERY_NTH === 0)
    .flatMap(({ id }, index) => {
      const [scenario, owner] = [scenarios[index], owners[index % owners.length]];
      return scenario && owner
        ? [{ scenario, play: playOf(runFunction(url, id), owner, today) }]
        : [];
    });
  progress.start(casts.length);
  const limitsBack = await limitsOff(url);
  try {
    let made = 0;
    const waiting = casts.values();
    const playOneByOne = async () => {
      for (const { scenario, play } of waiting) {
        const own = await perform(scenario, play);
        made += own;
        progress.step();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, playOneByOne));
    return made;
  } finally {
    await limitsBack();
  }
}

export async function ownersOf(client: Client): Promise<Owner[]> {
  const { results } = await client.crm.owners.ownersApi.getPage();
  return results.map(({ id, firstName, lastName }) => ({ id, name: `${firstName} ${lastName}` }));
}

function playOf(serverless: Serverless, owner: Owner, today: CalendarDate): Play {
  return { ask: patient(makeCall(serverless)), owner, today, newRequestId: randomUUID };
}

const patient =
  (call: Call): Call =>
  async (name, parameters) => {
    for (let left = TRIES - 1; left > 0; left -= 1) {
      const reply = await call(name, parameters);
      if (reply.status !== 'failed' && !isBusy(reply)) return reply;
    }
    return call(name, parameters);
  };

async function perform(scenario: Scenario, play: Play): Promise<number> {
  const found = valueOf(await play.ask('get_offboarding', { today: play.today }));
  if (found.status !== 'never') return 0;
  for (const ending of scenario) await playOffboarding(ending, play);
  return scenario.length;
}
