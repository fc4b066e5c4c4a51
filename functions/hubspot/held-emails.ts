import { plansEmails, withEmailsHeld } from '../../src/offboarding/held-emails';
import type { LinkedTasks } from '../../src/offboarding/linked-tasks';
import type { Offboarding } from '../../src/offboarding/offboarding';
import type { HttpOptions } from './http';
import { getsNoEmail } from './live/find-on-company';
import { logAndContinue } from './tasks';

/**
 * Returns the offboarding with its planned e-mails on hold where HubSpot sends e-mail to nobody at the company, or free
 * again. 1 API call where e-mails are planned. What HubSpot does not say changes nothing.
 */
export async function followEmails(
  o: Offboarding,
  linked: LinkedTasks,
  companyId: string,
  http: HttpOptions,
): Promise<Offboarding> {
  if (!plansEmails(linked)) return o;
  const isHeld = await logAndContinue(companyId, () => getsNoEmail(companyId, http));
  return isHeld === undefined ? o : withEmailsHeld(o, isHeld);
}
