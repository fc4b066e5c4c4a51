import { signedHeaders } from '../signed-headers';
import { addressesOf, addressName } from './addresses';
import { clientSecretClicks } from './by-hand';
import type { Outcome, Part, Run } from './part';
import { CLIENT_SECRET } from './project';
import { commandFor } from './settings';
import { waitUntil } from '../wait-until';

/**
 * Asks each signed route for nothing: an empty call, signed as HubSpot signs. 401 is another secret; 200, 400 or 403 say that the
 * signature held.
 */
export const echo: Part = {
  title: 'Check the client secret',

  async plan({ project, settings, say }) {
    if (!project.endpoints.some(({ signed }) => signed)) say('The app has no signed routes.');
    else if (settings.env[CLIENT_SECRET])
      say('Signed routes are asked for nothing, signed with it.');
    else say(`${CLIENT_SECRET} is not in the environment, so it cannot be checked.`);
  },

  async carryOut(run): Promise<Outcome> {
    const { project, settings, say } = run;
    const addresses = addressesOf(project, settings);
    // An address that is no secret of the app is asked only where the domain is known.
    const isAsked = (name: string) => name in addresses || project.secretKeys.includes(name);
    const signed = project.endpoints.filter((one) => one.signed && isAsked(addressName(one.path)));
    if (signed.length === 0) {
      say('The app has no signed routes.');
      return 'done';
    }
    const secret = settings.env[CLIENT_SECRET];
    if (!secret) return withoutSecret(run);
    const outcomes: Outcome[] = [];
    for (const { path } of signed)
      outcomes.push(await ask(run, addresses[addressName(path)], secret, path));
    return outcomes.find((outcome) => outcome !== 'done') ?? 'done';
  },
};

function withoutSecret({ placeholder, project, settings, say }: Run): Outcome {
  say(
    placeholder
      ? 'The signed routes are closed: acts on many companies and actions of workflows do not work yet.'
      : `${CLIENT_SECRET} is not in the environment, so it was not checked.`,
  );
  say(`${clientSecretClicks(project)} Then:`);
  say(`  ${CLIENT_SECRET}=… ${commandFor(settings, ['secrets', 'echo'])}`);
  return placeholder ? 'by_hand' : 'done';
}

async function ask(
  { settings, say }: Run,
  address: string | undefined,
  secret: string,
  path: string,
): Promise<Outcome> {
  if (!address) {
    say(`The address of ${path} is not known: say --domain, or set ${addressName(path)}.`);
    return 'failed';
  }
  const { poll, secret: patience } = settings.waits;
  say(`Asking ${path}; a secret that was just set can take two minutes to reach it …`);
  const isHeld = (status: number | string) => [200, 400, 403].includes(Number(status));
  const status = await waitUntil(() => statusOf(address, secret), isHeld, { poll, patience });
  if (isHeld(status)) {
    say(
      `${path} has this client secret. Whether HubSpot signs with it, the first act on many companies tells.`,
    );
    return 'done';
  }
  say(
    status === 401
      ? `${path} is closed: the app's function has another client secret than the environment.`
      : `${path} did not answer as expected (${status}): ${address}`,
  );
  return 'failed';
}

/** Returns the answer's status, or why there was none. */
async function statusOf(uri: string, secret: string): Promise<number | string> {
  const body = '{}';
  const headers = signedHeaders(uri, body, secret);
  try {
    return (await fetch(uri, { method: 'POST', headers, body })).status;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
