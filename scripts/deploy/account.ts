import { packagesWithout, remedyOf } from './grants';
import type { Outcome, Part, Run } from './part';
import { ServiceError } from './services';

const types: Record<string, string> = {
  STANDARD: 'a standard account',
  DEVELOPER_TEST: 'a developer test account, which has the Enterprise features',
  STANDARD_SANDBOX: 'a standard sandbox account, with the features of its production account',
  DEVELOPMENT_SANDBOX: 'a development sandbox account',
  APP_DEVELOPER: 'an app developer account, which no app can be installed in',
};

/** Says what the account is, and whether its subscription grants what the chosen packages need. */
export const account: Part = {
  title: 'Look at the account',
  async plan(run) {
    await look(run);
  },
  carryOut: look,
};

async function look(run: Run): Promise<Outcome> {
  const { services, say, project, account: asked } = run;
  const { portalId, hubName, accountType = '' } = await services.token();
  if (portalId !== asked) {
    say(`The key is of account ${portalId}, not of ${asked}.`);
    return 'failed';
  }
  say(
    `Account ${portalId}${hubName ? `, ${hubName}` : ''}: ${types[accountType] ?? `of type ${accountType || 'unknown'}`}.`,
  );
  if (accountType === 'APP_DEVELOPER') return 'failed';
  if (project.endpoints.length > 0)
    say(
      'Its endpoints need Content Hub Enterprise, which HubSpot does not tell before the deploy.',
    );
  return (await grantsAll(run)) ? 'done' : 'failed';
}

/** Whether no scope is known to be lacking; HubSpot installs an app with all its scopes or not at all. */
async function grantsAll({ services, say, project, settings }: Run): Promise<boolean> {
  const known = await scopesOf(services, say);
  const lacking = project.requiredScopes.filter((scope) => known.get(scope) === false);
  const unknown = project.requiredScopes.filter((scope) => !known.has(scope));
  for (const scope of lacking) say(`Its subscription cannot grant ${scope}: ${remedyOf(scope)}`);
  const without = packagesWithout(lacking, settings.packages);
  if (without) say(`Without what it lacks: --with ${without}`);
  if (unknown.length > 0)
    say(`HubSpot does not say whether it grants: ${unknown.join(', ')}. The install will tell.`);
  if (lacking.length === 0 && unknown.length === 0)
    say(`Its subscription grants all ${project.requiredScopes.length} scopes that the app needs.`);
  return lacking.length === 0;
}

/** Where the account does not tell its scopes, none is known. */
async function scopesOf(services: Run['services'], say: Run['say']) {
  try {
    const { results } = await services.scopes();
    return new Map(results.map((one) => [one.scopeGroup.name, one.portalAuthorized]));
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    say(`${error.message}.`);
    return new Map<string, boolean>();
  }
}
