import { handle } from '../hubspot/handle';
import { runningPlaybook } from '../hubspot/playbook/state';
import { loadPlaybook } from '../hubspot/playbook/versions';
import { playbookFunctions } from '../../src/api/functions/playbook';

/**
 * Returns the version of the playbook that new offboardings begin with, or the versions that are asked for; at most 2 API calls, none
 * within a minute, and 1 for each version that the process does not know.
 */
export const main = handle(
  'read_playbook',
  playbookFunctions.read_playbook,
  async ({ versions }, { http }) => {
    if (versions) {
      const asked = await Promise.all(versions.map((version) => loadPlaybook(version, http)));
      return { ok: true, changed: false, value: { versions: asked } };
    }
    const playbook = await runningPlaybook(http);
    return { ok: true, changed: false, value: playbook ? { playbook } : {} };
  },
);
