/**
 * Makes the sample companies, contacts, deals and invoices in a running sandbox.
 *
 * Environment: HUBSPOT_API_BASE_URL (the sandbox's address).
 */
import * as z from 'zod/mini';
import { seed } from './seed';

const Refused = z.object({ body: z.object({ message: z.string() }) });

try {
  await seed(process.env['HUBSPOT_API_BASE_URL'] ?? '');
} catch (error) {
  const refused = Refused.safeParse(error);
  console.error(`No sample records: ${refused.data?.body.message ?? String(error)}`);
  process.exitCode = 1;
}
