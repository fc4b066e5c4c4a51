import * as z from 'zod/mini';

/** Who may see a file. Source: the models of @hubspot/api-client. */
export const accessSchema = z.enum([
  'PUBLIC_INDEXABLE',
  'PUBLIC_NOT_INDEXABLE',
  'HIDDEN_INDEXABLE',
  'HIDDEN_NOT_INDEXABLE',
  'HIDDEN_PRIVATE',
  'PRIVATE',
  'HIDDEN_SENSITIVE',
  'SENSITIVE',
]);

/** An uploaded file as it is kept, its bytes with it. */
export const fileSchema = z.object({
  id: z.string(),
  /** Without the extension. */
  name: z.string(),
  /** Without the dot; empty when the name has none. */
  extension: z.string(),
  /** With a slash at the start and none at the end: `/reports`. */
  folderPath: z.string(),
  access: accessSchema,
  mediaType: z.string(),
  /** Base64. */
  content: z.string(),
  size: z.number(),
  md5: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
});

export type StoredFile = z.infer<typeof fileSchema>;

/** Whether anyone with its address may have the file. */
export const isPublic = ({ access }: StoredFile): boolean => !/PRIVATE|SENSITIVE/.test(access);

export const fileName = ({ name, extension }: StoredFile): string =>
  extension === '' ? name : `${name}.${extension}`;

export const bytesOf = ({ content }: StoredFile): Buffer => Buffer.from(content, 'base64');
