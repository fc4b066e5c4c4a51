import type { Outcome, Part, Run } from './part';
import { ServiceError } from './services';

/** Installs the app with its present scopes, where that is allowed; a deploy is not an install. */
export const install: Part = {
  title: 'Install the app',

  async plan(run) {
    const state = await stateOf(run);
    run.say(sentenceOf(state?.kind));
  },

  async carryOut(run): Promise<Outcome> {
    const state = await stateOf(run);
    run.say(sentenceOf(state?.kind));
    if (!state) return 'failed';
    if (state.kind === 'installed') return 'done';
    const refused = await installed(run, state.appId);
    const now = await stateOf(run);
    if (now?.kind === 'installed') {
      run.say('It is installed with all its scopes.');
      return 'done';
    }
    if (refused) run.say(`${refused}.`);
    run.say(
      'Open this address as a super admin of the account, click "Install", and run this again:',
    );
    run.say(`  https://app.hubspot.com/static-token/${run.account}/authorize?appId=${state.appId}`);
    return 'by_hand';
  },
};

type Kind = 'installed' | 'outdated' | 'not_installed';

/** Returns how the app is installed; undefined before it is deployed. */
async function stateOf({
  services,
  project,
}: Run): Promise<{ kind: Kind; appId: number } | undefined> {
  const found = await services.project(project.name);
  const { appUid, requiredScopes } = project;
  const info = found && (await services.installation(found.id, appUid, requiredScopes));
  if (!info?.appId) return undefined;
  const before = info.previouslyAuthorizedScopeGroups.length > 0 ? 'outdated' : 'not_installed';
  return { appId: info.appId, kind: info.isInstalledWithScopeGroups ? 'installed' : before };
}

function sentenceOf(kind: Kind | undefined): string {
  if (kind === undefined) return 'The app is not deployed yet; it is installed after that.';
  if (kind === 'installed') return 'It is installed with its present scopes.';
  if (kind === 'outdated')
    return 'It is installed with the scopes of an earlier version, and is installed anew.';
  return 'It is not installed yet.';
}

/**
 * Installs it; returns why not, where HubSpot says so. Only the account that owns the app may do so by this call (CLI 8.14.0,
 * lib/projects/installApp.js).
 */
async function installed({ services, account }: Run, appId: number): Promise<string | undefined> {
  try {
    const app = await services.app(appId);
    if (app.portalId !== account)
      return 'The app belongs to another account, so this one has to be asked';
    await services.install(app.id, app.scopeGroupIds);
    return undefined;
  } catch (error) {
    if (error instanceof ServiceError) return error.message;
    throw error;
  }
}
