import { APP_ID, deployedBuild, requiredScopes, type ProjectAccount } from './account';
import { ServiceRefusal } from './refusal';

/** HubSpot's answer about the app's installation; 404 before the first deploy. */
export function installAnswer(account: ProjectAccount, asked: readonly string[]) {
  if (!deployedBuild(account)) throw new ServiceRefusal(404, 'The app does not exist.');
  const { installed } = account;
  return {
    appId: APP_ID,
    isInstalledWithScopeGroups:
      installed !== undefined && asked.every((one) => installed.includes(one)),
    previouslyAuthorizedScopeGroups: (installed ?? []).map((name, id) => ({ id, name })),
  };
}

/** HubSpot's answer about the app. Its scopes' ids are their places in the metadata; HubSpot's are unknown. */
export function appAnswer(account: ProjectAccount) {
  const build = deployedBuild(account);
  if (!build) throw new ServiceRefusal(404, 'The app does not exist.');
  return {
    id: APP_ID,
    portalId: account.appOwner,
    scopeGroupIds: requiredScopes(build).map((_, id) => id),
  };
}

/** Installs the app with all its scopes, or not at all where the account lacks one (field observation). */
export function install(account: ProjectAccount) {
  const scopes = requiredScopes(deployedBuild(account));
  if (account.appOwner !== account.id)
    throw new ServiceRefusal(403, 'This app cannot be installed here.', 'FORBIDDEN');
  if (scopes.some((scope) => account.lacks.includes(scope)))
    throw new ServiceRefusal(400, 'The app could not be installed.');
  account.installed = scopes;
  return {};
}
