/**
 * A child process of tests that runs the command's parts. HubSpot's library is an ES module, which jest does not load, and trusts
 * a stand-in's certificate only from the start of a process.
 */
import * as z from 'zod/mini';
import { runDeploy } from './run';
import { settingsOf } from './settings';

const taskField = z.object({
  args: z.array(z.string()),
  env: z.record(z.string(), z.string()),
  folder: z.string(),
  agrees: z.boolean(),
});
const waits = { poll: 20, patience: 10_000, secret: 2000 };

process.on('message', async (message) => {
  const { args, env, folder, agrees } = taskField.parse(message);
  for (const name of Object.keys(process.env))
    if (/^(RELTERM_|HUBSPOT_|USE_ENV)/.test(name)) delete process.env[name];
  Object.assign(process.env, env);
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  const ended = async () => {
    try {
      const settings = settingsOf(args, { ...process.env }, { folder, waits });
      return await runDeploy(settings, { say, ask: async () => agrees });
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
      return 'failed';
    }
  };
  process.send?.({ outcome: await ended(), lines });
});
process.send?.('ready');
