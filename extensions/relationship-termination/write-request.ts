import { functions, type FunctionName, type Request } from '../../src/api/functions';
import type { Reply } from '../../src/api/reply';
import type { Situation } from '../../src/api/situation';
import { refusalCodes, type RefusalCode } from '../../src/offboarding/outcome';
import type { Call } from './call';
import { sentenceOf } from './sentences';

type WriteName = Exclude<
  FunctionName,
  | 'get_offboarding'
  | 'get_live'
  | 'get_survey_link'
  | 'find_in_hubspot'
  | 'list_contacts'
  | 'list_owners'
  | 'make_dossier'
  | 'read_contract_facts'
  | 'read_lessons'
  | 'read_news'
  | 'read_open_business'
  | 'read_timeline'
>;
type RequestContextKey = 'today' | 'by' | 'requestId';
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** Something to be written, before it is known who asks and under which change. */
export type WriteRequest = {
  [N in WriteName]: { name: N; parameters: Without<Request<N>, RequestContextKey> };
}[WriteName];

/** What every write carries. */
export type RequestContext = Pick<Request<'move_stage'>, RequestContextKey>;

/** Sends an ask to the function that it names. */
export function send(
  call: Call,
  request: WriteRequest,
  requestContext: RequestContext,
): Promise<Reply<Situation>> {
  switch (request.name) {
    case 'start_offboarding':
      return call(request.name, { ...request.parameters, ...requestContext });
    case 'update_step':
      return call(request.name, { ...request.parameters, ...requestContext });
    case 'update_reason':
      return call(request.name, { ...request.parameters, ...requestContext });
    case 'update_details':
      return call(request.name, { ...request.parameters, ...requestContext });
    case 'update_contract':
      return call(request.name, { ...request.parameters, ...requestContext });
    case 'save_items':
      return call(request.name, { ...request.parameters, ...requestContext });
    case 'save_meeting':
      return call(request.name, { ...request.parameters, ...requestContext });
    case 'update_survey':
      return call(request.name, { ...request.parameters, ...requestContext });
    case 'log_message':
      return call(request.name, { ...request.parameters, ...requestContext });
    case 'move_stage':
      return call(request.name, { ...request.parameters, ...requestContext });
    case 'pause_offboarding':
      return call(request.name, { ...request.parameters, ...requestContext });
    case 'win_back':
      return call(request.name, { ...request.parameters, ...requestContext });
    case 'close_offboarding':
      return call(request.name, { ...request.parameters, ...requestContext });
  }
}

/** What the contract finds wrong with an ask: a sentence for each field, by its dot-separated path. */
export function wrongIn(
  request: WriteRequest,
  requestContext: RequestContext,
): Partial<Record<string, string>> {
  const checked = functions[request.name].request.safeParse({
    ...request.parameters,
    ...requestContext,
  });
  const issues = checked.success ? [] : checked.error.issues;
  return Object.fromEntries(
    issues.map((issue) => [issue.path.join('.'), sentenceOf({ code: codeOf(issue.message) })]),
  );
}

const codeOf = (message: string): RefusalCode =>
  refusalCodes.find((code) => code === message) ?? 'bad_request';
