import { keptRequestField, type Approval, type AskedAct } from '../api/approval';
import type { ApprovalProperty } from '../api/properties-to-send';
import { approvalStates, type ApprovalRequest, type ApprovalState } from '../offboarding/approval';
import type { Offboarding } from '../offboarding/offboarding';
import type { Company } from './company';
import { readJson } from './read';

/** A request as it is kept, with the command that is done after it. */
export type KeptRequest = ApprovalRequest & { command: AskedAct };

/** Reads the newest request of a company; undefined where there is none, or it was edited by hand. */
export const requestOf = ({ mirror }: Pick<Company, 'mirror'>): KeptRequest | undefined =>
  requestIn(mirror[names.request]);

/** Reads a request as it is kept. */
export const requestIn = (value: string | null | undefined): KeptRequest | undefined =>
  readJson(keptRequestField, value);

export const names = {
  answer: 'offboarding_approval',
  words: 'offboarding_approval_words',
  request: 'offboarding_approval_request',
  tasks: 'offboarding_approval_tasks',
} as const satisfies Record<string, ApprovalProperty>;

/** The properties whose history says whether an approval counts. */
export const historyNames = [names.answer, names.words, names.request];

/** Returns the properties of a new request, which waits, and whose tasks are open. */
export const requestToProperties = (request: KeptRequest, words: string) => ({
  [names.answer]: 'waiting' satisfies ApprovalState,
  [names.words]: words,
  [names.request]: JSON.stringify(request),
  [names.tasks]: 'open',
});

/** Returns what the card shows of the company's newest request; undefined for one of another offboarding, or that is done. */
export const approvalOf = (company: Company, offboarding: Offboarding): Approval | undefined =>
  shown(company, (request) => request.key === offboarding.key && !isSettled(request, offboarding));

/** The same of a request for the start of the company's next offboarding, by its key. */
export const approvalOfStart = (company: Company, key: string): Approval | undefined =>
  shown(company, ({ command, key: asked }) => command.kind === 'start' && asked === key);

function shown(
  company: Company,
  isOfInterest: (request: KeptRequest) => boolean,
): Approval | undefined {
  const request = requestOf(company);
  const state = approvalStates.find((one) => one === company.mirror[names.answer]);
  if (!request || !state || state === 'done' || !isOfInterest(request)) return undefined;
  const { number, by, askedOn, command, enforced } = request;
  const approvers = [...request.approvers];
  const words = company.mirror[names.words] ?? '';
  return { number, by, askedOn, approvers, command, enforced, state, words };
}

/** Whether nothing is left to be done after a request: what it asked for was done, or the offboarding ended. */
export const isSettled = (
  { acts, key }: ApprovalRequest,
  { status, steps, key: present }: Offboarding,
): boolean =>
  key === present &&
  (status === 'closed' ||
    acts.every(
      (act) => act.kind === 'start' || (act.kind === 'waive' && steps[act.step].state === 'waived'),
    ));

/** Whether the tasks of the approvers are to be completed: it was answered, or what was asked for was done. */
export function hasTasksLeft(company: Company, offboarding: Offboarding): boolean {
  if (company.mirror[names.tasks] !== 'open') return false;
  const request = requestOf(company);
  const isWaiting = company.mirror[names.answer] === 'waiting';
  return !isWaiting || (request !== undefined && isSettled(request, offboarding));
}
