import * as z from 'zod/mini';
import { ServiceRefusal } from './refusal';

const componentField = z.object({
  uid: z.string(),
  componentType: z.string(),
  config: z.looseObject({
    auth: z.optional(z.looseObject({ requiredScopes: z.optional(z.array(z.string())) })),
    secretKeys: z.optional(z.array(z.string())),
  }),
});
const requestField = z.object({
  intermediateNodesIndexedByUid: z.record(z.string(), componentField),
  projectName: z.string(),
  buildMessage: z.string(),
  skipAutoDeploy: z.boolean(),
});

/**
 * Reads what the CLI uploads: a zip, the platform version and the parsed components (local-dev-lib 5.10.3, api/projects.js).
 * @throws {ServiceRefusal} for anything else
 */
export async function uploadOf(body: Buffer, contentType: string) {
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': contentType },
  }).formData();
  const [zip, version, text] = ['projectFilesZip', 'platformVersion', 'uploadRequest'].map((name) =>
    form.get(name),
  );
  if (!(zip instanceof File) || typeof version !== 'string' || typeof text !== 'string')
    throw new ServiceRefusal(400, 'A part of the upload is missing.');
  const start = Buffer.from(await zip.slice(0, 2).arrayBuffer()).toString();
  if (start !== 'PK') throw new ServiceRefusal(400, 'The project is no zip file.');
  const request = requestField.parse(JSON.parse(text));
  const components = Object.values(request.intermediateNodesIndexedByUid).map(
    ({ uid, componentType, config }) => ({
      uid,
      type: componentType,
      requiredScopes: config.auth?.requiredScopes ?? [],
      secretKeys: config.secretKeys ?? [],
    }),
  );
  return { ...request, platformVersion: version, components, bytes: zip.size };
}
