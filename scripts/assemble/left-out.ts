import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';

const standIn = (file: string) => join(import.meta.dirname, 'left-out', file);

/**
 * What functions bring along and never run, and what is bundled in its place:
 *
 * - `node-fetch` (with whatwg-url and tr46, 312 kB): HubSpot's client loads it for calls that it makes itself;
 *   the app hands it its own (functions/hubspot/http.ts).
 * - `brotli` (487 kB): fontkit unpacks WOFF2 fonts with it; the dossier's are TrueType.
 * - `mime-db` (137 kB): form-data looks a file's type up in it; the app uploads PDFs only.
 * - `pdfmake/build/vfs_fonts` (1036 kB): the dossier has no italics, which are half of it.
 */
export const leftOut = {
  alias: {
    'node-fetch': standIn('node-fetch.ts'),
    'brotli/decompress.js': standIn('brotli.ts'),
    'mime-db': standIn('mime-db.json'),
    'pdfmake/build/vfs_fonts': standIn('vfs-fonts.ts'),
  },
  loader: { '.ttf': 'base64' },
} satisfies BuildOptions;
