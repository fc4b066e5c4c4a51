import { calendarDate } from '../../src/calendar/calendar-date';
import type { ContractFacts } from '../../src/api/contract-facts';
import type { CompanyContact, FoundInHubSpot } from '../../src/api/found';
import { functions, requestSchema, type Parsed, type WriteName } from '../../src/api/functions';
import type { Live, Unknown } from '../../src/api/live';
import type { Reply } from '../../src/api/reply';
import type { Situation } from '../../src/api/situation';
import { sentNote } from '../../src/messages/sent-message';
import { closeOffboarding } from '../../src/offboarding/close';
import type { Now } from '../../src/offboarding/commands';
import { decideMeeting } from '../../src/offboarding/meeting';
import { moveStage } from '../../src/offboarding/move-stage';
import type { Offboarding } from '../../src/offboarding/offboarding';
import type { OpenMoney } from '../../src/offboarding/open-money';
import { refused, unchanged, type Outcome } from '../../src/offboarding/outcome';
import { pauseOffboarding } from '../../src/offboarding/pause';
import { winBack } from '../../src/offboarding/win-back';
import { startOffboarding } from '../../src/offboarding/start';
import { openLink } from '../../src/offboarding/survey';
import { updateContract } from '../../src/offboarding/update-contract';
import { updateDetails } from '../../src/offboarding/update-details';
import { updateReason } from '../../src/offboarding/update-reason';
import { updateSurvey } from '../../src/offboarding/update-survey';
import { updateStep } from '../../src/offboarding/update-step';
import { stageById } from '../../src/playbook/lookup';
import type { Serverless } from './call';
import { openMoneyIn } from './money/money-words';
import { fakeRegisters, type Decided } from './testing-registers';
import { dossier, news, openBusiness, timeline } from './testing-readings';

/** The functions' stand-in: one company in memory, decided by the real rules. */
export interface FakeApp {
  serverless: Serverless;
  /** Every call in order. */
  calls: { name: string; parameters: unknown }[];
  /** How often a function was called. */
  called(name: string): number;
  /** What the last call of a function asked for. */
  asked(name: string): unknown;
  situation(): Situation;
  /** Puts the company where a person in HubSpot or another rep would have put it. */
  put(situation: Situation): void;
  /** What invoices come to from now on; without it nothing is open. */
  owes(money: Money): void;
  /** What is read of the tasks from now on; `undefined`: what was saved. */
  tasksAre(tasks: TasksPart | undefined): void;
  /** The steps' meetings in HubSpot from now on; without it there are none. */
  meets(meetings: Beside['meetings']): void;
  /** What a search in HubSpot finds from now on; without it nothing. */
  finds(found: FoundInHubSpot[]): void;
  /** The company's contacts from now on; without it Zoe Berg. */
  contactsAre(contacts: Beside['contacts']): void;
  /** Has the next call of a function answer with this instead, or never reach it. */
  answerNext(name: string, answer: Reply<unknown> | 'no answer' | 'nonsense'): void;
  /** Keeps the next answer of a function back until the returned function is called. */
  hold(name: string): () => void;
}

type Money = NonNullable<Live['money']>;
type TasksPart = NonNullable<Live['tasks']>;
/** What lies in HubSpot beside the offboarding. */
interface Beside {
  meetings: NonNullable<Live['meetings']>;
  found: FoundInHubSpot[];
  contacts: { status: 'loaded'; value: CompanyContact[] } | Unknown;
}
type Twist = (usual: () => Promise<unknown>) => Promise<unknown>;

/** Starts at `situation`; without one, at a company that was never offboarded. */
export function fakeApp(situation: Situation = { status: 'never', past: [] }): FakeApp {
  let now = situation;
  let money: Money = nothingOpen;
  let tasks: TasksPart | undefined;
  const registers = fakeRegisters();
  const beside: Beside = { meetings: { status: 'loaded', value: [] }, found: [], contacts };
  const calls: FakeApp['calls'] = [];
  const twists: { name: string; twist: Twist }[] = [];
  const usual = (name: string, parameters: unknown): Promise<unknown> => {
    const items: TasksPart = {
      status: 'loaded',
      value: { items: registers.items(), steps: [], notRead: 0 },
    };
    const read = reads[name]?.(parameters, { money, tasks: tasks ?? items, ...beside }, now);
    if (read) return Promise.resolve(enveloped({ status: 'done', changed: false, value: read }));
    const saved = name === 'save_items' ? registers.save(parameters, now) : undefined;
    const decided = saved ?? decide(name, parameters, now, openMoneyIn({ readAt, money }));
    if (decided.status === 'done') now = decided.value;
    return Promise.resolve(enveloped(decided));
  };
  return {
    calls,
    called: (name) => calls.filter((call) => call.name === name).length,
    asked: (name) => calls.findLast((call) => call.name === name)?.parameters,
    situation: () => now,
    put: (to) => void (now = to),
    owes: (open) => void (money = open),
    tasksAre: (to) => void (tasks = to),
    meets: (meetings) => void (beside.meetings = meetings),
    finds: (found) => void (beside.found = found),
    contactsAre: (to) => void (beside.contacts = to),
    async serverless(name, { parameters }) {
      calls.push({ name, parameters });
      const at = twists.findIndex((twist) => twist.name === name);
      const [found] = at < 0 ? [] : twists.splice(at, 1);
      const answer = () => usual(name, parameters);
      return found ? found.twist(answer) : answer();
    },
    answerNext(name, answer) {
      twists.push({ name, twist: () => twisted(answer) });
    },
    hold(name) {
      let release = () => {};
      const held = new Promise<void>((done) => (release = done));
      twists.push({ name, twist: (answer) => answer().then((reply) => held.then(() => reply)) });
      return release;
    },
  };
}

const twisted = (answer: Reply<unknown> | 'no answer' | 'nonsense'): Promise<unknown> => {
  if (answer === 'no answer') return Promise.reject(new Error('The function could not be run'));
  return Promise.resolve(answer === 'nonsense' ? { status: 'ERROR' } : enveloped(answer));
};

const enveloped = (reply: unknown) => ({ statusCode: 200, body: JSON.stringify(reply) });

const now: Now['at'] = '2027-01-06T09:30:00.000Z';
const readAt = now;
const nothingOpen: Money = { status: 'loaded', value: { invoices: [], balances: [], notRead: 0 } };
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
const contacts: Beside['contacts'] = {
  status: 'loaded',
  value: [{ id: '21', name: 'Zoe Berg', hint: 'Legal Counsel' }],
};
const lessons = [{ text: 'Talk about price early.', asked: 2, learned: 1 }];
const owners = [
  { id: '11', name: 'Olga Owner' },
  { id: '12', name: 'Omar Owner' },
];

type LiveAndFound = Omit<Live, 'readAt'> & Pick<Beside, 'found' | 'contacts'>;

/** What only reads, and reads something else than the situation. */
const reads: Record<
  string,
  (parameters: unknown, live: LiveAndFound, situation: Situation) => unknown
> = {
  find_in_hubspot: (_, { found }) => ({ found: { status: 'loaded', value: found } }),
  list_contacts: (_, live) => ({ contacts: live.contacts }),
  get_survey_link: (_parameters, _live, situation) => surveyLinkIn(situation),
  list_owners: () => ({ owners }),
  read_lessons: () => ({ lessons }),
  read_contract_facts: () => contractFacts,
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

function surveyLinkIn(situation: Situation) {
  const link = 'offboarding' in situation ? openLink(situation.offboarding, now) : undefined;
  if (!link) return { status: 'none' };
  return { status: 'link', number: link.number, url: `https://survey.example/?t=${link.number}` };
}

function decide(
  name: string,
  parameters: unknown,
  before: Situation,
  openMoney: OpenMoney,
): Decided {
  const past = before.past;
  const same = { status: 'done', changed: false, value: before } as const;
  switch (name) {
    case 'get_offboarding':
      return same;
    case 'start_offboarding': {
      const { today, ...command } = functions.start_offboarding.request.parse(parameters);
      if (before.status === 'open')
        return { status: 'refused', refusal: { code: 'already_under_way' } };
      const company = {
        key: `101-${past.length + 1}`,
        companyName: 'Acme',
        number: past.length + 1,
      };
      return settled(startOffboarding(company, command, { at: now, today }), before);
    }
    default:
      return change(name, parameters, before, openMoney);
  }
}

function change(
  name: string,
  parameters: unknown,
  before: Situation,
  openMoney: OpenMoney,
): Decided {
  if (before.status !== 'open' && before.status !== 'closed') {
    return { status: 'refused', refusal: { code: 'not_found' } };
  }
  const decided = isRuled(name) && rules[name]?.(before.offboarding, parameters, openMoney);
  return settled(decided || refused('bad_request'), before);
}

type Rule = (
  before: Offboarding,
  parameters: unknown,
  openMoney: OpenMoney,
) => Outcome<Offboarding>;

/** What a function decides, by the real rules. */
const rule =
  <N extends WriteName>(
    name: N,
    decide: (
      before: Offboarding,
      command: Parsed<N>,
      at: Now,
      open: OpenMoney,
    ) => Outcome<Offboarding>,
  ): Rule =>
  (before, parameters, openMoney) => {
    const command = requestSchema(name).parse(parameters);
    return decide(before, command, { at: now, today: command.today }, openMoney);
  };

const rules: { [N in WriteName]?: Rule } = {
  update_step: rule('update_step', (before, command, at, openMoney) =>
    updateStep(before, { ...command, ...{ openMoney } }, at),
  ),
  update_reason: rule('update_reason', updateReason),
  update_details: rule('update_details', updateDetails),
  update_survey: rule('update_survey', updateSurvey),
  update_contract: rule('update_contract', updateContract),
  move_stage: rule('move_stage', moveStage),
  pause_offboarding: rule('pause_offboarding', pauseOffboarding),
  win_back: rule('win_back', winBack),
  close_offboarding: rule('close_offboarding', closeOffboarding),
  save_meeting: rule('save_meeting', decideMeeting),
  log_message: rule('log_message', (before, command, at) => {
    const sent = sentNote(before, command, at, { subject: 'Found', at: now });
    return sent.ok ? unchanged(before) : sent;
  }),
};

const isRuled = (name: string): name is WriteName => name in rules;

function settled(outcome: Outcome<Offboarding>, { past }: Situation): Decided {
  if (!outcome.ok) return { status: 'refused', refusal: outcome.refusal };
  return { status: 'done', changed: outcome.changed, value: asSituation(outcome.value, past) };
}

/** Where a company with this offboarding stands. */
export function asSituation(offboarding: Offboarding, past: Situation['past'] = []): Situation {
  return offboarding.status === 'closed'
    ? { status: 'closed', recordId: '9001', offboarding, past }
    : { status: 'open', recordId: '9001', offboarding, past };
}
