import { join } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';

const standIn = (file: string) => join(import.meta.dirname, 'left-out', file);

/** `alias` takes names of packages only; these are files of pdfmake's. */
const picturesOfPdfmake: Plugin = {
  name: 'pictures-of-pdfmake',
  setup: (build) =>
    build.onResolve({ filter: /(svg-to-pdfkit\/source|\/qrEnc)\.js$/ }, () => ({
      path: standIn('pictures.ts'),
    })),
};

/**
 * Replacements for packages that functions bundle but never run:
 *
 * - `node-fetch` (with whatwg-url and tr46, 312 kB): HubSpot's client uses it only without an `httpApi`;
 *   the app passes its own (functions/hubspot/http.ts).
 * - `brotli` (487 kB): fontkit unpacks WOFF2 fonts with it; the dossier's fonts are TrueType.
 * - `pdfmake/build/vfs_fonts` (1036 kB): half of it is italics, which the dossier does not use.
 * - pdfmake's SVG, `xmldoc`, which reads it, its QR codes, and pdfkit's PNG (106 kB): the dossier has no pictures.
 * - `@noble/ciphers` and `@noble/hashes/sha2` (42 kB): pdfkit encrypts with them; the dossier has no password.
 */
export const leftOut = {
  alias: {
    'node-fetch': standIn('node-fetch.ts'),
    'brotli/decompress.js': standIn('brotli.ts'),
    'pdfmake/build/vfs_fonts': standIn('vfs-fonts.ts'),
    xmldoc: standIn('pictures.ts'),
    'png-js': standIn('pictures.ts'),
    '@noble/ciphers/aes': standIn('encryption.ts'),
    '@noble/hashes/sha2': standIn('encryption.ts'),
  },
  plugins: [picturesOfPdfmake],
  loader: { '.ttf': 'base64' },
} satisfies BuildOptions;
