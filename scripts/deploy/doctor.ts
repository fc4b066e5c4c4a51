import { resolve } from 'node:path';
import { execa } from 'execa';
import { accessTokenClicks } from './by-hand';
import type { Outcome, Part } from './part';
import { commandFor } from './settings';

const root = resolve(import.meta.dirname, '..', '..');

/** `npm run doctor` ends with it where something changed since the run before, as after a deploy. */
const CHANGED = 2;

/** Runs `npm run doctor`: whether what the app assumes of HubSpot is so in this account. It prints for itself. */
export const doctor: Part = {
  title: 'Look whether it works',

  async plan({ say }) {
    say('"npm run doctor" is run, which reads only.');
  },

  async carryOut({ settings, project, account, say }): Promise<Outcome> {
    const { accountName, domain, env } = settings;
    if (!env.HUBSPOT_ACCESS_TOKEN) {
      say(`It needs the app's token. ${accessTokenClicks(project)} Then:`);
      say(`  HUBSPOT_ACCESS_TOKEN=… ${commandFor(settings, ['doctor'])}`);
      return 'by_hand';
    }
    const endpoints = domain === undefined ? [] : ['--endpoints', `https://${domain}`];
    const { exitCode } = await execa(
      process.execPath,
      [
        ...['--import', 'tsx', 'scripts/doctor.ts'],
        ...['--account', accountName ?? String(account), ...endpoints],
      ],
      { cwd: root, stdio: 'inherit', reject: false },
    );
    return exitCode === 0 || exitCode === CHANGED ? 'done' : 'failed';
  },
};
