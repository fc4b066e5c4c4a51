import * as z from 'zod/mini';
import { instantField } from './fields';
import { unknownWhy } from './live';

/** An IANA zone such as `Europe/Berlin`, as HubSpot names the portal's. */
export const zoneField = z.string().check(z.regex(/^[\w+-]+(\/[\w+-]+)*$/), z.maxLength(64));

/** How the dossier is wanted: as a PDF and as text, or as text alone, which takes less memory and time. */
export const dossierForm = z.enum(['pdf', 'text']);
export type DossierForm = z.infer<typeof dossierForm>;

/** A dossier that was made: its text, and where the PDF is, or why it is nowhere. */
export const dossierField = z.object({
  madeAt: instantField,
  text: z.string(),
  file: z.discriminatedUnion('status', [
    z.object({
      status: z.literal('kept'),
      name: z.string(),
      /** Opens the private file until then; missing when HubSpot made none. */
      link: z.optional(z.object({ url: z.string(), until: instantField })),
    }),
    z.object({ status: z.literal('not_kept'), why: unknownWhy }),
    z.object({ status: z.literal('not_wanted') }),
  ]),
});
export type MadeDossier = z.infer<typeof dossierField>;
