import * as z from 'zod/mini';
import { instantField } from './fields';
import { settledField } from './live';

/**
 * What the managers' page begins with. `sizes`: how many companies are in each ready-made segment, by the segment's id; one
 * that the account does not have is absent. HubSpot fills segments some time after a change. `records`: the address of
 * companies' records, without the id; absent where HubSpot does not say it. `readAt`: ISO, UTC.
 */
export const overviewField = z.lazy(() =>
  z.object({
    sizes: settledField(z.record(z.string(), z.number())),
    records: z.optional(z.string()),
    readAt: instantField,
  }),
);
export type PortfolioOverview = z.infer<typeof overviewField>;
