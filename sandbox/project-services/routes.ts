import * as z from 'zod/mini';
import { requiredScopes, type ProjectAccount } from './account';
import { buildAnswer, buildById, projectAnswer, structureAnswer } from './builds';
import { deployAnswer, deployById, startDeploy } from './deploys';
import { appAnswer, install, installAnswer } from './install';
import { ServiceRefusal } from './refusal';
import { uploadOf } from './upload';

interface Request {
  params: Record<string, string>;
  /** Parsed JSON; bytes of an upload. */
  body: unknown;
  contentType: string;
}
type Answer = (account: ProjectAccount, request: Request) => unknown;

const keyField = z.object({ encodedOAuthRefreshToken: z.string() });
const nameField = z.object({ name: z.string() });
const secretField = z.object({ key: z.string(), secret: z.string() });
const deployField = z.object({ targetBuildId: z.number(), ignoreWarnings: z.boolean() });
const scopesField = z.object({ requiredScopeGroups: z.array(z.string()) });

const id = ({ params }: Request) => params.id ?? '';
const buildOf: Answer = (account, request) => buildAnswer(account, buildById(account, id(request)));

/** HubSpot's project services, as its CLI 8.14.0 calls them, by method and path. What a call answers is read from the CLI's code. */
export const routes = {
  'POST localdevauth/v1/auth/refresh': (account, { body }) => {
    if (keyField.parse(body).encodedOAuthRefreshToken !== account.key)
      throw new ServiceRefusal(
        401,
        'The personal access key is invalid.',
        'INVALID_AUTHENTICATION',
      );
    return tokenAnswer(account);
  },
  'GET localdevauth/v1/auth/scope-groups/authorized': (account) => ({
    results: scopesKnown(account).map((name) => ({
      scopeGroup: { name, shortDescription: name, longDescription: name },
      portalAuthorized: !account.lacks.includes(name),
      userAuthorized: !account.lacks.includes(name),
    })),
  }),
  'GET firealarm/v4/alarm/hubspot-cli/:id': () => [],
  'POST content/filemapper/v1/cms-cli-usage': () => ({}),
  'POST content/filemapper/v1/cms-cli-usage/authenticated': () => ({}),
  // A schema that takes anything: HubSpot's own are unknown.
  'GET project-components-external/project-schemas/v3/:id': () =>
    Object.fromEntries(componentTypes.map((type) => [type, { type: 'object' }])),
  'GET developer/projects/v1/by-name/:name': projectAnswer,
  'POST developer/projects/v1': (account, { body }) => {
    account.project ??= { id: 77, name: nameField.parse(body).name, builds: [], deploys: [] };
    return projectAnswer(account);
  },
  'POST project-components-external/v3/upload/new-api': upload,
  'GET dfs/v1/projects/:name/builds/:id/status': buildOf,
  'GET dfs/v1/builds/by-project-name/:name/builds/:id/structure': (account, request) =>
    structureAnswer(buildById(account, id(request))),
  'GET dfs/logging/v1/logs/projects/:name/builds/:id/combined/warn': () => ({ logs: [] }),
  'GET dfs/logging/v1/logs/projects/:name/deploys/:id/combined/warn': () => ({ logs: [] }),
  'POST dfs/deploy/v3/deploys/queue/async': (account, { body }) => {
    const { targetBuildId, ignoreWarnings } = deployField.parse(body);
    return startDeploy(account, buildById(account, String(targetBuildId)), ignoreWarnings);
  },
  'GET dfs/deploy/v1/deploy-status/projects/:name/deploys/:id': (account, request) =>
    deployAnswer(account, deployById(account, id(request))),
  'GET dfs/deploy/v1/deploys/by-project-name/:name/deploys/:id/structure': (account, request) =>
    structureAnswer(buildById(account, String(deployById(account, id(request)).buildId))),
  'GET dfs/v1/projects/:name/builds': (account) => ({
    results: (account.project?.builds ?? []).map((build) => buildAnswer(account, build)).reverse(),
  }),
  'POST localdevauth/v1/auth/install-info': (account, { body }) =>
    installAnswer(account, scopesField.parse(body).requiredScopeGroups),
  'GET apps-dev/external/public/v3/:id/full': appAnswer,
  'GET apps-dev/external/public/v3/project-id/:project/source-id/:id': appAnswer,
  'POST apps-hublets/external/static-token/v3/current-account': install,
  'POST apps-hublets/external/static-token/v3': install,
  'GET cms/v3/functions/secrets': ({ secrets }) => ({ results: [...secrets.keys()] }),
  'POST cms/v3/functions/secrets': (account, { body }) => {
    const { key, secret } = secretField.parse(body);
    if (account.secrets.has(key)) throw new ServiceRefusal(409, 'The secret exists.', 'CONFLICT');
    account.secrets.set(key, secret);
    return {};
  },
  'PUT cms/v3/functions/secrets': (account, { body }) => {
    const { key, secret } = secretField.parse(body);
    if (!account.secrets.has(key)) throw new ServiceRefusal(404, 'There is no such secret.');
    account.secrets.set(key, secret);
    return {};
  },
} satisfies Record<string, Answer>;

/** A call, by its method and the pattern of its path. */
export type Call = keyof typeof routes;

const componentTypes = [
  'APPLICATION',
  'CARD',
  'APP_FUNCTION',
  'APP_FUNCTIONS_PACKAGE',
  'SERVERLESS_PACKAGE',
  'UI_EXTENSION',
  'PAGE',
  'SETTINGS',
  'CRM_BULK_ACTION',
  'WORKFLOW_ACTION',
];

/** Scopes of the newest build, and those that the account is said to have or lack. */
const scopesKnown = ({ project, grants, lacks }: ProjectAccount) => [
  ...new Set([...requiredScopes(project?.builds.at(-1)), ...grants, ...lacks]),
];

const tokenAnswer = (account: ProjectAccount) => ({
  hubId: account.keyOf ?? account.id,
  userId: 9,
  oauthAccessToken: TOKEN,
  expiresAtMillis: Date.now() + 30 * 60_000,
  scopeGroups: ['developer.projects.write', 'cms.functions.read_write'],
  enabledFeatures: {},
  encodedOAuthRefreshToken: account.key,
  hubName: account.name,
  accountType: account.type,
});

/** What a call but the first carries. */
export const TOKEN = 'short-lived-token';

async function upload(account: ProjectAccount, { body, contentType }: Request) {
  if (!account.project) throw new ServiceRefusal(404, 'The project does not exist.');
  if (!Buffer.isBuffer(body)) throw new ServiceRefusal(400, 'There is no upload.');
  const { buildMessage, platformVersion, components } = await uploadOf(body, contentType);
  const { builds } = account.project;
  const endsAt = Date.now() + account.takes;
  const createdBuildId = builds.length + 1;
  builds.push({ id: createdBuildId, message: buildMessage, platformVersion, components, endsAt });
  return { createdBuildId };
}
