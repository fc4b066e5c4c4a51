import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { assemble } from '../assemble/assemble';
import { addressesOf } from './addresses';
import type { Outcome, Part, Run } from './part';
import { problemsOf } from './problems';
import { readProject } from './project';

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
  if (project.secretKeys.length > 0) say(`Its functions use: ${project.secretKeys.join(', ')}.`);
  if (problems.length === 0) say('Nothing is wrong with it.');
  return problems.length === 0;
}
