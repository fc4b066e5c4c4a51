import { addressesOf } from './addresses';
import type { Outcome, Part, Run } from './part';
import { CLIENT_SECRET } from './project';
import { secretsToSet, type SecretAct } from './secrets-to-set';
import { ServiceError } from './services';

/** Sets the account's secrets from the environment, after naming all that are missing. Values are never printed. */
export const secrets: Part = {
  title: 'Set the secrets',

  async plan(run) {
    for (const act of await acts(run)) run.say(sentenceOf(act, 'will be'));
  },

  async carryOut(run): Promise<Outcome> {
    const all = await acts(run);
    const missing = all.filter((act) => act.act === 'missing');
    for (const act of missing) run.say(sentenceOf(act, 'was'));
    if (missing.length > 0) return 'failed';
    for (const act of all) await setOne(act, run);
    if (all.length === 0) run.say('The app has none.');
    return 'done';
  },
};

async function acts({ services, project, settings }: Run): Promise<SecretAct[]> {
  const { results: present } = await services.secretNames();
  return secretsToSet({
    needed: project.secretKeys,
    present,
    env: settings.env,
    addresses: addressesOf(project, settings),
    replaced: settings.replaced,
  });
}

async function setOne(act: SecretAct, run: Run) {
  if (act.act === 'added' || act.act === 'placeholder')
    await add(act.name, act.value, run.services);
  if (act.act === 'replaced') await run.services.updateSecret(act.name, act.value);
  if (act.act === 'placeholder') run.placeholder = true;
  run.say(sentenceOf(act, 'was'));
}

/** An answer that got lost may have left the secret behind; its name says so. */
async function add(name: string, value: string, services: Run['services']) {
  try {
    await services.addSecret(name, value);
  } catch (error) {
    if (!(error instanceof ServiceError && error.isOpen)) throw error;
    const { results } = await services.secretNames();
    if (!results.includes(name)) throw error;
    await services.updateSecret(name, value);
  }
}

function sentenceOf(act: SecretAct, verb: 'will be' | 'was'): string {
  if (act.act === 'missing') return `${act.name} is missing: ${act.problem}.`;
  if (act.act === 'kept') return `${act.name} is there, and stays as it is.`;
  if (act.act === 'placeholder')
    return `${act.name} ${verb} set to a placeholder that nobody knows: ${CLIENT_SECRET} exists only after the first deploy. Until then the signed routes stay closed.`;
  return `${act.name} ${verb} set${act.act === 'added' ? '' : ' anew'}.`;
}
