import { stepById, reasonDetailOf } from '../playbook/book';
import {
  initiatorById,
  initiatorIds,
  outcomeById,
  outcomeIds,
  reasonById,
  builtInReasonDetailIds,
  reasonIds,
  builtInStepIds,
  stepsWithMeeting,
  wonBackWayById,
  wonBackWayIds,
  whyStayedById,
  whyStayedIds,
  type ReasonId,
} from '../playbook/lookup';
import { languageIds, languageNames } from '../playbook/languages';
import { contractActLabels } from '../offboarding/contract-acts';
import type { StakeGap, StakeSource } from '../offboarding/at-stake';
import type { Waitable } from '../offboarding/waits-for';
import type { FieldShape } from '../playbook/shape';
import { surveyContact, type SurveyQuestion } from '../playbook/survey-lookup';
import { anyStageIds, anyStageLabel } from './pipeline';

export interface Option {
  label: string;
  value: string;
}

/** HubSpot's `type` and `fieldType` of a property. */
export interface Kind {
  type: 'string' | 'number' | 'date' | 'datetime' | 'enumeration';
  fieldType: 'text' | 'textarea' | 'number' | 'date' | 'select' | 'checkbox';
  options?: Option[];
  /** The options are the account's users, by owner id: a "HubSpot user" property. */
  externalOptions?: true;
  referencedObjectType?: 'OWNER';
}

/** A property that an account must have; `group` names one of the object's groups. */
export interface PropertyWanted extends Kind {
  name: string;
  label: string;
  group: string;
  unique?: boolean;
  /** HubSpot shows it beside the property. */
  description?: string;
  /** Whether HubSpot's record pages, lists and forms do not offer it: it is for the app alone. */
  hidden?: boolean;
}

/** A custom object, as HubSpot's schemas API takes it. */
export interface CustomObject {
  name: string;
  labels: { singular: string; plural: string };
  description: string;
  primaryDisplayProperty: string;
  secondaryDisplayProperties: string[];
  searchableProperties: string[];
  requiredProperties: string[];
  associatedObjects: string[];
}

export const textKind: Kind = { type: 'string', fieldType: 'text' };
export const long: Kind = { type: 'string', fieldType: 'textarea' };
/** A HubSpot user, by owner id (developers.hubspot.com, properties: `referencedObjectType`). */
export const user: Kind = {
  type: 'enumeration',
  fieldType: 'select',
  externalOptions: true,
  referencedObjectType: 'OWNER',
};
/** An amount in the main unit of a currency that another property names. */
export const amount: Kind = { type: 'number', fieldType: 'number' };
export const count: Kind = { type: 'number', fieldType: 'number' };
export const date: Kind = { type: 'date', fieldType: 'date' };
export const instant: Kind = { type: 'datetime', fieldType: 'date' };

export const choice = (options: Option[]): Kind => ({
  type: 'enumeration',
  fieldType: 'select',
  options,
});
export const listed = (options: Record<string, string>) =>
  choice(Object.entries(options).map(([value, label]) => ({ value, label })));
const derived = <T extends string>(ids: readonly T[], label: (id: T) => string) =>
  choice(ids.map((value) => ({ value, label: label(value) })));

export const stages = derived(anyStageIds, anyStageLabel);
export const extents = listed({ whole: 'All of it', part: 'Part of it' });
export const outcomeKind = derived(outcomeIds, (id) => outcomeById(id).label);
export const waysBack = derived(wonBackWayIds, (id) => wonBackWayById(id).label);
export const reasonsToStay = derived(whyStayedIds, (id) => whyStayedById(id).label);
export const initiatorKind = derived(initiatorIds, (id) => initiatorById(id).label);
export const reasonKind = derived(reasonIds, (id) => reasonById(id).label);
/** Returns the label of a second-level reason: `Cost: a budget cut`. */
export const detailLabel = ({ reason, label }: { reason: ReasonId; label: string }) =>
  `${reasonById(reason).label}: ${label}`;
export const reasonDetailKind = derived(builtInReasonDetailIds, (id) => {
  const detail = reasonDetailOf(id, {});
  return detail ? detailLabel(detail) : id;
});
export const statuses = listed({
  starting: 'Starting',
  under_way: 'Under way',
  paused: 'Paused',
  closed: 'Closed',
});
export const steps = derived(builtInStepIds, (id) => stepById(id, {}).title);
export const stepStateKind = listed({
  todo: 'To do',
  doing: 'Started',
  done: 'Done',
  waived: 'Waived',
});
export const agreement = listed({ yes: 'Yes', in_part: 'In part', no: 'No' });
export const held = listed({ yes: 'Yes: no contact there gets e-mail' });
export const languages = derived(languageIds, (id) => languageNames[id]);
export const waitables = listed({
  us: 'Us',
  client: 'The client',
  money: 'Money',
  nobody: 'No one',
} satisfies Record<Waitable, string>);
export const stakeSourceKind = listed({
  subscriptions: 'Subscriptions',
  deals: 'Won deals',
  typed: 'Typed',
} satisfies Record<StakeSource, string>);
export const stakeGapKind = listed({
  several_currencies: 'Several currencies',
  no_amount: 'A record without an amount for a year',
  no_currency: 'The currency is not known',
  too_many: 'More records than could be read',
  nothing_found: 'No subscription or won deal',
  no_access: 'Subscriptions and deals could not be read',
} satisfies Record<StakeGap, string>);
export const contractActKind = listed(contractActLabels);
/** Yes, or empty. */
export const justYes = listed({ yes: 'Yes' });
export const avoidable = listed({ yes: 'Yes', no: 'No', unsure: 'Unsure' });

const ofOptions = (options: readonly { id: string; label: string }[]) =>
  choice(options.map(({ id, label }) => ({ value: id, label })));
export const consents = ofOptions(surveyContact.consents);
/** Ways of contact; several may be selected. */
export const contactWays: Kind = { ...ofOptions(surveyContact.ways), fieldType: 'checkbox' };
export const consentSources = listed({ survey: 'Survey', phone: 'By phone', rep: 'Told the rep' });
export const surveySources = listed({ client: 'The client', phone: 'By phone' });

/** Returns the property type for the answer to a survey question. */
export function kindOfAnswer(question: SurveyQuestion): Kind {
  if (question.kind === 'choice') return ofOptions(question.options);
  return question.kind === 'score' ? count : long;
}
/** Steps that a meeting can belong to. */
export const meetingSteps = derived(stepsWithMeeting, (id) => stepById(id, {}).title);

/** Returns the property type for a field of a step's form. */
export function kindOfField({ type, options = [] }: FieldShape): Kind {
  const kinds = {
    text: textKind,
    long,
    link: textKind,
    date,
    choice: choice(options.map(({ id, label }) => ({ value: id, label }))),
  };
  return kinds[type];
}
