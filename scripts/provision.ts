/**
 * Creates what the app needs in an account: custom object, properties, pipeline. Safe to run again; never deletes. Also
 * exports what the app keeps, and forgets what is personal of one company.
 *
 * Usage: npm run provision -- plan | apply [--former-stage VALUE] [--check-writes]
 *        npm run provision -- export [--to DIR]
 *        npm run provision -- forget COMPANY [--yes] [--delete-records]
 * VALUE: the lifecycle stage that a workflow gives to companies whose relationship ended. --check-writes: the app looks
 * after each write whether somebody else's went under, with 1 call more; for an account where `npm run doctor` says that
 * unique-at-once does not hold, until somebody deletes the property offboarding_checks_writes. DIR: a new folder if left
 * out. COMPANY: the record id of a company; --yes does without the question; --delete-records deletes its offboardings.
 * Environment: HUBSPOT_ACCESS_TOKEN (the app's or a service key's token) and, for a server other than
 * HubSpot's own, HUBSPOT_API_BASE_URL.
 */
import { SingleBar } from 'cli-progress';
import { HubSpotError } from '../functions/hubspot/errors';
import { crmSchema } from '../src/crm/schema';
import { readAccount } from './provision/account';
import { exportTo } from './provision/export/command';
import { forgetCompany } from './provision/forget/command';
import { provisioningClients } from './provision/hubspot';
import { flagsOf } from './parse-flags';
import { checkWrites } from './provision/check-writes';
import { describeAll } from './provision/describe';
import { notRead, planFor, toDo } from './provision/plan';
import { provision } from './provision/set-up';

const baseUrl = process.env.HUBSPOT_API_BASE_URL ?? 'https://api.hubapi.com';
const token = process.env.HUBSPOT_ACCESS_TOKEN;
const usage = `npm run provision -- plan | apply [--former-stage VALUE] [--check-writes]
npm run provision -- export [--to DIR]
npm run provision -- forget COMPANY [--yes] [--delete-records]
scripts/provision.ts says what each flag and variable does.`;
const { values, positionals } = flagsOf(
  {
    options: {
      'former-stage': { type: 'string' },
      'check-writes': { type: 'boolean', default: false },
      to: { type: 'string' },
      yes: { type: 'boolean', default: false },
      'delete-records': { type: 'boolean', default: false },
    },
    allowPositionals: true,
  },
  usage,
);
const [command, company] = positionals;
const formerStage = values['former-stage'];
const commands = { plan, apply: carryOut, export: write, forget };

if (!isCommand(command))
  end('Say what to do: npm run provision -- plan | apply | export | forget COMPANY');
if (!token) end('Set HUBSPOT_ACCESS_TOKEN to the token of the app on the account.');

const http = { baseUrl, token, retryUntil: Infinity };
const retrying = { ...http, retryUntil: Date.now() + 120_000 };
const api = provisioningClients(retrying);
try {
  await commands[command]();
} catch (error) {
  if (!(error instanceof HubSpotError)) throw error;
  end(`${baseUrl} refused: ${error.message}`);
}

function isCommand(word: string | undefined): word is keyof typeof commands {
  return word !== undefined && Object.keys(commands).includes(word);
}

async function plan() {
  const account = await readAccount(crmSchema, api, formerStage);
  const changes = planFor(crmSchema, account);
  for (const line of describeAll(changes)) console.log(line);
  if (!account.flows) console.log('The ready-made workflows follow, once the object is made.');
  const count = toDo(changes).length;
  const refused = notRead(changes).length;
  if (count > 0) console.log(`${count} changes. Run "npm run provision -- apply".`);
  else if (refused === 0) console.log('Nothing to do.');
  if (refused > 0) process.exitCode = 1;
}

async function carryOut() {
  const bar = new SingleBar({ format: '{bar} {value}/{total} {line}', clearOnComplete: true });
  const progress = (line: string, number: number, of: number) => {
    if (!bar.isActive) bar.start(of, 0, { line });
    bar.setTotal(of);
    bar.update(number, { line });
  };
  const { done, refused, leftAlone, complaints } = await provision(retrying, {
    formerStage,
    progress,
  });
  bar.stop();
  for (const line of [...describeAll(leftAlone), ...complaints]) console.log(line);
  console.log(
    done === 0 && refused === 0 ? 'Nothing to do.' : `${done} changes made, ${refused} refused.`,
  );
  if (refused > 0) process.exitCode = 1;
  if (values['check-writes'] && (await checkWrites(api))) console.log('Writes are checked now.');
}

async function write() {
  const folder = values.to ?? `offboarding-export-${new Date().toISOString().slice(0, 16)}`;
  if (!(await exportTo(folder.replaceAll(':', '-'), http))) process.exitCode = 1;
}

async function forget() {
  const { yes, 'delete-records': deletesRecords } = values;
  const ended = await forgetCompany(company, { yes, deletesRecords }, http);
  if (ended !== 'done') process.exitCode = 1;
}

function end(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
