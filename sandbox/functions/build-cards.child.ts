/**
 * A child process: HubSpot's own production build. It builds each extension that the parent sends, and answers what
 * is wrong with it, or nothing.
 */
import { remoteBuild } from '@hubspot/ui-extensions-dev-server';
import type { BuildTask } from './card-builder';

process.on('message', async (task: BuildTask) => {
  const wrong = await remoteBuild({ ...task, logLevel: 'warn' }).then(
    () => '',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  process.send?.({ wrong });
});
process.on('disconnect', () => process.exit(0));
