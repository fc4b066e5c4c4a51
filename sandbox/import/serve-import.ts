import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { CannotImport } from './cannot-import';
import { importCompanies } from './import-companies';
import { openSource } from './open-source';
import { tell } from './tell';

const Asked = z.object({ name: z._default(z.string(), 'The file') });

/**
 * Adds `POST /_sandbox/import?name=FILE.csv`, whose body is a company export. It answers a line of JSON each: `{ share, rows }` as
 * it goes on, `share` from 0 to 1 of the file, and at the end `{ lines }`, which are those of the command, or `{ error }`.
 */
export async function serveImport(app: FastifyInstance): Promise<void> {
  await app.register((scope, _options, done) => {
    scope.addContentTypeParser('text/csv', (_request, body, parsed) => parsed(null, body));
    scope.post<{ Body: Readable }>('/_sandbox/import', (request, reply) => {
      const { name } = z.parse(Asked, request.query);
      const answer = new PassThrough();
      const say = (line: object) => answer.write(`${JSON.stringify(line)}\n`);
      void importBody(`http://${request.headers.host}`, { name, body: request.body }, say)
        .catch((error: unknown) => say({ error: String(error) }))
        .finally(() => answer.end());
      return reply.type('application/x-ndjson').send(answer);
    });
    done();
  });
}

/** Keeps the body in a file of its own, because its first bytes say what it is, and imports that. */
async function importBody(
  url: string,
  { name, body }: { name: string; body: Readable },
  say: (line: object) => void,
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sandbox-import-'));
  const file = path.join(folder, path.basename(name) || 'file');
  try {
    await pipeline(body, createWriteStream(file));
    const source = await openSource(file);
    const imported = await importCompanies(url, source, (rows) =>
      say({ share: source.file.bytesRead / source.size, rows }),
    );
    say({ lines: tell(imported) });
  } catch (error) {
    if (!(error instanceof CannotImport)) throw error;
    say({ error: error.message.replace(`${folder}${path.sep}`, '') });
  } finally {
    await rm(folder, { recursive: true });
  }
}
