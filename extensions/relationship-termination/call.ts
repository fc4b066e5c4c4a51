import type { JsonValue } from '@hubspot/ui-extensions';
import { propertiesToSend } from '../../src/api/properties-to-send';
import { functions, type FunctionName, type Request, type Value } from '../../src/api/functions';
import { envelope, replyOf, type Reply } from '../../src/api/reply';
import type * as z from 'zod/mini';

/** Calls a function of the app. Never rejects: what goes wrong on the way is `failed`. */
export type Call = <N extends FunctionName>(
  name: N,
  parameters: Request<N>,
) => Promise<Reply<Value<N>>>;

/** `hubspot.serverless`: resolves to what the function returned, rejects when it could not be run. */
export type Serverless = (
  name: string,
  options: { parameters: JsonValue; propertiesToSend: string[] },
) => Promise<unknown>;

const replies: { [N in FunctionName]: z.ZodMiniType<Reply<Value<N>>> } = {
  get_offboarding: replyOf(functions.get_offboarding.value),
  get_live: replyOf(functions.get_live.value),
  list_owners: replyOf(functions.list_owners.value),
  start_offboarding: replyOf(functions.start_offboarding.value),
  update_step: replyOf(functions.update_step.value),
  update_reason: replyOf(functions.update_reason.value),
  update_details: replyOf(functions.update_details.value),
  update_contract: replyOf(functions.update_contract.value),
  read_contract_facts: replyOf(functions.read_contract_facts.value),
  save_items: replyOf(functions.save_items.value),
  update_survey: replyOf(functions.update_survey.value),
  get_survey_link: replyOf(functions.get_survey_link.value),
  save_meeting: replyOf(functions.save_meeting.value),
  find_in_hubspot: replyOf(functions.find_in_hubspot.value),
  list_contacts: replyOf(functions.list_contacts.value),
  make_dossier: replyOf(functions.make_dossier.value),
  read_open_business: replyOf(functions.read_open_business.value),
  read_lessons: replyOf(functions.read_lessons.value),
  read_news: replyOf(functions.read_news.value),
  read_timeline: replyOf(functions.read_timeline.value),
  log_message: replyOf(functions.log_message.value),
  move_stage: replyOf(functions.move_stage.value),
  pause_offboarding: replyOf(functions.pause_offboarding.value),
  win_back: replyOf(functions.win_back.value),
  close_offboarding: replyOf(functions.close_offboarding.value),
};

/**
 * Makes the card's one way out. The id of a failure that no function answered says where it happened:
 * `no-answer` (HubSpot could not run the function), `unreadable-answer`.
 */
export function makeCall(serverless: Serverless): Call {
  return async (name, parameters) => {
    const answer = await run(serverless, name, parameters);
    if (answer === noAnswer) return { status: 'failed', id: 'no-answer' };
    const body = envelope.safeParse(answer);
    const reply = replies[name].safeParse(body.success ? parsed(body.data.body) : undefined);
    return reply.success ? reply.data : { status: 'failed', id: 'unreadable-answer' };
  };
}

const noAnswer = Symbol('no answer');

async function run(serverless: Serverless, name: string, parameters: object): Promise<unknown> {
  try {
    return await serverless(name, {
      parameters: asJson(parameters),
      propertiesToSend: [...propertiesToSend],
    });
  } catch {
    return noAnswer;
  }
}

/** Leaves out what is undefined, which HubSpot's JSON does not know. */
function asJson(value: object): JsonValue {
  const json: JsonValue = JSON.parse(JSON.stringify(value));
  return json;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
