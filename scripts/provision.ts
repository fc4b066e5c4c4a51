/**
 * Creates what the app needs in an account: custom object, properties, pipeline. Safe to run again; never deletes.
 *
 * Usage: npm run provision -- plan | apply [--former-stage VALUE] [--check-writes]
 * VALUE: the lifecycle stage that a workflow gives to companies whose relationship ended.
 * `--check-writes`: the app looks after each write whether somebody else's went under, with 1 call more. For an account where `npm run
 * doctor` says that unique-at-once does not hold. Stays so until somebody deletes the property offboarding_checks_writes.
 * Environment: HUBSPOT_ACCESS_TOKEN (the app's or a service key's token) and, for a server other than
 * HubSpot's own, HUBSPOT_API_BASE_URL.
 */
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { HubSpotError } from '../functions/hubspot/errors';
import { crmSchema } from '../src/crm/schema';
import { readAccount } from './provision/account';
import { apply } from './provision/apply';
import { provisioningClients } from './provision/hubspot';
import { checkWrites } from './provision/check-writes';
import { segmentIdsIn } from './provision/segments';
import { describe, notRead, planFor, toDo, toTell } from './provision/plan';

const baseUrl = process.env.HUBSPOT_API_BASE_URL ?? 'https://api.hubapi.com';
const token = process.env.HUBSPOT_ACCESS_TOKEN;
const { values, positionals } = parseArgs({
  options: {
    'former-stage': { type: 'string' },
    'check-writes': { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const [command] = positionals;
const formerStage = values['former-stage'];

if (command !== 'plan' && command !== 'apply')
  end('Say what to do: npm run provision -- plan | apply');
if (!token) end('Set HUBSPOT_ACCESS_TOKEN to the token of the app on the account.');

const api = provisioningClients({ baseUrl, token, retryUntil: Date.now() + 120_000 });
try {
  await (command === 'plan' ? plan() : carryOut());
} catch (error) {
  if (!(error instanceof HubSpotError)) throw error;
  end(`${baseUrl} refused: ${error.message}`);
}

async function plan() {
  const changes = planFor(crmSchema, await readAccount(crmSchema, api, formerStage));
  for (const change of changes) console.log(describe(change));
  const count = toDo(changes).length;
  const refused = notRead(changes).length;
  if (count > 0) console.log(`${count} changes. Run "npm run provision -- apply".`);
  else if (refused === 0) console.log('Nothing to do.');
  if (refused > 0) process.exitCode = 1;
}

async function carryOut() {
  const account = await readAccount(crmSchema, api, formerStage);
  const changes = planFor(crmSchema, account);
  const bar = new SingleBar({ format: '{bar} {value}/{total} {line}', clearOnComplete: true });
  const complaints = toTell(changes).map(describe);
  if (toDo(changes).length > 0) bar.start(toDo(changes).length, 0, { line: '' });
  const failed = await apply(changes, {
    schema: crmSchema,
    api,
    objectType: account.objectType,
    appDataType: account.appDataType,
    kept: account.kept,
    segmentIds: segmentIdsIn(account),
    flows: account.flows,
    progress: (line, number) => bar.update(number, { line }),
    warn: (line) => complaints.push(line),
  });
  bar.stop();
  for (const line of complaints) console.log(line);
  const done = toDo(changes).length - failed;
  const refused = failed + notRead(changes).length;
  console.log(
    done === 0 && refused === 0 ? 'Nothing to do.' : `${done} changes made, ${refused} refused.`,
  );
  if (refused > 0) process.exitCode = 1;
  if (values['check-writes'] && (await checkWrites(api))) console.log('Writes are checked now.');
}

function end(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
