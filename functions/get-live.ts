import { stageById } from '../src/playbook/lookup';
import { handleCompany } from './hubspot/handle';
import { readMoney } from './hubspot/live/money';
import { part } from './hubspot/live/part';

/**
 * What HubSpot's other records say just now about the company in view, for the stage that is looked at.
 * At most 4 API calls; a part that cannot be read is unknown.
 */
export const main = handleCompany('get_live', async ({ stage, today }, { company, http, at }) => {
  const wanted = stageById(stage).live;
  const money = wanted.includes('money')
    ? { money: await part(readMoney(company.id, today, http)) }
    : {};
  return { ok: true, changed: false, value: { readAt: at, ...money } };
});
