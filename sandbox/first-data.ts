import { APP_TOKEN, HOST_TOKEN } from './api/access/tokens';
import type { AppConfig } from './app-config';
import { runScript } from './run-script';
import type { Sample } from './seed/samples';

interface Account {
  url: string;
  app: AppConfig;
  say: (line: string) => void;
  log?: ((line: string) => void) | undefined;
  /** Ends the scripts. */
  signal?: AbortSignal;
  /** Whether the account is not as the app assumes, so that its scripts may fail: what they made stays, and that is said. */
  mayFail?: boolean;
}

interface Options extends Account {
  /** False for an account that is provisioned and otherwise empty. */
  sampleData: boolean;
  sample: Sample;
}

/** Makes an empty account ready: the app's own provisioning, with the app's token, then sample data through the API. */
export async function makeFirstData({ sampleData, sample, ...account }: Options) {
  const { app, say, log, signal } = account;
  await provision(account, 'Provisioning the sandbox account …');
  if (!sampleData) return;
  say('Making sample companies, contacts, deals and invoices (once) …');
  const env = environment(account, HOST_TOKEN);
  await runScript(['sandbox/seed/run.ts', sample], { env, log, signal });
  if (!app.sampleData) return;
  say("Making the app's sample records (once) …");
  await letFail(account, runScript([...app.sampleData, sample], { env, log, signal }));
}

/** An account from before the app was changed gets what the app needs since; otherwise nothing is done. */
export const provisionAgain = (account: Account) =>
  provision(account, 'Looking whether the account has all that the app needs …');

async function provision(account: Account, sentence: string) {
  const { app, say, log, signal } = account;
  if (!app.provision) return;
  say(sentence);
  const env = environment(account, APP_TOKEN);
  await letFail(account, runScript(app.provision, { env, log, signal }));
}

/** Waits for a script of the app's; where it may fail, goes on with what it made. */
async function letFail({ mayFail, say, signal }: Account, running: Promise<unknown>) {
  await running.catch((error: unknown) => {
    if (!mayFail || signal?.aborted) throw error;
    say('It ended with an error, as said above. The account is as it left it.');
  });
}

const environment = ({ url }: Account, token: string) => ({
  HUBSPOT_API_BASE_URL: url,
  HUBSPOT_ACCESS_TOKEN: token,
});
