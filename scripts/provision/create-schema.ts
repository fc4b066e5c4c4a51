import * as z from 'zod/mini';
import { callApi } from '../../functions/hubspot/call-api';
import type { HttpOptions } from '../../functions/hubspot/http';

const answerField = z.object({ objectTypeId: z.string() });

/**
 * Creates a custom object and returns its type id. HubSpot's client drops the two fields that version 2026-03 requires
 * (HubSpot's OpenAPI document): nothing sensitive is kept, and offboardings are not associated with each other.
 */
export async function createSchema(schema: object, options: HttpOptions): Promise<string> {
  const required = { allowsSensitiveProperties: false, shouldCreateSameObjectAssociation: false };
  const path = '/crm-object-schemas/v3/schemas';
  const body = { ...schema, ...required };
  const answer = await callApi({ method: 'POST', path, body }, 'write', options);
  return answerField.parse(answer).objectTypeId;
}
