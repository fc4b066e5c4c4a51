import { requestSchema, type FunctionName, type Parsed } from '../../src/api/functions';
import type { Situation } from '../../src/api/situation';
import type { CalendarDate } from '../../src/calendar/calendar-date';
import type { StoredOffboarding } from '../../src/crm/store';
import { sentenceOf } from '../../src/messages/refusal-words';
import type { Person } from '../../src/offboarding/offboarding';
import type { Refusal, RefusalCode } from '../../src/offboarding/outcome';
import { refusalOf, type CompanyContext, type Result } from '../hubspot/handle';
import { isBehind } from '../hubspot/many/carry-out';
import type { Ending, Outputs } from './answer';

/** The person by whom changes of workflows are recorded. */
const workflow: Person = { id: 'workflow', name: 'Workflow' };

/** What an action works with: the company, the request, and the portal's day and zone. */
export interface ActionContext extends CompanyContext {
  requestId: string;
  today: CalendarDate;
  zone: string;
}

/** Returns what each request says of who sends it and when. */
export const metaOf = ({ requestId, today }: ActionContext) => ({ today, by: workflow, requestId });

/** Functions that change the company in view. */
type Changing = Extract<
  FunctionName,
  'start_offboarding' | 'move_stage' | 'update_step' | 'make_survey_link'
>;

/**
 * Changes the company's offboarding as the card would, by the same schema and rules. What could not be written after the record is
 * repaired at once; what still is behind is left to a later try.
 */
export async function change<N extends Changing>(
  name: N,
  parameters: object,
  context: ActionContext,
  work: (request: Parsed<N>) => Promise<Result<Situation>>,
): Promise<Ending> {
  const parsed = requestSchema(name).safeParse({ ...metaOf(context), ...parameters });
  if (!parsed.success) return refusalEnding(refusalOf(parsed.error));
  const result = await work(parsed.data);
  if (!result.ok) return refusalEnding(result.refusal);
  if (await isBehind(context, context.today, result)) return { end: 'failed' };
  return {
    end: result.changed ? 'done' : 'already_so',
    outputs: outputsOf(result.value),
  };
}

/** What a later try may find healed; `busy` says itself when to come again. */
const mayHeal: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'changed_meanwhile',
  'not_provisioned',
]);
/**
 * Milliseconds to wait for HubSpot where it does not say, and how many more at most: enrolments that were refused together are not to come
 * back together.
 */
const wait = { usual: 10_000, spread: 60_000 };

/** Asks HubSpot to try again once its API has room. */
export const later = (waitSeconds?: number, random: () => number = Math.random): Ending => ({
  end: 'later',
  wait: (waitSeconds ? waitSeconds * 1000 : wait.usual) + Math.round(random() * wait.spread),
});

/** Returns how an action ends that was refused. */
export function refusalEnding(refusal: Refusal): Ending {
  const { code, waitSeconds } = refusal;
  if (code === 'busy') return later(waitSeconds);
  if (mayHeal.has(code)) return { end: 'failed' };
  return { end: 'refused', message: sentenceOf(refusal) };
}

/** Where the offboarding stands, for a branch of the workflow. */
export const outputsOf = (situation: Situation | StoredOffboarding): Outputs =>
  'offboarding' in situation
    ? {
        record_id: situation.recordId,
        stage_now:
          situation.offboarding.status === 'closed'
            ? situation.offboarding.closedStage
            : situation.offboarding.stage,
      }
    : {};
