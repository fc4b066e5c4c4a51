import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';

const uploadSchema = z.object({
  fields: z.record(z.string(), z.string()),
  files: z.record(
    z.string(),
    z.object({ name: z.string(), mediaType: z.string(), bytes: z.instanceof(Buffer) }),
  ),
});

/** The parts of a multipart form, by name: text, and files with their bytes. */
export type Upload = z.infer<typeof uploadSchema>;

export const uploadBody = uploadSchema;

/** Reads `multipart/form-data` whole, with Node's own parser. */
export function addMultipartParser(scope: FastifyInstance): void {
  scope.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer' },
    async (request: { headers: Record<string, unknown> }, body: Buffer) =>
      parseForm(body, String(request.headers['content-type'])),
  );
}

async function parseForm(body: Buffer, contentType: string): Promise<Upload> {
  const upload: Upload = { fields: {}, files: {} };
  for (const [part, value] of await readForm(body, contentType)) {
    if (typeof value === 'string') upload.fields[part] = value;
    else {
      const bytes = Buffer.from(await value.arrayBuffer());
      upload.files[part] = { name: value.name, mediaType: value.type, bytes };
    }
  }
  return upload;
}

async function readForm(body: Buffer, contentType: string): Promise<FormData> {
  const form = new Response(new Uint8Array(body), { headers: { 'content-type': contentType } });
  try {
    return await form.formData();
  } catch (cause) {
    throw Object.assign(new Error('The multipart form cannot be read.', { cause }), {
      statusCode: 400,
    });
  }
}
