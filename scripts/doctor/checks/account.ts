import * as z from 'zod/mini';
import { packageIds } from '../../../src/packages';
import { packageScopes } from '../../assemble/packages';
import { scopesWith } from '../../assemble/app';
import { isDone } from '../ask';
import { fails, holds, refused, unknown, type Area } from '../check';

const detailsField = z.object({ timeZone: z.string(), companyCurrency: z.string() });
const limitField = z.looseObject({ limit: z.number(), usage: z.number() });
const limitPaths = ['custom-object-types', 'pipelines', 'records', 'custom-properties'];

/** The account, and what the app's token may do there. */
export const account: Area = {
  title: 'The account and its scopes',
  checks: [
    {
      id: 'scopes-told',
      assumes: 'HubSpot tells which scopes the token of an app with static auth has',
      how: 'read',
      files: ['scripts/provision/token-info.ts'],
      means: 'Nobody sees beforehand what a package lacks; a part of the card says so when asked',
      todo: 'Compare the scopes in the app’s Auth tab with README’s table',
      look: ({ scopes }) =>
        Promise.resolve(
          scopes ? holds(`${scopes.length} scopes`) : unknown('HubSpot does not tell them'),
        ),
    },
    {
      id: 'scopes-granted',
      assumes: 'The token has all scopes of the base',
      how: 'read',
      stops: true,
      means: 'Reps cannot start or change an offboarding, or it stays behind on the company',
      todo: 'Install the app again: an app that was deployed has old scopes until then',
      look: ({ scopes }) => {
        if (!scopes) return Promise.resolve(unknown('HubSpot does not tell them'));
        const lacking = scopesWith('.', []).filter((scope) => !scopes.includes(scope));
        const chosen = packageIds.filter(
          (id) =>
            packageScopes[id].length > 0 && packageScopes[id].every((one) => scopes.includes(one)),
        );
        return Promise.resolve(
          lacking.length > 0
            ? fails(`Missing: ${lacking.join(', ')}`)
            : holds(`Packages with scopes: ${chosen.join(', ') || 'none'}`),
        );
      },
    },
    {
      id: 'account-details',
      assumes: 'The app’s scopes are enough to ask for the account’s time zone and currency',
      how: 'read',
      files: ['functions/hubspot/portal-details.ts'],
      means:
        'Days count as UTC’s: around midnight a task can be due a day off; approvals and signed acts fail',
      todo: 'Ask HubSpot which scope the path /account-info needs, and add it to app.json',
      look: async ({ ask }) => {
        const answer = await ask('GET', '/account-info/v3/details');
        const details = detailsField.safeParse(answer.body);
        if (details.success) return holds(`Zone ${details.data.timeZone}`);
        return isDone(answer)
          ? fails('Zone or currency is missing')
          : fails(`Answered ${answer.status}`);
      },
    },
    {
      id: 'dated-paths',
      assumes: 'Paths of 2026-03 answer for objects, properties, owners and associations',
      how: 'read',
      stops: true,
      means: 'Nothing of the app works',
      todo: 'Change the version in functions/hubspot/http.ts (decision 006)',
      look: async ({ ask }) => {
        const paths = [
          '/crm/v3/objects/companies?limit=1',
          '/crm/v3/properties/companies',
          '/crm/v3/owners?limit=1',
          '/crm/v4/associations/companies/contacts/labels',
        ];
        const answers = await Promise.all(paths.map((path) => ask('GET', path)));
        const gone = answers.filter(({ status }) => status === 404).length;
        return gone > 0
          ? fails(`${gone} of ${paths.length} answered 404`)
          : holds(`${paths.length} paths`);
      },
    },
    {
      id: 'account-limits',
      assumes: 'The account has room for two custom objects, a pipeline and their properties',
      how: 'read',
      means: 'Provisioning stops at the limit, and the card names what is missing',
      todo: 'Delete a custom object that nobody uses, or buy a higher limit',
      look: async ({ ask }) => {
        const found = await Promise.all(
          limitPaths.map(async (path) => {
            const { body } = await ask('GET', `/crm/limits/2026-09/${path}`);
            const limit = limitField.safeParse(body).data;
            return limit ? [`${path} ${limit.usage} of ${limit.limit}`] : [];
          }),
        );
        const told = found.flat();
        return told.length > 0
          ? holds(told.join(', '))
          : unknown('HubSpot tells no limits in this form');
      },
    },
    {
      id: 'activity-scopes',
      assumes: 'The contacts’ scopes cover properties and groups of notes, tasks and meetings',
      how: 'read',
      stops: true,
      means: 'Nothing can be provisioned on activities: see activity-properties',
      todo: 'Add the scope that HubSpot names to app.json, and tell us',
      look: async ({ ask }) => {
        const objects = ['notes', 'tasks', 'meetings'];
        const paths = objects.flatMap((one) => [
          `/crm/v3/properties/${one}`,
          `/crm/v3/properties/${one}/groups`,
        ]);
        const answers = await Promise.all(paths.map((path) => ask('GET', path)));
        const wrong = answers.find((answer) => !isDone(answer));
        if (!wrong) return holds('All six paths answer');
        return wrong.status === 403
          ? fails('A path answered 403')
          : refused('Properties of activities', wrong.status);
      },
    },
  ],
};
