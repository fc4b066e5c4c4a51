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
type AskedKey = 'today' | 'by' | 'requestId';
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** Something to be written, before it is known who asks and under which change. */
export type Ask = {
  [N in WriteName]: { name: N; parameters: Without<Request<N>, AskedKey> };
}[WriteName];

/** What every write carries. */
export type Asked = Pick<Request<'move_stage'>, AskedKey>;

/** Sends an ask to the function that it names. */
export function send(call: Call, ask: Ask, asked: Asked): Promise<Reply<Situation>> {
  switch (ask.name) {
    case 'start_offboarding':
      return call(ask.name, { ...ask.parameters, ...asked });
    case 'update_step':
      return call(ask.name, { ...ask.parameters, ...asked });
    case 'update_reason':
      return call(ask.name, { ...ask.parameters, ...asked });
    case 'update_details':
      return call(ask.name, { ...ask.parameters, ...asked });
    case 'update_contract':
      return call(ask.name, { ...ask.parameters, ...asked });
    case 'save_items':
      return call(ask.name, { ...ask.parameters, ...asked });
    case 'save_meeting':
      return call(ask.name, { ...ask.parameters, ...asked });
    case 'update_survey':
      return call(ask.name, { ...ask.parameters, ...asked });
    case 'log_message':
      return call(ask.name, { ...ask.parameters, ...asked });
    case 'move_stage':
      return call(ask.name, { ...ask.parameters, ...asked });
    case 'pause_offboarding':
      return call(ask.name, { ...ask.parameters, ...asked });
    case 'win_back':
      return call(ask.name, { ...ask.parameters, ...asked });
    case 'close_offboarding':
      return call(ask.name, { ...ask.parameters, ...asked });
  }
}

/** What the contract finds wrong with an ask: a sentence for each field, by its dot-separated path. */
export function wrongIn(ask: Ask, asked: Asked): Partial<Record<string, string>> {
  const checked = functions[ask.name].request.safeParse({ ...ask.parameters, ...asked });
  const issues = checked.success ? [] : checked.error.issues;
  return Object.fromEntries(
    issues.map((issue) => [issue.path.join('.'), sentenceOf({ code: codeOf(issue.message) })]),
  );
}

const codeOf = (message: string): RefusalCode =>
  refusalCodes.find((code) => code === message) ?? 'bad_request';
