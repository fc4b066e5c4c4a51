import { getConfigAccountIfExists } from '@hubspot/local-dev-lib/config';
import { getValidEnv } from '@hubspot/local-dev-lib/environment';
import type { Settings } from './settings';

/** The account that is deployed to, and what speaks for it. */
export interface Account {
  id: number;
  /** A personal access key. */
  key: string;
  env: ReturnType<typeof getValidEnv>;
}

/**
 * Returns the account that `--account` names in the CLI's configuration, else the environment's.
 * @throws with a sentence for a person
 */
export function accountOf({ accountName, env }: Pick<Settings, 'accountName' | 'env'>): Account {
  if (accountName === undefined) {
    const [id, key] = [Number(env.HUBSPOT_ACCOUNT_ID), env.HUBSPOT_PERSONAL_ACCESS_KEY ?? ''];
    if (!Number.isSafeInteger(id)) throw new Error('HUBSPOT_ACCOUNT_ID is no number.');
    return { id, key, env: getValidEnv(env.HUBSPOT_ENVIRONMENT) };
  }
  const found = configured(accountName);
  if (!found)
    throw new Error(
      `HubSpot's CLI knows no account "${accountName}". "npx hs account list" names them, "npx hs account auth" adds one.`,
    );
  if (found.authType !== 'personalaccesskey' || !found.personalAccessKey)
    throw new Error(
      `The account "${accountName}" has no personal access key: run "npx hs account auth".`,
    );
  return { id: found.accountId, key: found.personalAccessKey, env: getValidEnv(found.env) };
}

function configured(name: string) {
  try {
    return getConfigAccountIfExists(name);
  } catch {
    return undefined;
  }
}

/**
 * Lets the library and the CLI take the account from this process's environment, so that both mean the same one and neither writes a
 * configuration (local-dev-lib 5.10.3, config/index.js).
 */
export function enterAccount({ id, key, env }: Account) {
  Object.assign(process.env, {
    USE_ENVIRONMENT_HUBSPOT_CONFIG: 'true',
    HUBSPOT_ACCOUNT_ID: String(id),
    HUBSPOT_PERSONAL_ACCESS_KEY: key,
    HUBSPOT_ENVIRONMENT: env,
    ALLOW_USAGE_TRACKING: 'false',
  });
  delete process.env.HUBSPOT_CONFIG_PATH;
}
