import type { Parsed } from '../src/api/functions';
import { follow, situationOf } from '../src/crm/situation';
import { hubspotWay, sentNote } from '../src/messages/sent-message';
import { refused } from '../src/offboarding/outcome';
import { associate } from './hubspot/associate';
import { nowOf } from './hubspot/change';
import { emailOnCompany } from './hubspot/emails';
import { handleCompany, type CompanyWorld } from './hubspot/handle';

/**
 * Keeps a message that was sent as a note on company and offboarding: as the rep says, or as HubSpot's own
 * e-mail, which is put on the offboarding; the record stays as it is. 2 API calls, or 4 with an e-mail, and
 * up to 2 more on an account that allows no unique property on notes.
 */
export const main = handleCompany('log_message', async (request, world) => {
  const { store, company } = world;
  const now = nowOf(world.at, request.today);
  if (!now) return refused('today_is_off', { field: 'today' });
  const [found, email] = await Promise.all([store.find(company), emailOf(request, world)]);
  if (!found.current) return refused(company.recordId ? 'record_deleted' : 'not_found');
  const followed = follow(found.current, now);
  const sent = sentNote(followed.stored.offboarding, request, now, email);
  if (!sent.ok) return sent;
  if (request.how === hubspotWay)
    await associate('emails', request.email, followed.stored.recordId, world.http);
  await store.note(company, followed.stored, [sent.value], true);
  return { ok: true, changed: true, value: situationOf(company, found, followed) };
});

async function emailOf(request: Parsed<'log_message'>, { company, http }: CompanyWorld) {
  if (request.how !== hubspotWay) return undefined;
  return emailOnCompany(request.email, company.id, http);
}
