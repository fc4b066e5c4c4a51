import * as z from 'zod/mini';
import type { PlaybookChanges, TeamPlaybook } from '../playbook/changes';
import { languageIds } from '../playbook/languages';
import {
  alternativeIds,
  builtInReasonDetailIds,
  builtInStepIds,
  cadenceIds,
  everyStepId,
  messageIds,
  reasonIds,
  stageIds,
  waiverRoleIds,
} from '../playbook/lookup';
import { ownIds } from '../playbook/own-ids';
import { filled, idField, textLimits } from './fields';
import { holidayCalendarField } from './holidays';

/** Limits of what a team can set, so that all of it fits into a version's parts. */
const short = filled(textLimits.short);
const paragraph = filled(textLimits.words);
const days = z.int().check(z.gte(-250), z.lte(250));
const off = z.lazy(() => z.optional(z.literal(true)));
const waiver = z.enum(['never', ...waiverRoleIds]);
const httpsField = z.url({ protocol: /^https$/ }).check(z.maxLength(500));

const stepChangeField = z.lazy(() =>
  z.strictObject({
    off,
    title: z.optional(short),
    guidance: z.optional(paragraph),
    doneWhen: z.optional(short),
    workingDays: z.optional(days),
    waiver: z.optional(waiver),
  }),
);

const evidence = { label: short };
const ownStepField = z.lazy(() =>
  z.strictObject({
    id: z.enum(ownIds),
    stage: z.enum(stageIds),
    title: short,
    guidance: paragraph,
    doneWhen: short,
    evidence: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('none') }),
      z.strictObject({ kind: z.literal('note'), ...evidence }),
      z.strictObject({ kind: z.literal('date'), ...evidence }),
      z.strictObject({ kind: z.literal('link'), ...evidence }),
      z.strictObject({
        kind: z.literal('choice'),
        ...evidence,
        options: z
          .array(z.strictObject({ id: idField, label: short }))
          .check(z.minLength(1), z.maxLength(20)),
      }),
    ]),
    due: z.strictObject({
      anchor: z.enum(['start', 'stage', 'final_service_date']),
      workingDays: days,
    }),
    waiver,
  }),
);

const followUpField = z.lazy(() =>
  z.strictObject({
    when: z.union([
      z.strictObject({ after: z.literal('end'), months: z.int().check(z.gte(0), z.lte(60)) }),
      z.strictObject({
        before: z.literal('competitor_contract_end'),
        weeks: z.int().check(z.gte(1), z.lte(104)),
      }),
    ]),
    channel: idField,
    about: short,
    message: z.optional(z.enum(messageIds)),
  }),
);

const wordsByKey = z.lazy(() => z.record(z.string().check(z.maxLength(120)), paragraph));
const messageWordsField = z.lazy(() =>
  z.strictObject({
    messages: z.optional(
      z.partialRecord(
        z.enum(messageIds),
        z.strictObject({ subject: z.optional(short), body: z.optional(wordsByKey) }),
      ),
    ),
    options: z.optional(wordsByKey),
  }),
);

const hubspotId = z.string().check(z.regex(/^\d{1,20}$/));

const brandField = z.lazy(() =>
  z.strictObject({
    name: z.optional(short),
    logo: z.optional(httpsField),
    colour: z.optional(z.string().check(z.regex(/^#[0-9a-f]{6}$/))),
    contact: z.optional(short),
    privacyNotice: z.optional(httpsField),
    replyTo: z.optional(z.email().check(z.maxLength(120))),
  }),
);

/** What a team changed in the built-in playbook. */
export const playbookChangesField: z.ZodMiniType<PlaybookChanges> = z.lazy(() =>
  z.strictObject({
    steps: z.optional(z.partialRecord(z.enum(builtInStepIds), stepChangeField)),
    ownSteps: z.optional(z.array(ownStepField).check(z.maxLength(ownIds.length))),
    reasonDetails: z.optional(
      z.partialRecord(
        z.enum(builtInReasonDetailIds),
        z.strictObject({ off, label: z.optional(short) }),
      ),
    ),
    ownReasonDetails: z.optional(
      z
        .array(z.strictObject({ id: z.enum(ownIds), reason: z.enum(reasonIds), label: short, off }))
        .check(z.maxLength(ownIds.length)),
    ),
    usualDays: z.optional(z.partialRecord(z.enum(stageIds), z.int().check(z.gte(1), z.lte(730)))),
    alternatives: z.optional(
      z.partialRecord(
        z.enum(alternativeIds),
        z.strictObject({ off, label: z.optional(short), hint: z.optional(short) }),
      ),
    ),
    cadences: z.optional(
      z.partialRecord(z.enum(cadenceIds), z.array(followUpField).check(z.maxLength(12))),
    ),
    words: z.optional(z.partialRecord(z.enum(languageIds), messageWordsField)),
    survey: z.optional(
      z.strictObject({
        languages: z.optional(z.array(z.enum(languageIds)).check(z.minLength(1))),
        off: z.optional(z.array(idField)),
        words: z.optional(
          z.partialRecord(
            z.enum(languageIds),
            z.strictObject({ texts: z.optional(wordsByKey), questions: z.optional(wordsByKey) }),
          ),
        ),
      }),
    ),
    managers: z.optional(
      z.strictObject({
        ofTeams: z
          .array(z.strictObject({ team: hubspotId, manager: hubspotId }))
          .check(z.maxLength(100)),
        otherwise: z.optional(hubspotId),
      }),
    ),
    approvals: z.optional(
      z.strictObject({
        approvers: z.array(hubspotId).check(z.minLength(1), z.maxLength(10)),
        waive: z.optional(z.array(z.enum(everyStepId))),
        close: z.optional(z.literal(true)),
        start: z.optional(z.literal(true)),
      }),
    ),
    holidays: z.optional(holidayCalendarField),
    brand: z.optional(brandField),
  }),
);

/** A version of a team's playbook, as a reply carries it to the card. */
export const teamPlaybookField: z.ZodMiniType<TeamPlaybook> = z.lazy(() =>
  z.object({
    version: z.number(),
    changes: playbookChangesField,
    isVerified: z.optional(z.literal(true)),
    insteadOf: z.optional(z.literal('unreadable')),
    goesBy: z.optional(z.number()),
  }),
);
