import { resolve } from 'node:path';
import { execa } from 'execa';
import { tokenInfo } from '../provision/token-info';
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
    return (await provisioned(run, 'apply')) ? 'done' : 'failed';
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

/** Returns whose a token is; undefined where HubSpot does not tell it for such a token. */
async function accountOfToken(token: string, env: NodeJS.ProcessEnv): Promise<number | undefined> {
  const baseUrl = env.HUBSPOT_API_BASE_URL ?? 'https://api.hubapi.com';
  return (await tokenInfo({ baseUrl, token, retryUntil: Date.now() + 30_000 }))?.hubId;
}
