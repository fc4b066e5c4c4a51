/**
 * A child process: runs an endpoint function once. The parent sends its file and its context; the
 * child sends back what the function returned, or why it failed.
 */
import { createRequire } from 'node:module';
import type { EndpointAnswer, EndpointTask } from './endpoints';

process.once('message', async ({ file, context }: EndpointTask) => {
  const answer = await run(file, context);
  process.send?.(answer, () => process.exit(0));
});

async function run(file: string, context: unknown): Promise<EndpointAnswer> {
  try {
    const { main } = createRequire(file)(file);
    return { ok: true, returned: (await main(context)) ?? null };
  } catch (error) {
    return {
      ok: false,
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}
