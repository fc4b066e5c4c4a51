import { existsSync } from 'node:fs';
import { runScript } from './run-script';

type Account = {
  url: string;
  token: string;
  say: (line: string) => void;
  log?: ((line: string) => void) | undefined;
};

type Options = Account & {
  /** False for an account that is provisioned and otherwise empty. */
  sampleData: boolean;
};

const PROVISION = 'scripts/provision.ts';
const SEED = 'sandbox/seed.ts';
const SAMPLES = 'scripts/sample-offboardings.ts';

/** Makes an empty account ready: the app's own provisioning, then sample data through the API. */
export async function makeFirstData({ url, token, sampleData, say, log }: Options) {
  const env = environment({ url, token });
  if (existsSync(PROVISION)) {
    say('Provisioning the sandbox account …');
    await runScript([PROVISION, 'apply'], { env, log });
  }
  if (!sampleData) return;
  if (existsSync(SEED)) {
    say('Making sample companies, contacts, deals and invoices (once) …');
    const program = `import('./${SEED}').then(({ seed }) => seed('${url}'))`;
    await runScript(['--input-type=module', '--eval', program], { env, log });
  }
  if (existsSync(SAMPLES)) {
    say('Making sample offboardings through the app (once) …');
    await runScript([SAMPLES], { env, log });
  }
}

/** An account from before the app was changed gets what the app needs since; otherwise nothing is done. */
export async function provisionAgain({ url, token, say, log }: Account) {
  if (!existsSync(PROVISION)) return;
  say('Looking whether the account has all that the app needs …');
  await runScript([PROVISION, 'apply'], { env: environment({ url, token }), log });
}

const environment = ({ url, token }: Pick<Account, 'url' | 'token'>) => ({
  HUBSPOT_API_BASE_URL: url,
  HUBSPOT_ACCESS_TOKEN: token,
});
