import { randomUUID } from 'node:crypto';
import { Client } from '@hubspot/api-client';
import { makeCall, type Serverless } from '../../extensions/shared/call';
import { calendarDate } from '../../src/calendar/calendar-date';
import type { Owner } from '../../src/offboarding/offboarding';
import { playOffboarding, valueOf, type Play } from './play';
import { limitsOff, runFunction } from './sandbox';
import { scenarios, type Scenario } from './scenarios';

export interface Progress {
  start(total: number): void;
  step(): void;
}

/** Every nth company gets an offboarding; the others stay without, so that the company list shows both. */
const EVERY_NTH = 5;

/**
 * Plays the scenarios in parallel, each on its own company, with the rate limiter off.
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
  const { results } = await client.crm.companies.basicApi.getPage(100);
  const casts = results
    .filter((_, index) => index % EVERY_NTH === 0)
    .flatMap(({ id }, index) => {
      const [scenario, owner] = [scenarios[index], owners[index % owners.length]];
      return scenario && owner ? [{ scenario, play: playOf(runFunction(url, id), owner) }] : [];
    });
  progress.start(casts.length);
  const limitsBack = await limitsOff(url);
  try {
    const made = await Promise.all(
      casts.map(async ({ scenario, play }) => {
        const count = await perform(scenario, play);
        progress.step();
        return count;
      }),
    );
    return made.reduce((sum, count) => sum + count, 0);
  } finally {
    await limitsBack();
  }
}

async function ownersOf(client: Client): Promise<Owner[]> {
  const { results } = await client.crm.owners.ownersApi.getPage();
  return results.map(({ id, firstName, lastName }) => ({ id, name: `${firstName} ${lastName}` }));
}

function playOf(serverless: Serverless, owner: Owner): Play {
  const today = calendarDate(new Date().toISOString().slice(0, 10));
  return { ask: makeCall(serverless), owner, today, newRequestId: randomUUID };
}

async function perform(scenario: Scenario, play: Play): Promise<number> {
  const found = valueOf(await play.ask('get_offboarding', { today: play.today }));
  if (found.status !== 'never') return 0;
  for (const ending of scenario) await playOffboarding(ending, play);
  return scenario.length;
}
