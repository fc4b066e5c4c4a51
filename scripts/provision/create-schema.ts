import { HttpMethod, RequestContext } from '@hubspot/api-client/lib/codegen/crm/objects/http/http';
import * as z from 'zod/mini';
import { httpFor, type HttpOptions } from '../../functions/hubspot/http';

const answerField = z.object({ objectTypeId: z.string() });

/**
 * Creates a custom object and returns its type id. HubSpot's client drops the two fields that version 2026-03 requires
 * (HubSpot's OpenAPI document): nothing sensitive is kept, and offboardings are not associated with each other.
 */
export async function createSchema(schema: object, options: HttpOptions): Promise<string> {
  const url = new URL('/crm-object-schemas/v3/schemas', options.baseUrl);
  const request = new RequestContext(url.href, HttpMethod.POST);
  request.setHeaderParam('content-type', 'application/json');
  const required = { allowsSensitiveProperties: false, shouldCreateSameObjectAssociation: false };
  request.setBody(JSON.stringify({ ...schema, ...required }));
  const answer = await httpFor('write', options).send(request).toPromise();
  return answerField.parse(JSON.parse(await answer.body.text())).objectTypeId;
}
