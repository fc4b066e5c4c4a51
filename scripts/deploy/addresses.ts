import type { AppProject } from './project';
import type { Settings } from './settings';

/** Returns the name by which secrets and profile know an endpoint's address: `/relterm/manage` is `RELTERM_MANAGE_URL`. */
export const addressName = (path: string): string =>
  `${path.slice(1).replace(/\W/g, '_').toUpperCase()}_URL`;

/**
 * Returns the public addresses of the app's endpoints by their names: what the environment says, else the endpoint on
 * the domain (developers.hubspot.com, "Serverless functions"). One that neither says is missing.
 */
export function addressesOf(
  { endpoints }: Pick<AppProject, 'endpoints'>,
  { env, domain }: Pick<Settings, 'env' | 'domain'>,
): Record<string, string> {
  const found = endpoints.map(({ path }) => {
    const name = addressName(path);
    return [name, env[name] ?? (domain && `https://${domain}/hs/serverless${path}`)] as const;
  });
  return Object.fromEntries(found.filter((pair): pair is [string, string] => Boolean(pair[1])));
}

/** Says what is wrong with an address that HubSpot keeps; undefined for a good one. */
export function badAddress(address: string): string | undefined {
  if (address.includes('${')) return 'is not filled in';
  return URL.canParse(address) && new URL(address).protocol === 'https:'
    ? undefined
    : 'is no https:// address';
}
