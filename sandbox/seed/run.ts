/**
 * Makes the sample companies, contacts, deals and invoices in a running sandbox.
 *
 * Usage: run.ts [small|large]
 * Environment: HUBSPOT_API_BASE_URL (the sandbox's address).
 */
import * as z from 'zod/mini';
import { isSample } from './samples';
import { seed } from './seed';

const Refused = z.object({ body: z.object({ message: z.string() }) });

const [sample = 'small'] = process.argv.slice(2);
try {
  if (!isSample(sample)) throw new Error(`There is no sample ${sample}.`);
  await seed(process.env['HUBSPOT_API_BASE_URL'] ?? '', new Date(), sample);
} catch (error) {
  const refused = Refused.safeParse(error);
  console.error(`No sample records: ${refused.data?.body.message ?? String(error)}`);
  process.exitCode = 1;
}
