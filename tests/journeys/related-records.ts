import { activityKeyProperty, meetingStepProperty } from '../../src/crm/names';
import { everyTaskProperty } from '../../src/crm/tasks';
import type { HubSpot } from './hubspot';

const toCompany = { associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 179 };

/** Reads and writes other HubSpot records of an offboarding with HubSpot's client. */
export function relatedRecords(hubspot: () => HubSpot) {
  const objectsOf = () => hubspot().client.crm.objects;

  const readAll = async (company: string, type: string, properties: readonly string[]) => {
    const ids = await hubspot().associated('companies', company, type);
    if (ids.length === 0) return [];
    const { results } = await objectsOf().batchApi.read(type, {
      inputs: ids.map((id) => ({ id })),
      properties: [...properties],
      propertiesWithHistory: [],
    });
    return results.map(({ id, properties: own }): Record<string, string | null> => ({
      ...own,
      id,
    }));
  };

  const self = {
    tasks: (company: string) =>
      readAll(company, 'tasks', [...everyTaskProperty, 'hs_task_subject', 'hs_task_body']),

    meetings: (company: string) =>
      readAll(company, 'meetings', [
        'hs_meeting_title',
        'hs_meeting_outcome',
        'hs_meeting_location',
        meetingStepProperty,
        activityKeyProperty,
      ]),

    /** Returns the tasks of a register's items, of steps (`step`) or of reminders (`reminder`). */
    async tasksOn(company: string, register: string) {
      const tasks = await self.tasks(company);
      return tasks.filter((task) => task['offboarding_register'] === register);
    },

    /** Returns the only task whose title contains the words. */
    async task(company: string, words: string) {
      const tasks = await self.tasks(company);
      const [found, ...others] = tasks.filter((task) => task['hs_task_subject']?.includes(words));
      if (!found || others.length > 0) throw new Error(`${others.length} others: ${words}`);
      return found;
    },

    /** Returns activity keys that more than one note, more than one task or more than one meeting of the company has. */
    async duplicateKeys(company: string): Promise<string[]> {
      const kinds = ['notes', 'tasks', 'meetings'];
      const found = await Promise.all(
        kinds.map((kind) => readAll(company, kind, [activityKeyProperty])),
      );
      return found.flatMap((records) => {
        const keys = records.map((one) => one[activityKeyProperty] || `none on ${one['id']}`);
        return keys.filter((key, at) => keys.indexOf(key) !== at || key.startsWith('none on'));
      });
    },

    /** Completes a task in HubSpot. */
    async tick({ id }: Record<string, string | null>) {
      const properties = { hs_task_status: 'COMPLETED' };
      await objectsOf().basicApi.update('tasks', id ?? '', { properties });
    },

    /** Creates an open invoice in euros, as HubSpot's billing would; returns its id. */
    async invoice(company: string, number: string, { balance = '1200', due = '2026-01-31' } = {}) {
      const properties = {
        hs_number: number,
        hs_invoice_status: 'open',
        hs_currency: 'EUR',
        hs_balance_due: balance,
        hs_due_date: due,
      };
      const associations = [{ to: { id: company }, types: [toCompany] }];
      const made = await objectsOf().basicApi.create('invoices', {
        properties,
        associations: associations as never,
      });
      return made.id;
    },

    /** Creates a deal won on a day, as a person in HubSpot would. */
    async wonDeal(company: string, amount: string, closedate: string) {
      const own = { dealname: 'Licence', pipeline: 'default', dealstage: 'closedwon' };
      const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 341 }];
      const associations = [{ to: { id: company }, types }];
      const properties = { ...own, amount, closedate: `${closedate}T09:00:00Z` };
      await objectsOf().basicApi.create('deals', { properties, associations } as never);
    },

    /** Marks an invoice as paid. */
    async pay(invoice: string) {
      const properties = { hs_invoice_status: 'paid', hs_balance_due: '0' };
      await objectsOf().basicApi.update('invoices', invoice, { properties });
    },
  };
  return self;
}
