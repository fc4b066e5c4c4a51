import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';

const standIn = (file: string) => join(import.meta.dirname, 'left-out', file);

/**
 * Replacements for packages that functions bundle but never run:
 *
 * - `node-fetch` (with whatwg-url and tr46, 312 kB): HubSpot's client uses it only without an `httpApi`;
 *   the app passes its own (functions/hubspot/http.ts).
 * - `brotli` (487 kB): fontkit unpacks WOFF2 fonts with it; the dossier's fonts are TrueType.
 * - `mime-db` (137 kB): form-data looks up a file's type in it; the app uploads PDFs only.
 * - `pdfmake/build/vfs_fonts` (1036 kB): half of it is italics, which the dossier does not use.
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
