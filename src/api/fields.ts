import * as z from 'zod/mini';
import { isCalendarDate, isInReach, type CalendarDate } from '../calendar/calendar-date';
import { languageIds } from '../playbook/languages';
import {
  closedStageIds,
  initiatorIds,
  outcomeIds,
  everyReasonDetailId,
  reasonIds,
  registerIds,
  stageIds,
  everyStepId,
  whyStayedIds,
  wonBackWayIds,
} from '../playbook/lookup';
import { isCertainSecret } from '../secrets/secrets';

/** Maximum number of characters of a text, by purpose. */
export const textLimits = { name: 80, short: 200, note: 700, words: 2000, message: 3000 } as const;

/** Vertical tab and form feed, which word processors use as line breaks. */
const breaks = /\v|\f/g;
// eslint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

/** A text as typed, markup included: trimmed, without control characters, at most `max` characters. */
const plain = (max: number) =>
  z.pipe(
    z.string().check(z.refine((value) => value.length <= max, { error: 'text_too_long' })),
    z.transform((value: string) => value.replace(breaks, '\n').replace(control, '').trim()),
  );

/** Text that a person typed; one that is certainly a password, key or token is refused before it is stored. */
export const text = (max: number) =>
  z.lazy(() =>
    z.pipe(
      plain(max),
      z.string().check(z.refine((value) => !isCertainSecret(value), { error: 'text_has_secret' })),
    ),
  );

const notEmpty = z.string().check(z.minLength(1));
/** Text that a person typed, not empty. */
export const filled = (max: number) => z.lazy(() => z.pipe(text(max), notEmpty));
/** A subject or title: `filled`, in one line. */
export const oneLine = (max: number) =>
  z.lazy(() =>
    z.pipe(
      z.pipe(
        text(max),
        z.transform((value: string) => value.replace(/\s+/g, ' ')),
      ),
      notEmpty,
    ),
  );
/** Name from HubSpot, not typed in the card. */
const nameField = z.lazy(() => z.pipe(plain(textLimits.name), notEmpty));
/** Name of a contact from HubSpot, which may be an e-mail address. */
export const contactNameField = z.lazy(() => z.pipe(plain(textLimits.short), notEmpty));

/** A date in reach (`isInReach`); another one, such as 9999-12-31, is refused, and unknown where it is stored. */
export const calendarDateField = z
  .custom<CalendarDate>((value) => typeof value === 'string' && isCalendarDate(value))
  .check(
    z.refine((value) => !isCalendarDate(value) || isInReach(value), { error: 'date_out_of_range' }),
  );
export const instantField = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/));
/** Activity key of a meeting, `<offboarding key>:<request id>`, such as `101-1:4b7c…`. */
export const activityKeyField = z.string().check(z.regex(/^[\w-]{1,80}:[\w-]{1,64}$/));
export const idField = z.string().check(z.regex(/^[\w-]{1,64}$/));

export const personField = z.lazy(() => z.strictObject({ id: idField, name: nameField }));
export const ownerField = z.lazy(() => z.strictObject({ id: idField, name: nameField }));

/** Person or owner as stored or as HubSpot names them, not typed in the card. */
export const named = { id: z.string(), name: z.string() };
export const namedField = z.lazy(() => z.object(named));

export const stageField = z.enum(stageIds);
export const closedStageField = z.enum(closedStageIds);
export const stepField = z.enum(everyStepId);
export const registerField = z.enum(registerIds);
export const initiatorField = z.enum(initiatorIds);
export const languageField = z.enum(languageIds);
export const outcomeField = z.enum(outcomeIds);
export const reasonField = z.lazy(() =>
  z.strictObject({
    id: z.enum(reasonIds),
    detail: z.optional(z.enum(everyReasonDetailId)),
  }),
);
export const wonBackWayField = z.enum(wonBackWayIds);
export const whyStayedField = z.enum(whyStayedIds);
export const avoidableField = z.enum(['yes', 'no', 'unsure']);

/** The largest amount that is taken, in the main unit of a currency. */
const largestAmount = 1e12;
export const amountField = z.number().check(z.gte(0), z.lte(largestAmount));
/** Whether an amount is one that is taken. */
export const isAmount = (amount: number): boolean => amount >= 0 && amount <= largestAmount;
/** ISO 4217. */
export const currencyField = z.string().check(z.regex(/^[A-Z]{3}$/));

const evidenceWith = <T extends z.ZodMiniType<string, string>>(typed: T, fields: T) =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('note'), text: typed }),
    z.strictObject({
      kind: z.literal('date'),
      date: calendarDateField,
      words: z.optional(typed),
    }),
    z.strictObject({ kind: z.literal('link'), url: typed }),
    z.strictObject({
      kind: z.literal('amount'),
      amount: amountField,
      currency: z.optional(currencyField),
    }),
    z.strictObject({ kind: z.literal('choice'), option: idField }),
    z.strictObject({ kind: z.literal('form'), values: z.record(idField, fields) }),
  ]);
export const formValuesField = z.lazy(() => z.record(idField, text(textLimits.words)));
export const evidenceField = z.lazy(() =>
  evidenceWith(text(textLimits.note), text(textLimits.words)),
);
/** Evidence as stored in HubSpot, where people can edit the text. */
export const storedEvidenceField = z.lazy(() => evidenceWith(z.string(), z.string()));

/** Field of every request: today in the portal's time zone. */
export const dated = { today: calendarDateField };
/**
 * Fields of every write: today, the person, and the request id (one for each click, the same for its retries).
 * `acceptsPossibleSecret`: a text that may be a password was asked about and is to be saved as it is.
 */
export const requestMetaFields = {
  ...dated,
  by: personField,
  requestId: idField,
  acceptsPossibleSecret: z.optional(z.boolean()),
};
