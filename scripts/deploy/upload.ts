import { rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { writeJson } from '../assemble/files';
import { addressesOf } from './addresses';
import { failedParts, type Build, type ProjectAnswer } from './answers';
import { runCli } from './cli';
import { buildMessage } from './message';
import type { Outcome, Part, Run } from './part';
import { problemsOf } from './problems';
import { waitUntil } from '../wait-until';

/** Name of the profile that is written for the upload: the CLI takes the account and the variables from it. */
const PROFILE = 'deploy';

/** Uploads the project by HubSpot's CLI, without a deploy, and waits for its build. */
export const upload: Part = {
  title: 'Upload the app',

  async plan({ services, project, say }) {
    const found = await services.project(project.name);
    const next = (found?.latestBuild?.buildId ?? 0) + 1;
    say(
      found
        ? `Build ${next} of the project "${project.name}", with the message "${await buildMessage(project.folder)}". It is not deployed yet.`
        : `The project "${project.name}" is made, and build 1 of it.`,
    );
  },

  async carryOut(run): Promise<Outcome> {
    const { services, project, settings, say } = run;
    const problems = problemsOf(project, addressesOf(project, settings));
    for (const problem of problems) say(problem);
    if (problems.length > 0) return 'failed';
    const before = await services.project(project.name);
    const message = await buildMessage(project.folder);
    say(`HubSpot's CLI uploads and builds "${message}" …`);
    const { exitCode, stdout, complaint } = await uploaded(run, message);
    const after = await services.project(project.name);
    const build = printedBuild(stdout) ?? newBuild(before, after, message);
    if (build === undefined) {
      say(`HubSpot's CLI ended with ${exitCode}, and there is no new build.`);
      for (const line of complaint) say(`  ${line}`);
      return 'failed';
    }
    run.build = build;
    return awaitBuild(run, build);
  },
};

/** The CLI reads the profile from the project's source folder; it is there during the upload only. */
async function uploaded({ project, settings, account }: Run, message: string) {
  const profile = join(project.dist, `hsprofile.${PROFILE}.json`);
  const addresses = addressesOf(project, settings);
  const variables = Object.fromEntries(
    project.variables.flatMap((name) => (addresses[name] ? [[name, addresses[name]]] : [])),
  );
  writeJson(profile, { accountId: account, variables });
  try {
    return await runCli(
      [
        ...['project', 'upload', '--use-env', `--profile=${PROFILE}`, '--force'],
        ...['--skip-auto-deploy', '--skip-npm-audit', '--json', `--message=${message}`],
      ],
      project.folder,
    );
  } finally {
    rmSync(profile, { force: true });
  }
}

const printedField = z.object({ buildId: z.optional(z.number()) });

/** Returns the build that the CLI printed; undefined where it printed none, as some versions do. */
function printedBuild(stdout: string): number | undefined {
  const text = stdout.slice(Math.max(stdout.indexOf('{'), 0));
  try {
    return printedField.parse(JSON.parse(text)).buildId;
  } catch {
    return undefined;
  }
}

/**
 * Returns the build that came of an upload whose answer was lost: newer than the one from before, with the same message.
 */
export function newBuild(
  before: ProjectAnswer | undefined,
  after: ProjectAnswer | undefined,
  message: string,
): number | undefined {
  const latest = after?.latestBuild;
  const isNewer = (latest?.buildId ?? 0) > (before?.latestBuild?.buildId ?? 0);
  return isNewer && latest?.uploadMessage === message ? latest.buildId : undefined;
}

/** Waits until HubSpot has built it, and says what failed, component by component. */
async function awaitBuild({ services, project, settings, say }: Run, id: number): Promise<Outcome> {
  const build = await waitUntil(
    () => services.build(project.name, id),
    ({ status }) => isOver(status),
    settings.waits,
  );
  if (build.status === 'SUCCESS') {
    say(`Build ${id} is made: ${build.subbuildStatuses.length} components.`);
    return 'done';
  }
  say(isOver(build.status) ? `Build ${id} failed:` : `Build ${id} is not ready: ${build.status}.`);
  for (const line of failedParts(build.subbuildStatuses)) say(`  ${line}`);
  return 'failed';
}

const isOver = (status: Build['status']) => status === 'SUCCESS' || status === 'FAILURE';
