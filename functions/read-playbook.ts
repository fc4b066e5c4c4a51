import { handle } from './hubspot/handle';
import { runningPlaybook } from './hubspot/playbook/desk';

/** Returns the version of the playbook that new offboardings begin with; at most 2 API calls, none within a minute. */
export const main = handle('read_playbook', async (_request, { http }) => {
  const playbook = await runningPlaybook(http);
  return { ok: true, changed: false, value: playbook ? { playbook } : {} };
});
