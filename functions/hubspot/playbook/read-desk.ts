import type { ManyWork } from '../many/handle-many';
import { withVersions } from './desk';
import { readDesk } from './found-desk';

/** Reads what a team works on. */
export const readPlaybookDesk: ManyWork<'read_playbook_desk'> = async (_request, { alone }) => ({
  ok: true,
  changed: false,
  value: await withVersions(await readDesk(alone), alone),
});
