import type { ManyWork } from '../many/handle-many';
import { readDesk, withVersions } from './desk';

/** Reads what a team works on. */
export const readPlaybookDesk: ManyWork<'read_playbook_desk'> = async (_request, { alone }) => ({
  ok: true,
  changed: false,
  value: await withVersions(await readDesk(alone), alone),
});
