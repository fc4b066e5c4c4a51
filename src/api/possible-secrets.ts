import * as z from 'zod/mini';
import { secretGrade } from '../secrets/secrets';

/** Fields of a request that nobody typed: names from HubSpot, and ids. */
const notTyped: ReadonlySet<string> = new Set([
  'by',
  'owner',
  'to',
  'requestId',
  'attendees',
  'companies',
  'run',
]);

const acceptedField = z.lazy(() => z.object({ acceptsPossibleSecret: z.literal(true) }));

/**
 * The request's schema with a check: each text that may be a password is an issue `text_may_have_secret` at its path,
 * unless the request says that it is to be saved as it is.
 */
export const asksAboutSecrets = <Q extends z.ZodMiniType>(request: Q): Q =>
  request.check((payload) => {
    if (acceptedField.safeParse(payload.value).success) return;
    for (const { path, input } of typedTexts(payload.value)) {
      if (secretGrade(input) !== 'possible') continue;
      payload.issues.push({ code: 'custom', message: 'text_may_have_secret', path, input });
    }
  });

type Typed = { path: (string | number)[]; input: string };

/** Returns the texts in a value that somebody typed, with their paths. */
export function typedTexts(value: unknown, path: (string | number)[] = []): Typed[] {
  if (typeof value === 'string') return [{ path, input: value }];
  if (Array.isArray(value))
    return value.flatMap((item, index) => typedTexts(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    notTyped.has(key) ? [] : typedTexts(item, [...path, key]),
  );
}
