import { setTimeout as wait } from 'node:timers/promises';
import * as apps from '@hubspot/local-dev-lib/api/appsDev';
import * as auth from '@hubspot/local-dev-lib/api/localDevAuth';
import * as projects from '@hubspot/local-dev-lib/api/projects';
import * as secrets from '@hubspot/local-dev-lib/api/secrets';
import { isHubSpotHttpError } from '@hubspot/local-dev-lib/errors/index';
import { getAccessToken } from '@hubspot/local-dev-lib/personalAccessKey';
import * as z from 'zod/mini';
import type { Account } from './account-of';
import {
  appField,
  buildField,
  deployAnswerField,
  deployField,
  installField,
  projectField,
  scopesField,
  secretsField,
  tokenField,
} from './answers';

/**
 * HubSpot refused a call with `status`, or it is not known what became of it (no status, or 500 and above). It carries nothing of
 * the library's error, which holds the request with its token and the secret.
 */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  constructor(
    message: string,
    readonly status?: number,
  ) {
    super(message);
  }
  /** Whether the call may have been carried out all the same. */
  get isOpen(): boolean {
    return this.status === undefined || this.status >= 500;
  }
}

const TRIES = 4;

/**
 * HubSpot's project services for one account, by the library of its CLI (local-dev-lib 5.10.3), whose answers are undocumented and
 * are parsed. Reads are tried again; writes never are.
 * @param pause milliseconds before a read is tried again
 */
export function servicesFor({ id, key, env }: Account, pause: number) {
  async function ask<T>(what: string, call: () => PromiseLike<unknown>, answer: z.ZodMiniType<T>) {
    try {
      return answer.parse(await call());
    } catch (error) {
      throw serviceError(what, error);
    }
  }
  async function read<T>(what: string, call: () => PromiseLike<unknown>, answer: z.ZodMiniType<T>) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await ask(what, call, answer);
      } catch (error) {
        const again = error instanceof ServiceError && (error.isOpen || error.status === 429);
        if (!again || attempt === TRIES) throw error;
        await wait(pause * attempt);
      }
    }
  }
  const done = z.unknown();
  return {
    /** Whose the key is, and what it may do. */
    token: () => read('the key', () => getAccessToken(key, env, id), tokenField),
    /** Scopes by whether the account can grant them. */
    scopes: () => read('the scopes', () => auth.fetchScopeAuthorizationData(id), scopesField),
    secretNames: () => read('the secrets', () => secrets.fetchSecrets(id), secretsField),
    addSecret: (key: string, value: string) =>
      ask(`the secret ${key}`, () => secrets.addSecret(id, key, value), done),
    updateSecret: (key: string, value: string) =>
      ask(`the secret ${key}`, () => secrets.updateSecret(id, key, value), done),
    /** Undefined before the first upload. */
    project: (project: string) =>
      orNothing(read('the project', () => projects.fetchProject(id, project), projectField)),
    build: (project: string, build: number) =>
      read('the build', () => projects.getBuildStatus(id, project, build), buildField),
    deploy: (project: string, build: number, force: boolean) =>
      ask(
        'the deploy',
        () => projects.deployProjectV2(id, project, build, force),
        deployAnswerField,
      ),
    deployStatus: (project: string, deploy: number) =>
      read('the deploy', () => projects.getDeployStatus(id, project, deploy), deployField),
    /** Undefined before the first deploy. */
    installation: (projectId: number, uid: string, scopes: string[]) =>
      orNothing(
        read(
          'the installation',
          () => auth.fetchAppInstallationData(id, projectId, uid, scopes),
          installField,
        ),
      ),
    app: (appId: number) => read('the app', () => apps.fetchPublicAppMetadata(appId, id), appField),
    install: (appId: number, scopeIds: number[]) =>
      ask(
        'the installation',
        () => apps.installStaticAuthAppOnCurrentAccount(appId, id, scopeIds),
        done,
      ),
  };
}
export type Services = ReturnType<typeof servicesFor>;

async function orNothing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ServiceError && error.status === 404) return undefined;
    throw error;
  }
}

const saidField = z.object({ message: z.string() });

function serviceError(what: string, error: unknown): ServiceError {
  if (error instanceof z.core.$ZodError)
    return new ServiceError(`HubSpot's answer about ${what} has another form than known`);
  if (!isHubSpotHttpError(error))
    return new ServiceError(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  const { status, code, data } = error;
  const said = saidField.safeParse(data);
  if (status === undefined)
    return new ServiceError(`HubSpot did not answer about ${what} (${code})`);
  return new ServiceError(
    `HubSpot refused ${what} (${status}${said.success ? `: ${said.data.message}` : ''})`,
    status,
  );
}
