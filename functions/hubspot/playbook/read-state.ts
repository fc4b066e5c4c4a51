import type { ManyWork } from '../many/handle-many';
import { withVersions } from './state';
import { readState } from './found-state';

/** Reads what a team works on. */
export const readPlaybookState: ManyWork<'read_playbook_state'> = async (_request, { alone }) => ({
  ok: true,
  changed: false,
  value: await withVersions(await readState(alone), alone),
});
