import { timelineObjects } from '../../../src/crm/names';
import { recordProperties } from '../../../src/crm/schema-record';
import type { Personal } from './find';

const count = (number: number, one: string, many = `${one}s`) =>
  `${number} ${number === 1 ? one : many}`;

const labels = new Map(recordProperties.map(({ name, label }) => [name, label]));

/** Whether anything is left to be forgotten. */
export const isEmpty = (found: Personal): boolean =>
  found.records.every(({ changes }) => Object.keys(changes).length === 0) &&
  Object.keys(found.company?.changes ?? {}).length === 0 &&
  timelineObjects.every((kind) => found.activities[kind].length === 0) &&
  found.files.length === 0 &&
  found.runs.changes.length === 0;

/** Says what is personal, a line each. */
export function listOf(companyId: string, found: Personal): string[] {
  const { company, records, answers, activities, files, runs } = found;
  const changed = new Set(records.flatMap(({ changes }) => Object.keys(changes)));
  const named = [...changed].map((name) => labels.get(name) ?? name);
  const onCompany = Object.keys(company?.changes ?? {});
  const lines = [
    `${count(records.length, 'offboarding')}, with names and words in ${count(named.length, 'property', 'properties')}${named.length > 0 ? `: ${named.join('; ')}` : ''}`,
    `answers to the exit survey of ${count(answers, 'offboarding')}`,
    ...timelineObjects.map((kind) => count(activities[kind].length, kind.slice(0, -1))),
    count(files.length, 'file'),
    `on the company ${count(onCompany.length, 'property', 'properties')}${onCompany.length > 0 ? `: ${onCompany.join(', ')}` : ''}`,
    `${count(runs.changes.length, "record of the app's own", "records of the app's own")} with its name, or words typed for it in a bulk run`,
  ];
  return [
    company
      ? `Personal of company ${companyId} (${company.name}), as far as this app made it:`
      : `Company ${companyId} is not in HubSpot any more. Personal in what this app made for it:`,
    ...lines.map((line) => `  ${line}`),
    'Dates, reasons, outcomes, figures and the ids of owner and manager stay. Tasks, notes and meetings are deleted.',
    ...runs.playbooks.map(
      (name) =>
        `"${name}" contains the company's name. Change it under Settings; it is not touched.`,
    ),
  ];
}

/** Says what nothing here can remove. */
export function whatIsKept(companyId: string, found: Personal, isDeleted: boolean): string[] {
  const keys = found.records.map(({ record }) => record.properties['offboarding_key'] ?? record.id);
  const ofRecords = isDeleted
    ? `The offboardings ${keys.join(', ')} are deleted. HubSpot can restore them, with their history, for 90 days.`
    : `HubSpot's property history still shows the former values on the offboardings ${keys.join(', ')}. Nothing but deleting them ends that: npm run provision -- forget ${companyId} --delete-records`;
  return [
    ...(keys.length > 0 ? [ofRecords] : []),
    ...(found.company
      ? [
          "On the company HubSpot's history shows former owners' names and requests for approvals, until the company is deleted in HubSpot.",
        ]
      : []),
    'Deleted notes, tasks and meetings were emptied first; for 90 days HubSpot can restore them, with their history.',
    'A dossier whose note somebody deleted before is not found: look into HubSpot’s folder /offboarding.',
    'The company, its contacts, deals and e-mails are not this app’s, and stay.',
  ];
}
