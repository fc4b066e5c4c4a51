import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { assemble } from '../assemble/assemble';
import { addressesOf, badAddress } from './addresses';
import type { Outcome, Part, Run } from './part';
import { readProject, type AppProject } from './project';

const root = resolve(import.meta.dirname, '..', '..');

/** Assembles the app and looks for what HubSpot would refuse, without a network. */
export const check: Part = {
  title: 'Assemble the app and check it, without a network',

  async plan(run) {
    const out = mkdtempSync(join(tmpdir(), 'deploy-'));
    try {
      await assembled(run, out);
      tell(run);
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  },

  async carryOut(run): Promise<Outcome> {
    await assembled(run);
    return tell(run) ? 'done' : 'failed';
  },
};

async function assembled({ settings, project, say }: Run, out?: string) {
  const count = await assemble({
    root,
    out: out ?? project.dist,
    packages: settings.packages,
  });
  Object.assign(project, readProject(settings.folder, out));
  const what = settings.packages.length > 0 ? settings.packages.join(', ') : 'none';
  say(`${count} components. Packages: ${what}.`);
}

/** Returns whether nothing is wrong. */
function tell({ project, settings, say }: Run): boolean {
  const addresses = addressesOf(project, settings);
  const problems = problemsOf(project, addresses);
  for (const problem of problems) say(problem);
  for (const name of project.variables)
    if (addresses[name])
      say(`${name} is ${addresses[name]}. HubSpot may keep an action's first one for good.`);
  if (problems.length === 0) say('Nothing is wrong with it.');
  return problems.length === 0;
}

/**
 * Returns what HubSpot would refuse: names used twice, a second page, addresses that are not complete
 * (project-parsing-lib 0.23.0 checks the same at the upload, and addresses nobody).
 */
export function problemsOf(
  { components, variables }: Pick<AppProject, 'components' | 'variables'>,
  addresses: Record<string, string>,
): string[] {
  const entries = components.flatMap(({ config }) =>
    config.entrypoint ? [basename(config.entrypoint).toLowerCase()] : [],
  );
  const once = ['app', 'page', 'settings'].filter(
    (type) => components.filter((component) => component.type === type).length > 1,
  );
  return [
    ...twice(components.map(({ uid }) => uid)).map((uid) => `The uid "${uid}" is used twice.`),
    ...twice(entries).map((name) => `Two components have an entry called "${name}".`),
    ...once.map((type) => `There is more than one component of type "${type}".`),
    ...variables.flatMap((name) => {
      const address = addresses[name];
      if (address === undefined) return [`${name} is not known: say --domain, or set it.`];
      const bad = badAddress(address);
      return bad ? [`${name} ${bad}.`] : [];
    }),
  ];
}

const twice = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];
