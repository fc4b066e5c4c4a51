import { registerIds, everyStepId } from '../playbook/lookup';
import type { FunctionName } from './functions';

/** Paths in a request of the fields that fill properties with options. */
const paths: Partial<Record<FunctionName, Readonly<Record<string, string>>>> = {
  start_offboarding: {
    offboarding_initiator: 'initiator',
    stated_reason: 'statedReason.id',
    stated_reason_detail: 'statedReason.detail',
  },
  update_reason: {
    offboarding_initiator: 'initiator',
    stated_reason: 'reason.id',
    stated_reason_detail: 'reason.detail',
    analysed_reason: 'reason.id',
    analysed_reason_detail: 'reason.detail',
    avoidable: 'avoidable',
  },
  update_details: {
    contact_consent: 'consent',
    contact_ways: 'ways',
    message_language: 'language',
  },
  close_offboarding: { offboarding_outcome: 'outcome', stayed_why: 'stayed.why' },
  win_back: { won_back_how: 'how' },
};

/** Prefixes of the properties of a form's, a list's or the survey's fields, and the path of their values. */
const prefixes: readonly (readonly [FunctionName, string, string])[] = [
  ...everyStepId.map((step) => ['update_step', `step_${step}_`, 'evidence.values'] as const),
  ...registerIds.map((id) => ['save_items', `offboarding_${id}_`, 'values'] as const),
  ['update_survey', 'survey_', 'values'],
];

/** Returns the path of the field whose choice HubSpot does not take; undefined if the request has no such field. */
export function optionField(
  name: FunctionName,
  property: string,
  request: object,
): string | undefined {
  const path = paths[name]?.[property];
  if (path) return path;
  const found = prefixes.find(([of, prefix]) => of === name && property.startsWith(prefix));
  const first = 'entries' in request ? 'entries.0.' : '';
  return found && `${first}${found[2]}.${property.slice(found[1].length)}`;
}
