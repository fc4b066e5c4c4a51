import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { registerEndpoints } from '../../sandbox/functions/endpoints';
import type { KeptBuild, ProjectAccount } from '../../sandbox/project-services/account';
import { startProjectServices } from '../../sandbox/project-services/start';
import { runScript } from '../../sandbox/run-script';
import { readProject } from './project';

const endedField = z.object({
  outcome: z.enum(['done', 'by_hand', 'failed']),
  lines: z.array(z.string()),
});

interface Play {
  env?: Record<string, string>;
  /** Whether the person who is asked agrees. */
  agrees?: boolean;
  packages?: string;
}

/** Packages whose functions have secrets and addresses. */
const WITH = 'survey,signed,actions';

/** A commit's message that a shell would read as more than one. */
export const SUBJECT = `It's "done"; $(touch made-by-a-shell) --force`;

/**
 * Starts the stand-in for HubSpot's services, with the app's own endpoints, and a process that plays the command against it, in a
 * folder of its own that has an assembled app.
 */
export async function openStage() {
  const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
  cpSync('hsproject.json', join(folder, 'hsproject.json'));
  commit(folder);
  const distDir = join(folder, 'dist');
  await runScript(['scripts/assemble.ts', '--with', WITH, distDir], { log: () => {} });
  const options = {
    distDir,
    apiUrl: 'http://127.0.0.1:1',
    token: 'pat-sandbox',
    log: () => {},
    get secrets() {
      return Object.fromEntries(services.account().secrets);
    },
  };
  let endpoints: { close(): Promise<void> } | undefined;
  const services = await startProjectServices({
    register: async (app) => (endpoints = await registerEndpoints(app, options)),
  });
  const child = fork('scripts/deploy/play.child.ts', {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...services.env, HOME: folder },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(child, 'message');

  async function play(args: string[], { env = {}, agrees = false, packages = WITH }: Play = {}) {
    const { id, key } = services.account();
    const own = { HUBSPOT_ACCOUNT_ID: String(id), HUBSPOT_PERSONAL_ACCESS_KEY: key };
    child.send({ args: ['--with', packages, ...args], env: { ...own, ...env }, folder, agrees });
    const [answer] = await once(child, 'message');
    const { outcome, lines } = endedField.parse(answer);
    return { outcome, lines, text: lines.join('\n') };
  }

  return {
    services,
    folder,
    play,
    /** An account that has a build of the assembled app, as an upload makes it. */
    begin: (changes: Partial<ProjectAccount> = {}) =>
      services.begin({ ...changes, project: uploaded(folder) }),
    async close() {
      child.kill();
      await endpoints?.close();
      await services.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
function commit(folder: string) {
  const by = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com'];
  const git = (...args: string[]) => execFileSync('git', [...by, ...args], { cwd: folder });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', `${SUBJECT}\n\nA second line.`);
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

function uploaded(folder: string): NonNullable<ProjectAccount['project']> {
  const { components, platformVersion, requiredScopes } = readProject(folder);
  const build: KeptBuild = {
    id: 1,
    message: 'made before',
    platformVersion,
    endsAt: 0,
    components: components.map(({ uid, type, config }) => ({
      uid,
      type,
      requiredScopes: type === 'app' ? requiredScopes : [],
      secretKeys: config.secretKeys ?? [],
    })),
  };
  return { id: 77, name: 'relationship-termination', builds: [build], deploys: [] };
}
