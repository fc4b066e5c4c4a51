import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { idField } from '../../src/api/fields';

const idOf = z.pipe(z.union([z.string(), z.number()]), z.transform(String));

/** What HubSpot sends for a custom action (developers.hubspot.com, "Custom workflow actions"); fields not named here are passed over. */
const callField = z.object({
  callbackId: z.string().check(z.minLength(1), z.maxLength(500)),
  origin: z.object({ portalId: idOf }),
  object: z.object({
    objectId: idOf.check(z.regex(/^\d{1,20}$/)),
    objectType: z.string(),
    properties: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
  }),
  inputFields: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
});

/** One try of a custom action. */
export interface ActionCall {
  /** The same for all tries of one action of one enrolment. */
  requestId: string;
  portalId: string;
  object: { id: string; type: string; key: string | undefined };
  /** The inputs that have a value, as texts. */
  inputs: Readonly<Record<string, string>>;
}

/** Parses a call; undefined for a body that is none. */
export function actionCallOf(body: unknown): ActionCall | undefined {
  const parsed = callField.safeParse(body);
  if (!parsed.success) return undefined;
  const { callbackId, origin, object, inputFields } = parsed.data;
  return {
    requestId: requestIdOf(callbackId),
    portalId: origin.portalId,
    object: {
      id: object.objectId,
      type: object.objectType,
      key: textsIn(object.properties ?? {}).offboarding_key,
    },
    inputs: textsIn(inputFields ?? {}),
  };
}

/** HubSpot does not say how long its ids are; a longer one, or one with other signs, is hashed. */
const requestIdOf = (callback: string): string =>
  idField.safeParse(callback).success
    ? callback
    : `call-${createHash('sha256').update(callback).digest('base64url')}`;

const valueField = z.union([z.string(), z.number(), z.boolean()]);

function textsIn(values: Record<string, unknown>): Record<string, string> {
  const texts = Object.entries(values).flatMap(([name, value]) => {
    const text = valueField.safeParse(value);
    const trimmed = text.success ? String(text.data).trim() : '';
    return trimmed ? [[name, trimmed] as const] : [];
  });
  return Object.fromEntries(texts);
}
