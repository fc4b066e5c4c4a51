/**
 * Creates HubSpot's project layout in `dist/`, the only folder that is uploaded. See docs/decisions/001.
 *
 * Usage: npm run assemble [-- FOLDER]   (FOLDER instead of dist/, for a test)
 */
import { relative, resolve } from 'node:path';
import { assemble } from './assemble/assemble';

const root = resolve(import.meta.dirname, '..');
const out = resolve(process.argv[2] ?? 'dist');
const count = await assemble({ root, out });
console.log(`Assembled ${relative(root, out)}/: ${count} components.`);
