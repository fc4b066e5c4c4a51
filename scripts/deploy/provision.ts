import { resolve } from 'node:path';
import { execa } from 'execa';
import * as z from 'zod/mini';
import { HubSpotError } from '../../functions/hubspot/errors';
import { post } from '../provision/post';
import { accessTokenClicks } from './by-hand';
import type { Outcome, Part, Run } from './part';
import { commandFor } from './settings';

const root = resolve(import.meta.dirname, '..', '..');

/** Makes what the app needs in the account, with the app's own token, which no command of HubSpot's reads out (047). */
export const provision: Part = {
  title: 'Provision the account',

  async plan(run) {
    if (!run.settings.env.HUBSPOT_ACCESS_TOKEN)
      run.say(`It will stop for the app's token. ${accessTokenClicks(run.project)}`);
    else await provisioned(run, 'plan');
  },

  async carryOut(run): Promise<Outcome> {
    const token = run.settings.env.HUBSPOT_ACCESS_TOKEN;
    if (!token) {
      run.say(`It needs the app's token. ${accessTokenClicks(run.project)} Then:`);
      run.say(`  HUBSPOT_ACCESS_TOKEN=… ${commandFor(run.settings, ['provision', 'doctor'])}`);
      return 'by_hand';
    }
    const owner = await accountOfToken(token, run.settings.env);
    if (owner !== undefined && owner !== run.account) {
      run.say(`HUBSPOT_ACCESS_TOKEN is of account ${owner}, not of ${run.account}.`);
      return 'failed';
    }
    // Ready-made workflows need what the first run makes.
    const times = run.project.requiredScopes.includes('automation') ? 2 : 1;
    for (let time = 0; time < times; time += 1)
      if (!(await provisioned(run, 'apply'))) return 'failed';
    return 'done';
  },
};

/** Returns whether it went well; it prints for itself. */
async function provisioned({ settings }: Run, what: 'plan' | 'apply'): Promise<boolean> {
  const more = settings.formerStage === undefined ? [] : ['--former-stage', settings.formerStage];
  const { exitCode } = await execa(
    process.execPath,
    ['--import', 'tsx', 'scripts/provision.ts', what, ...more],
    { cwd: root, stdio: 'inherit', reject: false },
  );
  return exitCode === 0;
}

const ownerField = z.object({ hubId: z.number() });

/** Returns whose a token is; undefined where HubSpot does not tell it for such a token. */
async function accountOfToken(token: string, env: NodeJS.ProcessEnv): Promise<number | undefined> {
  const baseUrl = env.HUBSPOT_API_BASE_URL ?? 'https://api.hubapi.com';
  const options = { baseUrl, token, retryUntil: Date.now() + 30_000 };
  try {
    const path = '/oauth/v2/private-apps/get/access-token-info';
    return ownerField.parse(await post(path, { tokenKey: token }, options)).hubId;
  } catch (error) {
    if (error instanceof HubSpotError && [400, 403, 404].includes(error.status)) return undefined;
    throw error;
  }
}
