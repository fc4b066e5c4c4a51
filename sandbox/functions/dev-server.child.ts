/**
 * A child process: HubSpot's own dev server over the app in SANDBOX_PROJECT, for its private functions.
 * Tells the parent `ready` when it listens. HubSpot's own reports the first stray error to HubSpot and
 * ends; this one reports nothing and tells the parent `ending`, which lets other calls finish first.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { translateForLocalDev } from '@hubspot/project-parsing-lib/translate';
import { DevModeUnifiedInterfaceNonSingleton } from '@hubspot/ui-extensions-dev-server';
import { compileOnce } from './compile-once';

type SetupArguments = Parameters<DevModeUnifiedInterfaceNonSingleton['parentSetup']>[0];

/** The least that HubSpot's dev server takes for an extension. */
const nothing = `import { hubspot } from '@hubspot/ui-extensions';\nhubspot.extend(() => null);\n`;

/**
 * Takes the first extension instead of asking on the terminal, with an empty file in place of its own: cards are
 * built elsewhere, and building this one would take most of the start.
 */
class WithoutQuestions extends DevModeUnifiedInterfaceNonSingleton {
  override parentSetup(args: SetupArguments) {
    const choices = (args.choices ?? []).slice(0, 1).map(({ name, value }) => {
      const file = path.join(value.extensionPath, 'nothing.js');
      writeFileSync(file, nothing);
      return { name, value: { ...value, data: { ...value.data, module: { file } } } };
    });
    return super.parentSetup({ ...args, choices });
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

compileOnce(env('SANDBOX_PROJECT'));

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
