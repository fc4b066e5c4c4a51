import { deployedBuild, type KeptBuild, type KeptDeploy, type ProjectAccount } from './account';
import { ServiceRefusal } from './refusal';

/**
 * Starts a deploy, or says what blocks it: components that it would remove are warnings, which `ignoreWarnings` lets
 * through. A secret that a function names and the account lacks makes it fail (field observation).
 */
export function startDeploy(account: ProjectAccount, build: KeptBuild, ignoreWarnings: boolean) {
  const { project } = account;
  if (!project) throw new ServiceRefusal(404, 'The project does not exist.');
  const removed = removedBy(account, build).map(({ uid, type }) =>
    issueOf(uid, type, 'This component will be removed.', true),
  );
  const blocking = account.blocking.map(({ uid, message }) => issueOf(uid, 'CARD', message, false));
  const issues = [...(ignoreWarnings ? [] : removed), ...blocking];
  if (issues.length > 0) return { buildResultType: 'DEPLOY_BLOCKED', issues };
  const id = project.deploys.length + 1;
  const failures = missingSecrets(account, build);
  project.deploys.push({ id, buildId: build.id, endsAt: Date.now() + account.takes, failures });
  return { id: String(id), buildResultType: 'DEPLOY_QUEUED', links: { status: '' } };
}

const issueOf = (uid: string, componentTypeName: string, message: string, isWarning: boolean) => ({
  uid,
  componentTypeName,
  errorMessages: [],
  blockingMessages: [{ message, isWarning }],
});

/** Returns components of the build that runs which the other lacks. */
function removedBy(account: ProjectAccount, build: KeptBuild) {
  const kept = new Set(build.components.map(({ uid }) => uid));
  return deployedBuild(account)?.components.filter(({ uid }) => !kept.has(uid)) ?? [];
}

const missingSecrets = ({ secrets }: ProjectAccount, { components }: KeptBuild) =>
  Object.fromEntries(
    components.flatMap(({ uid, secretKeys }) => {
      const missing = secretKeys.filter((key) => !secrets.has(key));
      return missing.length > 0 ? [[uid, `Secrets are missing: ${missing.join(', ')}`]] : [];
    }),
  );

/** HubSpot's answer about a deploy, with a part for each component. */
export function deployAnswer(
  account: ProjectAccount,
  { id, buildId, endsAt, failures }: KeptDeploy,
) {
  const isRunning = endsAt > Date.now();
  const statusOf = (failed: boolean) => (isRunning ? 'DEPLOYING' : failed ? 'FAILURE' : 'SUCCESS');
  const build = account.project?.builds.find((one) => one.id === buildId);
  return {
    deployId: id,
    buildId,
    portalId: account.id,
    projectName: account.project?.name,
    status: statusOf(Object.keys(failures).length > 0),
    subdeployStatuses: (build?.components ?? []).map(({ uid, type }) => ({
      id: uid,
      deployName: uid,
      deployType: type,
      action: 'INSTALL',
      visible: true,
      status: statusOf(uid in failures),
      errorMessage: isRunning ? '' : (failures[uid] ?? ''),
      standardError: null,
    })),
  };
}

/** @throws {ServiceRefusal} where there is no such deploy */
export function deployById({ project }: ProjectAccount, id: string): KeptDeploy {
  const found = project?.deploys.find((deploy) => String(deploy.id) === id);
  if (!found) throw new ServiceRefusal(404, `There is no deploy ${id}.`);
  return found;
}
