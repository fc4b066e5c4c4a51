import { parseArgs } from 'node:util';
import type { PackageId } from '../../src/packages';
import { chosenPackages } from '../assemble/packages';

/** The parts, in their order. */
export const partIds = [
  'check',
  'account',
  'secrets',
  'upload',
  'deploy',
  'install',
  'echo',
  'provision',
  'doctor',
] as const;
export type PartId = (typeof partIds)[number];

export interface Settings {
  /** Name or id of an account in HubSpot's CLI's configuration; undefined for the one of the environment. */
  accountName: string | undefined;
  packages: readonly PackageId[];
  parts: readonly PartId[];
  /** Whether everything is only said. */
  plan: boolean;
  /** Domain of the account that serves the app's endpoints. */
  domain: string | undefined;
  /** The build to deploy, instead of the one that was uploaded. */
  build: number | undefined;
  /** Whether removed components are agreed to. */
  agreesToRemoval: boolean;
  /** Secrets that are set although the account has them. */
  replaced: readonly string[];
  formerStage: string | undefined;
  env: NodeJS.ProcessEnv;
  /** Folder of `hsproject.json`; the repository's root. */
  folder: string;
  /** Milliseconds. */
  waits: Waits;
}

interface Waits {
  /** Between two looks at a build or a deploy. */
  poll: number;
  /** How long a build or a deploy may take. */
  patience: number;
  /** How long a secret may take to reach the functions; HubSpot says about a minute. */
  secret: number;
}

const usual: Waits = { poll: 2000, patience: 15 * 60_000, secret: 120_000 };

/**
 * Returns what the command line says; see `scripts/deploy.ts`.
 * @throws with a sentence for a person
 */
export function settingsOf(
  args: string[],
  env: NodeJS.ProcessEnv,
  { folder, waits = usual }: { folder: string; waits?: Waits },
): Settings {
  const { values } = parseArgs({
    args,
    options: {
      account: { type: 'string' },
      with: { type: 'string', multiple: true, default: ['all'] },
      only: { type: 'string' },
      plan: { type: 'boolean', default: false },
      domain: { type: 'string' },
      build: { type: 'string' },
      'remove-components': { type: 'boolean', default: false },
      'replace-secret': { type: 'string', multiple: true, default: [] },
      'former-stage': { type: 'string' },
    },
  });
  if (!values.account && !(env.HUBSPOT_ACCOUNT_ID && env.HUBSPOT_PERSONAL_ACCESS_KEY))
    throw new Error(
      'Say which account: --account NAME, one of "npx hs account list"; "npx hs account auth" adds one. Or set HUBSPOT_ACCOUNT_ID and HUBSPOT_PERSONAL_ACCESS_KEY.',
    );
  return {
    accountName: values.account,
    packages: chosenPackages(values.with.join()),
    parts: partsOf(values.only),
    plan: values.plan,
    domain: values.domain && domainOf(values.domain),
    build: values.build === undefined ? undefined : numberOf(values.build),
    agreesToRemoval: values['remove-components'],
    replaced: values['replace-secret'],
    formerStage: values['former-stage'],
    env,
    folder,
    waits,
  };
}

/** Returns the command that runs some parts with the same account and domain. */
export function commandFor(
  { accountName, domain }: Pick<Settings, 'accountName' | 'domain'>,
  parts: readonly PartId[],
): string {
  const account = accountName === undefined ? '' : ` --account ${accountName}`;
  const own = domain === undefined ? '' : ` --domain ${domain}`;
  return `npm run deploy --${account}${own} --only ${parts.join()}`;
}

function partsOf(only: string | undefined): readonly PartId[] {
  const asked = only?.split(',').map((word) => word.trim());
  const unknown = asked?.filter((word) => !partIds.some((id) => id === word)) ?? [];
  if (unknown.length > 0)
    throw new Error(
      `There is no part "${unknown.join(', ')}". --only takes some of: ${partIds.join(', ')}.`,
    );
  return partIds.filter((id) => asked?.includes(id) ?? true);
}

function domainOf(text: string): string {
  const domain = text.replace(/^https:\/\//, '').replace(/\/$/, '');
  if (!/^[\w.-]+(:\d+)?$/.test(domain))
    throw new Error(`--domain takes a domain, such as www.example.com, and not "${text}".`);
  return domain;
}

function numberOf(text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`--build takes a build's number, and not "${text}".`);
  return Number(text);
}
