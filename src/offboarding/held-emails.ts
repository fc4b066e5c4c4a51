import { registerById } from '../playbook/lookup';
import { isByEmail } from './items';
import type { LinkedTasks } from './linked-tasks';
import type { Offboarding } from './offboarding';

/** Whether e-mails are planned, so that it matters whether anybody at the company gets e-mail. */
export const plansEmails = ({ items }: LinkedTasks): boolean =>
  items.some(
    ({ item }) => item.state !== 'done' && isByEmail(registerById(item.register), item.values),
  );

/** Returns the offboarding with its planned e-mails on hold, or free again. */
export function withEmailsHeld(o: Offboarding, isHeld: boolean): Offboarding {
  if ((o.emailsHeld === true) === isHeld) return o;
  const { emailsHeld: _, ...rest } = o;
  return isHeld ? { ...rest, emailsHeld: true } : rest;
}
