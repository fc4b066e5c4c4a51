import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { account } from './account';
import { accountOf, enterAccount } from './account-of';
import { byHand } from './by-hand';
import { check } from './check';
import { deployBuild } from './deploy-build';
import { doctor } from './doctor';
import { echo } from './echo';
import { install } from './install';
import type { Outcome, Part, Run } from './part';
import { readProject } from './project';
import { provision } from './provision';
import { secrets } from './secrets';
import { ServiceError, servicesFor } from './services';
import { partIds, type PartId, type Settings } from './settings';
import { upload } from './upload';

const parts: Record<PartId, Part> = {
  check,
  account,
  secrets,
  upload,
  deploy: deployBuild,
  install,
  echo,
  provision,
  doctor,
};

/**
 * Deploys, or says what that would do. Stops at the first part that fails; what waits for a click holds what needs it.
 * @returns how it ended
 */
export async function runDeploy(
  settings: Settings,
  { say, ask }: Pick<Run, 'say' | 'ask'>,
): Promise<Outcome> {
  const own = accountOf(settings);
  enterAccount(own);
  const spoken = withoutSecrets(settings, own.key, say);
  const project = emptyOr(settings);
  const services = servicesFor(own, settings.waits.poll / 2);
  const run: Run = {
    settings,
    account: own.id,
    project,
    services,
    say: (line) => spoken(`  ${line}`),
    ask,
  };
  let outcome: Outcome = 'done';
  for (const id of settings.parts) {
    spoken(`${partIds.indexOf(id) + 1} of ${partIds.length}, ${id}: ${parts[id].title}`);
    const ended = await oneOf(parts[id], run);
    if (ended === 'failed') return 'failed';
    if (ended === 'by_hand') outcome = 'by_hand';
    if (ended === 'by_hand' && id !== 'echo') return outcome;
  }
  if (settings.parts.includes('provision') || settings.parts.includes('doctor')) {
    spoken('By hand:');
    for (const line of byHand(project)) run.say(line);
  }
  return outcome;
}

async function oneOf(part: Part, run: Run): Promise<Outcome> {
  try {
    if (!run.settings.plan) return await part.carryOut(run);
    await part.plan(run);
    return 'done';
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    run.say(`${error.message}.`);
    // What a plan cannot read, it cannot say; it says the rest.
    if (run.settings.plan) return 'done';
    if (error.isOpen) run.say('Run it again: what is done already is left as it is.');
    return 'failed';
  }
}

/** The part `check` assembles the project; until then there may be none. */
function emptyOr({ folder, parts: asked }: Settings) {
  const isThere = existsSync(join(folder, 'dist', 'app'));
  if (isThere || !asked.includes('check')) return readProject(folder);
  return {
    name: '',
    folder,
    dist: join(folder, 'dist'),
    platformVersion: '',
    appUid: '',
    appName: '',
    requiredScopes: [],
    components: [],
    secretKeys: [],
    endpoints: [],
    variables: [],
  };
}

/** Takes out every secret that HubSpot's words might repeat. */
function withoutSecrets({ env }: Settings, key: string, say: Run['say']): Run['say'] {
  const secret = Object.entries(env)
    .filter(([name]) => /^RELTERM_.*SECRET$|^HUBSPOT_ACCESS_TOKEN$/.test(name))
    .flatMap(([, value]) => value || [])
    .concat(key)
    .filter((value) => value.length >= 6);
  return (line) => say(secret.reduce((text, value) => text.replaceAll(value, '•••'), line));
}
