/**
 * Makes HubSpot's own project layout in `dist/`, the only thing that is uploaded. See docs/decisions/001.
 *
 * Usage: npm run assemble [-- FOLDER]   (another folder than dist/, for a test that wants its own)
 */
import { relative, resolve } from 'node:path';
import { assemble } from './assemble/assemble';

const root = resolve(import.meta.dirname, '..');
const out = resolve(process.argv[2] ?? 'dist');
const count = await assemble({ root, out });
console.log(`Assembled ${relative(root, out)}/: ${count} components.`);
