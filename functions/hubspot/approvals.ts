import type * as objects from '@hubspot/api-client/lib/codegen/crm/objects';
import {
  historyNames,
  hasTasksLeft,
  isSettled,
  names,
  requestIn,
  requestOf,
  requestToProperties,
  type KeptRequest,
} from '../../src/crm/approval';
import type { Company } from '../../src/crm/company';
import { activityKeyProperty } from '../../src/crm/names';
import {
  actsToApprove,
  approvalRefusal,
  approvalsOf,
  isApprovalUnknown,
  isEnforced,
  type ApprovalState,
  type Version,
} from '../../src/offboarding/approval';
import type { Offboarding, Person } from '../../src/offboarding/offboarding';
import { refused } from '../../src/offboarding/outcome';
import { clientsFor } from './clients';
import type { CompanyContext } from './handle';
import type { HttpOptions } from './http';
import { ownerOfUser } from './owners';
import { changeTasks, logAndContinue, makeTasksOnce, taskIdsByKey } from './tasks';
import type { Refused } from './write-offboarding';

/** An offboarding before and after a change; of a start there is none before. */
interface Change {
  before: Offboarding | undefined;
  after: Offboarding;
  by: Person;
}

/**
 * Refuses a change of which the playbook wants an approval that does not count, by HubSpot's history of the company; 1 API
 * call, none for any other change, and none where an approval is only shown. Refuses as `approvalRefusal`,
 * and `playbook_unreadable`.
 */
export async function refusalWithoutApproval(
  { company, http }: CompanyContext,
  { before, after, by }: Change,
): Promise<Refused | undefined> {
  if (isApprovalUnknown(before, after)) return refused('playbook_unreadable');
  const present = before ?? after;
  const rule = approvalsOf(present);
  const acts = actsToApprove(before, after);
  if (!rule || acts.length === 0 || !isEnforced(present)) return undefined;
  const found = await clientsFor(http).read.basic.getById(
    'companies',
    company.id,
    [],
    historyNames,
  );
  const history = {
    approval: versionsOf(found, names.answer),
    words: versionsOf(found, names.words),
    request: versionsOf(found, names.request),
  };
  const request = requestIn(history.request[0]?.value);
  const code = approvalRefusal({ acts, before: present, by, rule, request, history });
  return code && refused(code);
}

const versionsOf = (
  { propertiesWithHistory = {} }: objects.SimplePublicObjectWithAssociations,
  name: string,
): Version[] =>
  (propertiesWithHistory[name] ?? []).map(({ timestamp, ...version }) => ({
    ...version,
    at: timestamp.toISOString(),
  }));

/** Names of those who may approve, with the owner that each is; 1 API call for each. */
export const approversOf = (users: readonly string[], { http }: CompanyContext) =>
  Promise.all(
    users.map(async (user) => {
      const owner = await ownerOfUser(user, http);
      return { user, name: owner?.name ?? `User ${user}`, ...(owner && { owner: owner.id }) };
    }),
  );

/** Writes a request to the company, which is returned with it; 1 API call. */
export async function writeRequest(
  { company, http }: CompanyContext,
  request: KeptRequest,
  words: string,
): Promise<Company> {
  const properties = requestToProperties(request, words);
  await clientsFor(http).write.basic.update('companies', company.id, { properties });
  return { ...company, mirror: { ...company.mirror, ...properties } };
}

const taskKey = ({ key, requestId }: KeptRequest, user: string) => `${key}:${requestId}-${user}`;

/** Makes a task for each approver, on company and offboarding; none is made twice. At most 3 API calls. */
export function makeApprovalTasks(
  { company, http, at }: CompanyContext,
  {
    request,
    words,
    recordId,
  }: { request: KeptRequest; words: string; recordId?: string | undefined },
): Promise<void> {
  const tasks = request.approvers.map(({ user, owner }) => ({
    hs_timestamp: at,
    hs_task_subject: `Approve or refuse: ${company.name}`.slice(0, 200),
    hs_task_body: `${words} Open the company, and answer in the card Relationship Termination.`,
    hs_task_status: 'NOT_STARTED',
    hs_task_type: 'TODO',
    [activityKeyProperty]: taskKey(request, user),
    ...(owner && { hubspot_owner_id: owner }),
  }));
  return makeTasksOnce(tasks, { companyId: company.id, recordId }, http);
}

/**
 * Completes the approvers' tasks of a request that was answered or is settled, and sets one that is settled to done; the
 * company is returned as it is then. No API call where nothing is left, else at most 4. What fails is left to a repair.
 */
export async function settleApproval(
  { company, http }: CompanyContext,
  { offboarding, recordId }: { offboarding: Offboarding; recordId: string },
): Promise<{ company: Company; isBehind: boolean }> {
  const request = requestOf(company);
  const isOver = request !== undefined && isSettled(request, offboarding);
  const isAnswered = company.mirror[names.answer] !== 'waiting';
  const isMarked = company.mirror[names.answer] === 'done';
  if (!hasTasksLeft(company, offboarding) && !(isOver && !isMarked))
    return { company, isBehind: false };
  const properties = {
    [names.tasks]: isOver || isAnswered ? 'done' : 'open',
    ...(isOver && { [names.answer]: 'done' satisfies ApprovalState }),
  };
  const done = await logAndContinue(recordId, async () => {
    if (request) await completeTasks(request, company.id, http);
    await clientsFor(http).write.basic.update('companies', company.id, { properties });
    return true;
  });
  if (!done) return { company, isBehind: true };
  return { company: { ...company, mirror: { ...company.mirror, ...properties } }, isBehind: false };
}

/** Completes the tasks of a request; 1 API call to find them, and 1 to write. */
export async function completeTasks(
  request: KeptRequest,
  companyId: string,
  http: HttpOptions,
): Promise<void> {
  const keys = request.approvers.map(({ user }) => taskKey(request, user));
  const found = await taskIdsByKey(keys, companyId, http);
  const properties = { hs_task_status: 'COMPLETED' };
  await changeTasks(
    [...found.values()].map((id) => ({ id, properties })),
    http,
  );
}
