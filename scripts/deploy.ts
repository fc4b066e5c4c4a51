/**
 * Puts the app on a HubSpot account, in parts that can each be run alone, and again without harm:
 * check, account, secrets, upload, deploy, install, echo, provision, doctor.
 *
 * Usage: npm run deploy -- --account NAME [--plan] [--only PART,…]
 *        --account NAME        an account of HubSpot's CLI; without it HUBSPOT_ACCOUNT_ID and
 *                              HUBSPOT_PERSONAL_ACCESS_KEY
 *        --plan                says everything and does nothing
 *        --only PART,…         only these parts
 *        --with PACKAGE,…      as for `npm run assemble`: all (usual), none, or some
 *        --domain DOMAIN       the account's domain that serves the app's endpoints
 *        --build NUMBER        deploys this build
 *        --remove-components   agrees to components that the deploy removes
 *        --replace-secret NAME sets a secret that the account has
 *        --former-stage VALUE  as for `npm run provision`
 * Environment: the app's secrets and addresses by their names (RELTERM_…), HUBSPOT_ACCESS_TOKEN for `provision`.
 * Ends with 0, with 1 where it failed, with 2 where a person has to click before it goes on.
 */
import { resolve } from 'node:path';
import { answerOf } from './answer-of';
import { runDeploy } from './deploy/run';
import { settingsOf } from './deploy/settings';

const codes = { done: 0, failed: 1, by_hand: 2 };

const ask = async (question: string): Promise<boolean> =>
  /^y(es)?$/i.test((await answerOf(`  ${question} (y/N) `)) ?? '');

const usage = `npm run deploy -- --account NAME [--plan] [--only PART,…] [--with PACKAGE,…] [--domain DOMAIN]
scripts/deploy.ts and README.md say what each flag and variable does.`;

if (process.argv.includes('--help')) {
  console.log(usage);
  process.exit(0);
}
try {
  const folder = resolve(import.meta.dirname, '..');
  const settings = settingsOf(process.argv.slice(2), process.env, { folder });
  process.exitCode = codes[await runDeploy(settings, { say: console.log, ask })];
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
