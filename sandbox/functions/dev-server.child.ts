/**
 * A child process: HubSpot's own dev server over the app in SANDBOX_PROJECT, for its private functions.
 * Tells the parent `ready` when it listens. HubSpot's own reports the first stray error to HubSpot and
 * ends; this one reports nothing and tells the parent `ending`, which lets other calls finish first.
 */
import { createRequire } from 'node:module';
import { translateForLocalDev } from '@hubspot/project-parsing-lib/translate';
import { DevModeUnifiedInterfaceNonSingleton } from '@hubspot/ui-extensions-dev-server';

type SetupArguments = Parameters<DevModeUnifiedInterfaceNonSingleton['parentSetup']>[0];

/** Takes the first extension instead of asking on the terminal: cards are built elsewhere. */
class WithoutQuestions extends DevModeUnifiedInterfaceNonSingleton {
  override parentSetup(args: SetupArguments) {
    return super.parentSetup({ ...args, choices: (args.choices ?? []).slice(0, 1) });
  }
}

function endAt(error: unknown) {
  const text = error instanceof Error ? error.stack : String(error);
  console.error(`A stray error in a function ends the functions' process: ${text}`);
  if (!isReady) process.exit(1);
  process.send?.('ending');
}
let isReady = false;
for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.removeAllListeners(event).on(event, endAt);
}
process.on('disconnect', () => process.exit(0));

const require = createRequire(import.meta.resolve('@hubspot/ui-extensions-dev-server'));
const sentry: {
  getClient(): { close(ms: number): Promise<unknown> } | undefined;
} = require('@sentry/node');
await sentry.getClient()?.close(0);

/** The sandbox's account has no personal access key, and needs none. */
const NOISE = /Could not determine PAK scopes/;
const logger = {
  info: () => {},
  debug: () => {},
  warn: (line: string) => NOISE.test(line) || console.error(line),
  error: console.error,
};
const env = (name: string) => process.env[name] ?? '';
const platformVersion = '2026.09';
const accountId = Number(env('SANDBOX_ACCOUNT'));

const { intermediateRepresentation } = await translateForLocalDev(
  { projectSourceDir: env('SANDBOX_PROJECT'), platformVersion, accountId },
  { skipValidation: true },
);
const server = new WithoutQuestions();
await server.setup({
  components: JSON.parse(JSON.stringify(intermediateRepresentation.intermediateNodesIndexedByUid)),
  platformVersion,
  logger,
  urls: { api: env('HUBSPOT_API_BASE_URL'), web: env('HUBSPOT_API_BASE_URL') },
  setActiveApp: async () => {},
});
await server.start({
  accountId,
  projectConfig: { name: 'sandbox', srcDir: '.', platformVersion },
  requestPorts: async ([first]) => ({ [first?.instanceId ?? '']: Number(env('SANDBOX_PORT')) }),
});
isReady = true;
process.send?.('ready');
