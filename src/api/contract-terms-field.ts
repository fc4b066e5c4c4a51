import * as z from 'zod/mini';
import {
  arrivals,
  namedRights,
  noticeEnds,
  type Amendment,
  type Clauses,
  type ContractTerms,
  type Notice,
} from '../calendar/contract-terms';
import { periodUnits } from '../calendar/period';
import type { KnownContract } from '../offboarding/offboarding';
import { calendarDateField, text, textLimits } from './fields';
import { holidayCalendarField } from './holidays';

/** Maximum length of a contract as JSON, which is how the record stores it. */
export const contractLimit = 4000;

const period = z.lazy(() => z.strictObject({ length: z.number(), unit: z.enum(periodUnits) }));

const term = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('open_ended'), minimum: z.optional(period) }),
    z.strictObject({ kind: z.literal('period'), period }),
    z.strictObject({ kind: z.literal('until'), on: calendarDateField }),
  ]),
);

const renewal = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('fixed'), periods: z.array(period) }),
    z.strictObject({ kind: z.literal('automatic'), period }),
  ]),
);

const noticeLength = z.lazy(() =>
  z.strictObject({
    length: z.number(),
    unit: z.enum([...periodUnits, 'working_days']),
  }),
);
const notice: z.ZodMiniType<Notice> = z.lazy(() =>
  z.strictObject({
    length: noticeLength,
    to: z.enum(noticeEnds),
    from: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('sending') }),
      z.strictObject({
        kind: z.literal('receipt'),
        postalDays: z.number(),
        arrives: z.optional(z.enum(arrivals)),
      }),
    ]),
    opens: z.optional(noticeLength),
    by: z.optional(z.enum(['client_side', 'our_side'])),
  }),
);

const clauses = {
  term,
  renewal,
  notice: z.optional(notice),
  ours: z.optional(notice),
  convenience: z.optional(notice),
};
const changes: z.ZodMiniType<Partial<Clauses>> = z.lazy(() => z.partial(z.strictObject(clauses)));
const amendment: z.ZodMiniType<Amendment> = z.lazy(() =>
  z.strictObject({ on: calendarDateField, changes }),
);

const terms: z.ZodMiniType<ContractTerms> = z.lazy(() =>
  z.strictObject({
    start: calendarDateField,
    ...clauses,
    amendments: z.array(amendment),
    calendar: z.optional(holidayCalendarField),
    holidays: z.array(calendarDateField),
  }),
);

/**
 * A contract as it is sent and as HubSpot stores it. Only its length is checked here; `contractDates` checks whether
 * its dates can be calculated.
 */
export const contractField: z.ZodMiniType<KnownContract> = z.lazy(() =>
  z
    .strictObject({
      terms,
      given: z.optional(
        z.strictObject({ on: calendarDateField, receivedOn: z.optional(calendarDateField) }),
      ),
      right: z.optional(
        z.strictObject({
          on: calendarDateField,
          right: z.enum(namedRights),
          why: text(textLimits.note),
        }),
      ),
    })
    .check(
      z.refine((contract) => JSON.stringify(contract).length <= contractLimit, {
        error: 'contract_too_long',
      }),
    ),
);
