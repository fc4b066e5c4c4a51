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
import { wallClock } from '../../src/calendar/wall-clock';
import type { ApprovedBy } from '../../src/messages/change-note';
import { approvalTaskWords } from '../../src/messages/item-words';
import {
  actsToApprove,
  answeredBy,
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
import { HubSpotError } from './errors';
import type { CompanyContext } from './handle';
import type { HttpOptions } from './http';
import { findOwnerOfUser } from './owners';
import { linkToCompany, portalZone } from './portal-details';
import { changeTasks, logAndContinue, makeTasksOnce, taskIdsByKey } from './tasks';
import type { Refused } from './write-offboarding';

/** An offboarding before and after a change; of a start there is none before. */
interface Change {
  before: Offboarding | undefined;
  after: Offboarding;
  by: Person;
}

/** A change may be done; `approved`: who approved it, where it needed that. */
type Gate = { ok: true; approved?: ApprovedBy | undefined };

/**
 * Refuses a change of which the playbook wants an approval that does not count, by HubSpot's history of the company; 1 API
 * call, none for any other change, and none where an approval is only shown. Refuses as `approvalRefusal`,
 * and `playbook_unreadable`.
 */
export async function passGate(
  { company, http }: CompanyContext,
  { before, after, by }: Change,
): Promise<Gate | Refused> {
  if (isApprovalUnknown(before, after)) return refused('playbook_unreadable');
  const present = before ?? after;
  const rule = approvalsOf(present);
  const acts = actsToApprove(before, after);
  if (!rule || acts.length === 0 || !isEnforced(present)) return { ok: true };
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
  if (code) return refused(code);
  return { ok: true, approved: await approvedBy(answeredBy({ request, history }), http) };
}

/** The approval's day is the portal's; without one where the portal's zone cannot be read now. */
async function approvedBy(
  answer: { name: string; at: string } | undefined,
  http: HttpOptions,
): Promise<ApprovedBy | undefined> {
  const zone = answer && (await zoneIfRead(http));
  return answer && { name: answer.name, ...(zone && { on: wallClock(answer.at, zone).date }) };
}

async function zoneIfRead(http: HttpOptions): Promise<string | undefined> {
  try {
    return await portalZone(http);
  } catch (error) {
    if (error instanceof HubSpotError) return undefined;
    throw error;
  }
}

const versionsOf = (
  { propertiesWithHistory = {} }: objects.SimplePublicObjectWithAssociations,
  name: string,
): Version[] =>
  (propertiesWithHistory[name] ?? []).map(({ timestamp, ...version }) => ({
    ...version,
    at: timestamp.toISOString(),
  }));

/**
 * Those of the list who can approve what `asker` asks: all others, but for those who are not active in HubSpot. With the name and
 * owner of each; without an owner where the app may not read them. 1 API call for each.
 */
export async function approversOf(
  list: readonly string[],
  asker: string,
  { http }: CompanyContext,
): Promise<KeptRequest['approvers']> {
  const others = list.filter((user) => user !== asker);
  const found = await Promise.all(
    others.map(async (user) => ({ user, owner: await findOwnerOfUser(user, http) })),
  );
  return found.flatMap(({ user, owner }) => {
    if (owner === 'none') return [];
    return owner === 'not_read'
      ? [{ user, name: `User ${user}` }]
      : [{ user, name: owner.name, owner: owner.id }];
  });
}

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

/** Makes a task for each approver, on company and offboarding; none is made twice. At most 3 API calls, 1 more when cold. */
export async function makeApprovalTasks(
  { company, http, at }: CompanyContext,
  {
    request,
    words,
    recordId,
  }: { request: KeptRequest; words: string; recordId?: string | undefined },
): Promise<void> {
  const link = await linkToCompany(company.id, http);
  const { subject, body } = approvalTaskWords(company.name, words, link);
  const tasks = request.approvers.map(({ user, owner }) => ({
    hs_timestamp: at,
    hs_task_subject: subject,
    hs_task_body: body,
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
