/**
 * Replaces brotli in the functions' bundles.
 * @throws always
 */
export default function decompress(): never {
  throw new Error('brotli is left out of the build: use TrueType fonts (functions/dossier).');
}
