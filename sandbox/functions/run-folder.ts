import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { isAlive } from '../data-dir';
import { copyChanges } from './copy-changes';

/** A folder of one run: a copy of the app, and the child programs compiled to plain JavaScript. */
export type RunFolder = {
  /** The copy of `dist/`; HubSpot's dev server writes into it. */
  project: string;
  /** The path of a child program, such as `dev-server.child`. */
  program(name: Program): string;
  configFile: string;
  refusedLog: string;
  /** Hosts that were asked for and refused so far. */
  refused(): Promise<string[]>;
  /** Takes over what changed in the app since; answers the files, relative to the project. */
  renew(): Promise<string[]>;
  remove(): Promise<void>;
};
type Program = (typeof PROGRAMS)[number];

const PROGRAMS = ['local-only', 'dev-server.child', 'endpoint.child', 'build-cards.child'] as const;
const RUNS = path.resolve('.sandbox/runs');
export const ACCOUNT = 12345;

const CONFIG = `defaultAccount: sandbox
accounts:
  - name: sandbox
    accountId: ${ACCOUNT}
    env: prod
    authType: personalaccesskey
    accountType: DEVELOPER_TEST
`;

/**
 * Makes an empty folder inside the project, so that `node_modules` resolves upward from it, and clears
 * away those of runs that ended without cleaning up.
 */
export async function newRunFolder(): Promise<string> {
  await clearDeadRuns();
  const folder = path.join(RUNS, `${process.pid}-${Math.random().toString(36).slice(2, 8)}`);
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Makes a run folder with a copy of the app. */
export async function makeRunFolder(distDir: string): Promise<RunFolder> {
  const folder = await newRunFolder();
  const project = path.join(folder, 'project');
  await cp(distDir, project, { recursive: true, dereference: true });
  await compilePrograms(folder);
  const configFile = path.join(folder, 'hubspot.config.yml');
  await writeFile(configFile, CONFIG);
  const refusedLog = path.join(folder, 'refused.log');
  await writeFile(refusedLog, '');
  return {
    project,
    program: (name) => path.join(folder, `${name}.js`),
    configFile,
    refusedLog,
    refused: async () => (await readFile(refusedLog, 'utf8')).split('\n').filter(Boolean),
    renew: () => copyChanges(distDir, project),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** Compiled, so that a child starts quickly and `require` in it is Node's own. */
export async function compilePrograms(folder: string) {
  await build({
    entryPoints: PROGRAMS.map((name) => path.resolve('sandbox/functions', `${name}.ts`)),
    outdir: folder,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
}

async function clearDeadRuns() {
  const folders = await readdir(RUNS).catch(() => []);
  for (const name of folders) {
    if (isAlive(Number(name.split('-')[0]))) continue;
    await rm(path.join(RUNS, name), { recursive: true, force: true });
  }
}
