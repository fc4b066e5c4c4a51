import { functions, type Request } from '../../../src/api/functions';
import type { Act } from '../../../src/bulk/act';
import type { CalendarDate } from '../../../src/calendar/calendar-date';
import { dayRefusal } from '../../../src/offboarding/evidence';
import type { Owner } from '../../../src/offboarding/offboarding';
import { isReasonOurs, reasonFits } from '../../../src/offboarding/reason-rules';
import type { InitiatorId, ReasonDetailId, ReasonId, StageId } from '../../../src/playbook/lookup';
import { sentenceOf } from '../../shared/sentences';
import { startProblems } from '../../shared/start-problems';
import { asksAbout, wrongBy } from '../../shared/write-request';

/** What was entered for one kind of act. */
export interface ActDraft {
  initiator?: InitiatorId | undefined;
  reason?: ReasonId | undefined;
  detail?: ReasonDetailId | undefined;
  /** The client's words, and ours where the reason is ours. */
  words?: string | undefined;
  ownWords?: string | undefined;
  day?: CalendarDate | undefined;
  owner?: Owner | undefined;
  to?: StageId | undefined;
  why?: string | undefined;
}

/** An act, and whether a text of it that may be a password was accepted. */
export type ToDo = Pick<Request<'start_run'>, 'acceptsPossibleSecret'> & { act: Act };

/** A sentence for each field that is missing or wrong, by its path in the act. */
export type Sentences = Partial<Record<string, string>>;

/** The act of a draft, or what is wrong with it; `asks`: paths of texts that may be passwords. */
export type ActResult = { act: Act; asks: string[] } | { sentences: Sentences };

/** Makes the act of what was entered and checks it as the functions do. */
export function actOf(kind: Act['kind'], draft: ActDraft, today: CalendarDate): ActResult {
  const made = makers[kind](draft, today);
  return 'sentences' in made ? made : checked(made.act, today);
}

type Made = { act: Act } | { sentences: Sentences };

const makers: Record<Act['kind'], (draft: ActDraft, today: CalendarDate) => Made> = {
  start: startOf,
  reassign: ({ owner, why = '' }) =>
    owner && why.trim()
      ? { act: { kind: 'reassign', owner, why } }
      : {
          sentences: {
            ...(owner ? {} : { owner: 'Choose who takes them over.' }),
            ...(why.trim() ? {} : { why: sentenceOf({ code: 'change_needs_reason' }) }),
          },
        },
  move: ({ to, why = '' }) =>
    to
      ? { act: { kind: 'move', to, ...(why.trim() ? { why } : {}) } }
      : { sentences: { to: 'Choose a stage.' } },
  pause: pauseOf,
};

function startOf(draft: ActDraft, today: CalendarDate): Made {
  const { initiator, day, owner } = draft;
  const words = (isReasonOurs(initiator) ? draft.ownWords : draft.words) ?? '';
  const statedReason = reasonOf(draft);
  const sentences = {
    ...startProblems({ initiator, statedReason }),
    ...(day && day < today
      ? { finalServiceDate: sentenceOf({ code: 'final_date_before_start' }) }
      : {}),
  };
  if (!initiator || !statedReason || Object.keys(sentences).length > 0) return { sentences };
  const more = {
    ...(day ? { finalServiceDate: day } : {}),
    ...(owner ? { owner } : { eachOwn: true as const }),
  };
  return { act: { kind: 'start', initiator, statedReason, statedWords: words, ...more } };
}

/** The reason that was chosen, if it fits who ends it. */
export const reasonOf = ({ initiator, reason, detail }: ActDraft) =>
  reason && reasonFits(initiator, reason)
    ? { id: reason, ...(detail ? { detail } : {}) }
    : undefined;

function pauseOf({ why = '', day }: ActDraft, today: CalendarDate): Made {
  const code = dayRefusal('future', day ?? '', today);
  if (why.trim() && !code) return { act: { kind: 'pause', why, ...(day ? { until: day } : {}) } };
  return {
    sentences: {
      ...(why.trim() ? {} : { why: 'Say why they are paused.' }),
      ...(code ? { until: sentenceOf({ code }) } : {}),
    },
  };
}

/** Checks the texts of an act by the schema of the request that keeps it. */
function checked(act: Act, today: CalendarDate): ActResult {
  const request = { act, companies: ['1'], today, by: { id: '1', name: '-' }, requestId: '1' };
  const wrong = Object.entries(wrongBy(functions.start_run.request, request)).map(
    ([path, code]) => [path.replace(/^act\./, ''), code] as const,
  );
  const asks = asksAbout(Object.fromEntries(wrong));
  if (asks.length === wrong.length) return { act, asks };
  return {
    sentences: Object.fromEntries(
      wrong.map(([path, code]) => [path, sentenceOf({ code: code ?? 'bad_request' })]),
    ),
  };
}
