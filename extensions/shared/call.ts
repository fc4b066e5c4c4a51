import type { JsonValue } from '@hubspot/ui-extensions';
import { propertiesToSend } from '../../src/api/properties-to-send';
import { manyFunctions } from '../../src/api/functions/many';
import { replySchema, type FunctionName, type Request, type Value } from '../../src/api/functions';
import { envelope, type Reply } from '../../src/api/reply';

/** Calls a function of the app. Never rejects: what goes wrong on the way is `failed`. */
export type Call = <N extends FunctionName>(
  name: N,
  parameters: Request<N>,
) => Promise<Reply<Value<N>>>;

/** Runs a function in HubSpot: resolves to what it returned, rejects when it could not be run. */
export type Serverless = (
  name: FunctionName,
  options: { parameters: JsonValue; propertiesToSend: string[] },
) => Promise<unknown>;

/** Asks the app's endpoint, signed by HubSpot: resolves to the text of its answer, rejects when there is none. */
export type Signed = (body: { function: string; parameters: JsonValue }) => Promise<string>;

/**
 * Makes the call. A failure without an answer has the id `no-answer` or `unreadable-answer`. Functions that take companies by
 * id go by `signed` where there is a way, so that the user is verified.
 */
export function makeCall(serverless: Serverless, signed?: Signed): Call {
  return async (name, parameters) => {
    const answer =
      signed && name in manyFunctions
        ? await runSigned(signed, name, parameters)
        : await run(serverless, name, parameters);
    if (answer === noAnswer) return { status: 'failed', id: 'no-answer' };
    const reply = replySchema(name).safeParse(answer);
    return reply.success ? reply.data : { status: 'failed', id: 'unreadable-answer' };
  };
}

const noAnswer = Symbol('no answer');

async function run(
  serverless: Serverless,
  name: FunctionName,
  parameters: object,
): Promise<unknown> {
  try {
    const answer = await serverless(name, {
      parameters: asJson(parameters),
      propertiesToSend: [...propertiesToSend],
    });
    const body = envelope.safeParse(answer);
    return body.success ? parsed(body.data.body) : undefined;
  } catch {
    return noAnswer;
  }
}

async function runSigned(signed: Signed, name: string, parameters: object): Promise<unknown> {
  try {
    return parsed(await signed({ function: name, parameters: asJson(parameters) }));
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
