import type { Live } from '../src/contract/live';
import { stageById, type StageId } from '../src/playbook/lookup';
import type { LivePart } from '../src/playbook/shape';
import { handleCompany, type CompanyWorld } from './hubspot/handle';
import { readLinked } from './hubspot/live/linked';
import { readMoney } from './hubspot/live/money';
import { part } from './hubspot/live/part';
import { readTasksOf } from './hubspot/live/tasks';

/**
 * What HubSpot's other records say just now about the company in view, for the stage that is looked at.
 * At most 4 API calls; a part that cannot be read is unknown. Brings the steps' tasks in HubSpot up to
 * date on the way.
 */
export const main = handleCompany('get_live', async ({ stage, today, parts }, world) => {
  const wanted = partsOf(stage, parts);
  const { company, http, at } = world;
  const reading: { [P in LivePart]: () => Promise<Live[P]> } = {
    money: () => part(readMoney(company.id, today, http)),
    tasks: () => part(readLinkedTasks(world, today)),
  };
  const read = await Promise.all(
    wanted.map(async (name) => [name, await reading[name]()] as const),
  );
  return { ok: true, changed: false, value: { readAt: at, ...Object.fromEntries(read) } };
});

/** The parts that the stage shows, or those of them that were asked for. */
const partsOf = (stage: StageId, asked: readonly LivePart[] | undefined) =>
  stageById(stage).live.filter((name) => asked?.includes(name) ?? true);

async function readLinkedTasks(
  { company, http }: CompanyWorld,
  today: Parameters<typeof readMoney>[1],
) {
  if (!company.recordId) return { items: [], steps: [], notRead: 0 };
  const linked = await readLinked(company.recordId, ['tasks'], http);
  return readTasksOf(linked, { companyId: company.id, today, http });
}
