import { meetsMinimumPlatformVersion } from '@hubspot/project-parsing-lib/projects';
import { PLATFORM_VERSIONS } from '@hubspot/project-parsing-lib/constants';
import { failedParts, type Issue, type ProjectAnswer } from './answers';
import type { Outcome, Part, Run } from './part';
import { ServiceError } from './services';
import { commandFor } from './settings';
import { waitUntil } from '../wait-until';

/**
 * Deploys the build of this run, else the newest one. Asked for by the CLI's library: the CLI itself says what blocks a deploy only
 * in prose, and nothing with `--json`.
 */
export const deployBuild: Part = {
  title: 'Deploy the build',

  async plan({ services, project, settings, say }) {
    const found = await services.project(project.name);
    const build = settings.build ?? 'the one that is uploaded';
    const now = found?.deployedBuildId ?? 'none';
    if (needsRelease(project.platformVersion)) say(releaseSentence(project.platformVersion));
    else
      say(
        `Build that runs: ${now}. Build to deploy: ${build}. Removed components are asked about.`,
      );
  },

  async carryOut(run): Promise<Outcome> {
    const { services, project, say } = run;
    const found = await services.project(project.name);
    const build = run.build ?? run.settings.build ?? found?.latestBuild?.buildId;
    if (!found || build === undefined) {
      say('Nothing was uploaded yet.');
      return 'failed';
    }
    // The app has a client secret only from its first deploy on, so the account cannot have the right one yet.
    if (!found.deployedBuildId) run.placeholder = true;
    if (found.deployedBuildId === build) {
      say(`Build ${build} is deployed already.`);
      return 'done';
    }
    const { platformVersion } = await services.build(project.name, build);
    if (needsRelease(platformVersion ?? project.platformVersion)) {
      say(releaseSentence(platformVersion ?? project.platformVersion, build));
      return 'by_hand';
    }
    return deploy(run, build, run.settings.agreesToRemoval);
  },
};

/** Builds of newer platform versions are released (CLI 8.14.0, commands/project/deploy.js). */
const needsRelease = (version: string) =>
  meetsMinimumPlatformVersion(version, PLATFORM_VERSIONS.v2027_03_BETA);

const releaseSentence = (version: string, build?: number) =>
  `Builds of platform version ${version} are not deployed but released: npx hs project release create${build === undefined ? '' : ` --build=${build}`}.`;

async function deploy(run: Run, build: number, force: boolean): Promise<Outcome> {
  const { project, say } = run;
  const answer = await queued(run, build, force);
  if (answer === 'deployed') {
    say(`Build ${build} is deployed.`);
    return 'done';
  }
  if (answer.buildResultType === 'DEPLOY_BLOCKED') return blocked(run, build, answer.issues, force);
  const status = await waitUntil(
    () => run.services.deployStatus(project.name, answer.id),
    (seen) => !['PENDING', 'DEPLOYING'].includes(seen.status),
    run.settings.waits,
  );
  const lines = failedParts(status.subdeployStatuses);
  if (status.status === 'FAILURE') {
    say(`The deploy of build ${build} failed:`);
    for (const line of lines) say(`  ${line}`);
    return 'failed';
  }
  const isDeployed = await runs(run, build);
  say(
    isDeployed
      ? `Build ${build} is deployed.`
      : `The deploy ended as ${status.status}, but HubSpot does not say that build ${build} runs.`,
  );
  return isDeployed ? 'done' : 'failed';
}

/** Asks for the deploy. Where it is not known what became of that, looks whether the build runs, and asks once more. */
async function queued(run: Run, build: number, force: boolean) {
  const { services, project } = run;
  try {
    return await services.deploy(project.name, build, force);
  } catch (error) {
    if (!(error instanceof ServiceError && error.isOpen)) throw error;
    run.say(`${error.message}. Looking whether the build runs …`);
    if (await runs(run, build)) return 'deployed';
    return services.deploy(project.name, build, force);
  }
}

/** How many looks a deploy that ended may take to be seen. */
const LOOKS = 5;

async function runs({ services, project, settings }: Run, build: number): Promise<boolean> {
  const { poll } = settings.waits;
  const isDeployed = (found: ProjectAnswer | undefined) => found?.deployedBuildId === build;
  return isDeployed(
    await waitUntil(() => services.project(project.name), isDeployed, {
      poll,
      patience: poll * LOOKS,
    }),
  );
}

/** Says why, and goes on where a person agrees to what is only a warning, such as a component that is removed. */
async function blocked(run: Run, build: number, issues: Issue[], force: boolean): Promise<Outcome> {
  const isWarning = issues.every(({ blockingMessages }) =>
    blockingMessages.every((one) => one.isWarning),
  );
  run.say(isWarning ? 'The deploy would change what is there:' : 'HubSpot blocks the deploy:');
  for (const line of issues.flatMap(linesOf)) run.say(`  ${line}`);
  if (!isWarning || force) return 'failed';
  if (await run.ask('Deploy all the same?')) return deploy(run, build, true);
  run.say('Not deployed. If that is right:');
  run.say(`  ${commandFor(run.settings, ['deploy'])} --build ${build} --remove-components`);
  return 'failed';
}

function linesOf({ uid, componentTypeName, blockingMessages, errorMessages }: Issue): string[] {
  const reasons = [...blockingMessages.map(({ message }) => message), ...errorMessages];
  const name = `${componentTypeName ?? 'Component'} "${uid}"`;
  return reasons.length > 0
    ? reasons.map((reason) => `${name}: ${reason}`)
    : [`${name}: HubSpot does not say why.`];
}
