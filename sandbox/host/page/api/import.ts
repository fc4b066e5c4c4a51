import * as z from 'zod/mini';
import { ApiError } from './request';

const Line = z.union([
  z.object({ share: z.number(), rows: z.number() }),
  z.object({ lines: z.array(z.string()) }),
  z.object({ error: z.string() }),
]);

/** How far an import is: `share` from 0 to 1 of the file. */
export interface Progress {
  share: number;
  rows: number;
}

/**
 * Takes a company export into the sandbox; returns what the command would say.
 * @throws {ApiError} with the reason when it cannot be imported, or the sandbox does not answer
 */
export async function importFile(file: File, progress: (to: Progress) => void): Promise<string[]> {
  const address = `/_sandbox/import?${new URLSearchParams({ name: file.name }).toString()}`;
  const headers = { 'content-type': 'text/csv' };
  const response = await fetch(address, { method: 'POST', headers, body: file }).catch(
    (cause: unknown) => {
      throw new ApiError('The sandbox does not answer, or the file cannot be read.', 0, undefined, {
        cause,
      });
    },
  );
  for await (const text of linesOf(response)) {
    const line = Line.safeParse(JSON.parse(text)).data;
    if (line && 'error' in line) throw new ApiError(line.error, response.status);
    if (line && 'lines' in line) return line.lines;
    if (line) progress(line);
  }
  throw new ApiError('The sandbox ended before the import did.', response.status);
}

async function* linesOf({ body }: Response): AsyncGenerator<string> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
