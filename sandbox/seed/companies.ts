import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import * as z from 'zod/mini';
import { countryCodes } from './countries';

const lines = z.array(
  z.object({
    name: z.string(),
    domain: z.string(),
    city: z.string(),
    country: z.enum(countryCodes),
    /** HubSpot's value, not its label. */
    industry: z.string(),
    employees: z.coerce.number(),
    /** A year, in the country's currency. */
    revenue: z.coerce.number(),
  }),
);

/** The invented companies of `companies.csv`. */
export const sampleCompanies = lines.parse(
  parse(readFileSync('sandbox/seed/companies.csv'), { columns: true }),
);
export type SampleCompany = (typeof sampleCompanies)[number];
