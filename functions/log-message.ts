import { follow, situationOf } from '../src/crm/situation';
import { sentNote } from '../src/messages/sent-message';
import { refused } from '../src/offboarding/outcome';
import { nowOf } from './hubspot/change';
import { handleCompany } from './hubspot/handle';

/**
 * Keeps a message that the rep says was sent, as a note on company and offboarding; the record stays as it
 * is. 2 API calls, and up to 2 more on an account that allows no unique property on notes.
 */
export const main = handleCompany('log_message', async (request, world) => {
  const { store, company } = world;
  const now = nowOf(world.at, request.today);
  if (!now) return refused('today_is_off', { field: 'today' });
  const found = await store.find(company);
  if (!found.current) return refused(company.recordId ? 'record_deleted' : 'not_found');
  const followed = follow(found.current, now);
  const sent = sentNote(followed.stored.offboarding, request, now);
  if (!sent.ok) return sent;
  await store.note(company, followed.stored, [sent.value], true);
  return { ok: true, changed: true, value: situationOf(company, found, followed) };
});
