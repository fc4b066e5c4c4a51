import { resolve } from 'node:path';
import { execa } from 'execa';
import type { Outcome, Part } from './part';

const root = resolve(import.meta.dirname, '..', '..');

/** Runs `npm run doctor`: whether what the app assumes of HubSpot is so in this account. */
export const doctor: Part = {
  title: 'Look whether it works',

  async plan({ say }) {
    say('"npm run doctor" is run, which reads only.');
  },

  async carryOut({ settings }): Promise<Outcome> {
    const account = settings.accountName === undefined ? [] : ['--account', settings.accountName];
    const { exitCode } = await execa(
      process.execPath,
      ['--import', 'tsx', 'scripts/doctor.ts', ...account],
      { cwd: root, stdio: 'inherit', reject: false },
    );
    return exitCode === 0 ? 'done' : 'failed';
  },
};
