import { calendarDate } from '../../../src/calendar/calendar-date';
import type { ContractFacts } from '../../../src/api/contract-facts';
import type { CompanyContact, FoundInHubSpot } from '../../../src/api/found';
import { functions, type Parsed } from '../../../src/api/functions';
import type { Live, Unknown } from '../../../src/api/live';
import type { Situation } from '../../../src/api/situation';
import { openLink } from '../../../src/offboarding/survey';
import { stageById } from '../../../src/playbook/lookup';
import { now } from './decide';
import { dossier, news, openBusiness, timeline } from './fixtures';

export type Money = NonNullable<Live['money']>;
export type TasksPart = NonNullable<Live['tasks']>;
/** Other records in HubSpot. */
export interface Beside {
  meetings: NonNullable<Live['meetings']>;
  found: FoundInHubSpot[];
  contacts: { status: 'loaded'; value: CompanyContact[] } | Unknown;
}
export const readAt = now;
export const nothingOpen: Money = {
  status: 'loaded',
  value: { invoices: [], balances: [], notRead: 0 },
};
const contractFacts: ContractFacts = {
  readAt,
  contracts: { status: 'unavailable', why: 'not_available' },
  subscriptions: { status: 'loaded', value: [] },
  deals: {
    status: 'loaded',
    value: [
      {
        id: '31',
        label: 'Rollout',
        start: calendarDate('2026-04-01'),
        hint: 'EUR 12,000.00',
      },
    ],
  },
};
export const contacts: Beside['contacts'] = {
  status: 'loaded',
  value: [{ id: '21', name: 'Zoe Berg', hint: 'Legal Counsel' }],
};
const from = { company: 'Rivertown', number: 2, startedOn: calendarDate('2026-05-04') };
const lessons = [
  { text: 'Talk about price early.', asked: 2, learned: 1, at: '2026-06-09T09:00:00.000Z', from },
];
const stayed = [
  { from, why: 'terms', words: 'A tenth less.', closedOn: calendarDate('2026-06-10') } as const,
];
const owners = [
  { id: '11', name: 'Olga Owner' },
  { id: '12', name: 'Omar Owner' },
];

const formerOwners = [{ id: '13', name: 'Gus Gone' }];

type LiveAndFound = Omit<Live, 'readAt'> & Pick<Beside, 'found' | 'contacts'>;

/** Functions that read something other than the situation. */
export const reads: Record<
  string,
  (parameters: unknown, live: LiveAndFound, situation: Situation) => unknown
> = {
  find_in_hubspot: (_, { found }) => ({ found: { status: 'loaded', value: found } }),
  list_contacts: (_, live) => ({ contacts: live.contacts }),
  get_survey_link: (_parameters, _live, situation) => surveyLinkIn(situation),
  list_owners: (parameters) => ({
    owners: functions.list_owners.request.parse(parameters).former ? formerOwners : owners,
  }),
  read_lessons: () => ({ lessons, stayed }),
  read_contract_facts: () => contractFacts,
  read_holidays: (parameters) => holidayChoice(functions.read_holidays.request.parse(parameters)),
  read_timeline: () => timeline,
  read_news: () => news,
  read_open_business: () => openBusiness,
  make_dossier: () => dossier,
  get_live(parameters, live) {
    const { stage, parts } = functions.get_live.request.parse(parameters);
    const wanted = stageById(stage).live.filter((part) => parts?.includes(part) ?? true);
    return { readAt, ...Object.fromEntries(wanted.map((part) => [part, live[part]])) };
  },
};

/** Of one country with one region, in which nobody works on 29 January 2027. */
function holidayChoice({ country, region }: Parsed<'read_holidays'>) {
  const calendar = { country, ...(region && { region }), days: { 2027: '01-01 01-29' } };
  return {
    countries: [{ code: 'DE', name: 'Germany' }],
    regions: country ? [{ code: 'BY', name: 'Bavaria' }] : [],
    ...(country && { calendar }),
  };
}

function surveyLinkIn(situation: Situation) {
  const link =
    'offboarding' in situation
      ? openLink(situation.offboarding, calendarDate(now.slice(0, 10)))
      : undefined;
  if (!link) return { status: 'none' };
  return { status: 'link', number: link.number, url: `https://survey.example/?t=${link.number}` };
}
