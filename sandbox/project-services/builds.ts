import { deployedBuild, type KeptBuild, type ProjectAccount } from './account';
import { ServiceRefusal } from './refusal';

/** HubSpot's answer about a project. */
export function projectAnswer(account: ProjectAccount) {
  const { project } = account;
  if (!project) throw new ServiceRefusal(404, 'The project does not exist.');
  const latest = project.builds.at(-1);
  const deployed = deployedBuild(account);
  return {
    id: project.id,
    name: project.name,
    portalId: account.id,
    isLocked: false,
    ...(latest && { latestBuild: buildAnswer(account, latest) }),
    ...(deployed && {
      deployedBuildId: deployed.id,
      deployedBuild: buildAnswer(account, deployed),
    }),
  };
}

/** HubSpot's answer about a build, with a part for each component. */
export function buildAnswer(account: ProjectAccount, build: KeptBuild) {
  const isRunning = build.endsAt > Date.now();
  const statusOf = (failed: boolean) => (isRunning ? 'BUILDING' : failed ? 'FAILURE' : 'SUCCESS');
  const failed = build.components.filter(({ uid }) => account.failing[uid]);
  return {
    buildId: build.id,
    portalId: account.id,
    projectName: account.project?.name,
    uploadMessage: build.message,
    platformVersion: build.platformVersion,
    isAutoDeployEnabled: false,
    autoDeployId: 0,
    status: statusOf(failed.length > 0),
    subbuildStatuses: build.components.map(({ uid, type }) => ({
      id: uid,
      buildName: uid,
      buildType: type,
      visible: true,
      status: statusOf(uid in account.failing),
      errorMessage: isRunning ? '' : (account.failing[uid] ?? ''),
      standardError: null,
    })),
  };
}

/** @throws {ServiceRefusal} where there is no such build */
export function buildById({ project }: ProjectAccount, id: string): KeptBuild {
  const found = project?.builds.find((build) => String(build.id) === id);
  if (!found) throw new ServiceRefusal(404, `There is no build ${id}.`);
  return found;
}

/** All components at the top: which hang below another is HubSpot's to know. */
export const structureAnswer = (build: KeptBuild) => ({
  topLevelComponentsWithChildren: Object.fromEntries(build.components.map(({ uid }) => [uid, []])),
});
