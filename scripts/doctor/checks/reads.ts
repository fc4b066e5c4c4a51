import * as z from 'zod/mini';
import { isDone } from '../ask';
import { fails, holds, refused, unknown, type Area } from '../check';

/** An id that no record has. */
const nobody = '1';
const recordsField = z.object({
  results: z.array(z.object({ id: z.string(), properties: z.record(z.string(), z.unknown()) })),
});
const filter = (propertyName: string, value: string) => ({
  filterGroups: [{ filters: [{ propertyName, operator: 'EQ', value }] }],
  limit: 1,
});

/** How HubSpot reads and searches. */
export const reads: Area = {
  title: 'Reading and searching',
  checks: [
    {
      id: 'hidden-search',
      assumes: 'Search filters by hidden properties',
      how: 'read',
      stops: true,
      means:
        'The managers’ page says that an offboarding could not be read; where tasks have no unique key, a change reads the company’s tasks',
      todo: 'Show the property company_id in HubSpot’s settings of the object',
      look: async ({ ask, appDataType }) => {
        if (!appDataType) return unknown('The object of app data is missing');
        const path = `/crm/v3/objects/${appDataType}/search`;
        const answer = await ask('POST', path, filter('data_key', 'nobody'));
        if (isDone(answer)) return holds('Searched by a hidden property');
        return answer.status === 400 ? fails('Answered 400') : refused('Search', answer.status);
      },
    },
    {
      id: 'unknown-property',
      assumes:
        'A property that the account does not have is left out of a read, and refused in a write',
      how: 'read',
      files: ['src/crm/news-properties.ts'],
      means: 'The card cannot name what the account lacks; it may show it as empty',
      todo: 'Run npm run provision -- plan and see whether something is missing',
      look: async ({ ask }) => {
        const answer = await ask(
          'GET',
          '/crm/v3/objects/companies?limit=1&properties=relterm_nobody',
        );
        const first = recordsField.safeParse(answer.body).data?.results[0];
        if (!isDone(answer)) return fails(`Answered ${answer.status}`);
        if (!first) return unknown('The account has no company');
        return 'relterm_nobody' in first.properties ? fails('It is answered') : holds('Left out');
      },
    },
    {
      id: 'history-batch',
      assumes: 'A batch read with history takes 50 records',
      how: 'read',
      files: ['functions/hubspot/live/news.ts'],
      means:
        'News of a company with many deals and contacts are not shown; the card says that they could not be read',
      todo: 'Nothing; tell us',
      look: async ({ ask }) => {
        const inputs = Array.from({ length: 50 }, (_, at) => ({ id: String(at + 1) }));
        const answer = await ask('POST', '/crm/v3/objects/companies/batch/read', {
          ...{ inputs, properties: ['name'], propertiesWithHistory: ['name'] },
        });
        return isDone(answer) ? holds('50 taken') : fails(`Answered ${answer.status}`);
      },
    },
    {
      id: 'subscriptions-by-company',
      assumes: 'Subscriptions can be searched by their company',
      how: 'read',
      package: 'subscriptions',
      files: ['functions/hubspot/live/at-stake.ts', 'functions/hubspot/live/contract-facts.ts'],
      means: 'Subscriptions are not offered; what is at stake comes from deals or is typed',
      todo: 'Leave the package subscriptions out',
      look: async ({ ask }) => {
        const asked = filter('associations.company', nobody);
        const answer = await ask('POST', '/crm/v3/objects/subscriptions/search', asked);
        if (isDone(answer)) return holds('Searched');
        return answer.status === 400 ? fails('Answered 400') : refused('Search', answer.status);
      },
    },
    {
      id: 'contracts-batch',
      assumes: 'Contracts can be read in a batch by their ids',
      how: 'read',
      package: 'contracts',
      means: 'Contracts in HubSpot are not offered; reps type dates',
      todo: 'Leave the package contracts out',
      look: async ({ ask }) => {
        const asked = { inputs: [{ id: nobody }], properties: ['hs_name'] };
        const answer = await ask('POST', '/crm/v3/objects/contracts/batch/read', asked);
        if (isDone(answer)) return holds('Answered');
        return answer.status === 403
          ? refused('Contracts', 403)
          : fails(`Answered ${answer.status}`);
      },
    },
    {
      id: 'associations-page',
      assumes: 'A record’s associations come by 100 or more, and say whether there are more',
      how: 'read',
      files: ['functions/hubspot/live/linked-records.ts'],
      means:
        'Of a company with very many contacts or tasks some are not seen; the card counts those it did not read',
      todo: 'Nothing',
      look: async ({ ask }) => {
        const path = '/crm/v4/objects/companies/1/associations/contacts?limit=500';
        const answer = await ask('GET', path);
        if (isDone(answer) || answer.status === 404) return holds('A page of 500 is taken');
        return answer.status === 400
          ? fails('A page of 500 is refused')
          : refused('Associations', answer.status);
      },
    },
    {
      id: 'flows-token',
      assumes: 'The app’s token may read workflows',
      how: 'read',
      package: 'automation',
      means: 'The ready-made workflows are not installed',
      todo: 'Make the workflows by hand: docs/workflows.md',
      look: async ({ ask }) => {
        const answer = await ask('GET', '/automation/v4/flows?limit=1');
        return isDone(answer) ? holds('Read') : fails(`Answered ${answer.status}`);
      },
    },
    {
      id: 'action-types',
      assumes: 'HubSpot lists the app’s actions for workflows by name, with their ids',
      how: 'read',
      package: 'automation',
      files: ['scripts/provision/flows/flows-api.ts'],
      means: 'Ready-made workflows with an action of the app are left out',
      todo: 'Deploy the package actions, and provision again; else add the action in the workflow by hand',
      look: async ({ ask }) => {
        const answer = await ask('GET', '/automation/v4/action-types?objectTypeId=0-2');
        if (!isDone(answer)) return refused('Action types', answer.status);
        const text = JSON.stringify(answer.body);
        const ids = new Set(text.match(/"1-\d+"/g) ?? []).size;
        return ids > 0 ? holds(`${ids} ids of the account’s own actions`) : fails('None of an app');
      },
    },
  ],
};
