/**
 * Looks in an account at everything that the app assumes of HubSpot: what was found, what it means for the people who use the app, and
 * what to do. Reads only, unless `--write` is given; what it makes then is marked and removed again.
 *
 * Usage: npm run doctor -- --account NAME [--write] [--endpoints URL] [--json FILE]
 *        npm run doctor -- --list      writes the list of assumptions into README.md; asks nobody
 * NAME: how the result is called, `.doctor/NAME.json`; the next run tells what changed since.
 * URL: where the app's endpoints are, such as https://12345.hs-sites.com; those of the sandbox are known.
 * Environment: HUBSPOT_ACCESS_TOKEN (the app's token), RELTERM_CLIENT_SECRET to ask the app's echo, and HUBSPOT_API_BASE_URL for a
 * server other than HubSpot's own.
 * Exit code: 0 nothing stops, 1 an assumption that stops a part of the app does not hold, or the account could not be asked, 2
 * nothing stops, but something changed since the run before.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { HubSpotError } from '../functions/hubspot/errors';
import { listed, withList } from './doctor/listed';
import { runDoctor } from './doctor/run-doctor';
import { flagsOf } from './parse-flags';

const usage = `npm run doctor -- --account NAME [--write] [--endpoints URL] [--json FILE]
NAME is how the result is called: .doctor/NAME.json. scripts/doctor.ts says what each flag and variable does.`;
const baseUrl = process.env.HUBSPOT_API_BASE_URL ?? 'https://api.hubapi.com';
const { values } = flagsOf(
  {
    options: {
      account: { type: 'string' },
      write: { type: 'boolean', default: false },
      endpoints: { type: 'string' },
      json: { type: 'string' },
      list: { type: 'boolean', default: false },
    },
  },
  usage,
);

if (values.list) {
  writeFileSync('README.md', withList(readFileSync('README.md', 'utf8'), listed()));
} else {
  await look();
}

async function look() {
  const token = process.env.HUBSPOT_ACCESS_TOKEN;
  const { account, write } = values;
  if (!account || !/^[\w.-]+$/.test(account))
    return end('Say which account: npm run doctor -- --account NAME');
  if (!token) return end('Set HUBSPOT_ACCESS_TOKEN to the token of the app on the account.');
  const isHere = /^https?:\/\/(127\.0\.0\.1|localhost)(:|\/|$)/.test(baseUrl);
  const endpoints = (values.endpoints ?? (isHere ? baseUrl : undefined))?.replace(/\/+$/, '');
  try {
    const { exitCode } = await runDoctor({
      http: { baseUrl, token, retryUntil: Date.now() + 300_000 },
      endpoints,
      clientSecret: process.env.RELTERM_CLIENT_SECRET,
      write,
      file: values.json ?? `.doctor/${account}.json`,
      say: console.log,
    });
    process.exitCode = exitCode;
  } catch (error) {
    if (!(error instanceof HubSpotError)) throw error;
    end(`${baseUrl} refused: ${error.message}`);
  }
}

function end(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
