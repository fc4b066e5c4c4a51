import * as z from 'zod/mini';
import { instantField } from './fields';
import { unknownWhy } from './live';

/** IANA time zone such as `Europe/Berlin`, as HubSpot names the portal's. */
export const zoneField = z.string().check(z.regex(/^[\w+-]+(\/[\w+-]+)*$/), z.maxLength(64));

/** Requested form: a PDF and text, or text alone, which needs less memory and time. */
export const dossierForm = z.enum(['pdf', 'text']);
export type DossierForm = z.infer<typeof dossierForm>;

/** A dossier: its text, and the PDF's file, or why it was not stored. */
export const dossierField = z.lazy(() =>
  z.object({
    madeAt: instantField,
    text: z.string(),
    file: z.discriminatedUnion('status', [
      z.object({
        status: z.literal('kept'),
        name: z.string(),
        /** Opens the private file until `until`; missing when HubSpot returned no URL. */
        link: z.optional(z.object({ url: z.string(), until: instantField })),
      }),
      z.object({ status: z.literal('not_kept'), why: unknownWhy }),
      z.object({ status: z.literal('not_wanted') }),
    ]),
  }),
);
export type MadeDossier = z.infer<typeof dossierField>;
