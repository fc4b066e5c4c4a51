import { answerOf } from '../../answer-of';
import type { HttpOptions } from '../../../functions/hubspot/http';
import { findPersonal, type Personal } from './find';
import { deleteRecords, removePersonal } from './remove';
import { isEmpty, listOf, whatIsKept } from './words';

interface Asked {
  /** Does without the question. */
  yes: boolean;
  /** Deletes the offboardings too. */
  deletesRecords: boolean;
}

/** How often is looked again: HubSpot lists 500 activities of a record at a time. */
const mostRounds = 40;

/**
 * Lists what is personal of a company, asks, removes it, looks again, and says what HubSpot keeps. `not_done`: nobody agreed, or
 * HubSpot refused a part.
 */
export async function forgetCompany(
  company: string | undefined,
  { yes, deletesRecords }: Asked,
  http: HttpOptions,
): Promise<'done' | 'not_done'> {
  if (!company || !/^\d{1,20}$/.test(company)) {
    console.error('Name the company by its record id, which ends the address of its page.');
    return 'not_done';
  }
  const found = await findPersonal(company, http);
  if (!found.company && found.records.length === 0) {
    console.error(`HubSpot knows no company ${company}, and no offboarding of it.`);
    return 'not_done';
  }
  for (const line of listOf(company, found)) console.log(line);
  if (isEmpty(found)) console.log('Nothing personal is left.');
  else if (!(yes || (await agreed('Remove all of this? It cannot be undone. (yes/no) '))))
    return notDone();
  const refused = isEmpty(found) ? [] : await removeAll(company, found, http);
  for (const line of refused) console.error(`Not removed: ${line}`);
  if (refused.length > 0) return 'not_done';
  const isDeleted = deletesRecords && (await deleteAsked(found, yes, http));
  for (const line of whatIsKept(company, found, isDeleted)) console.log(line);
  return deletesRecords && !isDeleted ? 'not_done' : 'done';
}

/** Removes what there is until nothing is left, or HubSpot refuses; returns what it refused. */
async function removeAll(company: string, first: Personal, http: HttpOptions): Promise<string[]> {
  let found = first;
  for (let round = 0; round < mostRounds; round += 1) {
    const refused = await removePersonal(company, found, http);
    if (refused.length > 0) return refused;
    found = await findPersonal(company, http);
    if (isEmpty(found)) {
      console.log('Removed, and looked for again: nothing of it is left.');
      return [];
    }
  }
  return ['something is still found after every round; run it again'];
}

async function deleteAsked(found: Personal, yes: boolean, http: HttpOptions): Promise<boolean> {
  const count = found.records.length;
  const question = `Delete ${count} offboardings too, with dates and reasons? Insights no longer count them. (yes/no) `;
  if (count === 0 || !(yes || (await agreed(question)))) return false;
  await deleteRecords(found, http);
  return true;
}

async function agreed(question: string): Promise<boolean> {
  const answer = await answerOf(question);
  if (answer === undefined)
    console.error('Nobody can be asked here. Add --yes to do it without a question.');
  return answer?.toLowerCase() === 'yes';
}

function notDone(): 'not_done' {
  console.log('Nothing was changed.');
  return 'not_done';
}
