/**
 * A child process that assembles the project whenever its parent asks for it, faster each time than a new
 * `scripts/assemble.ts`. It answers what is wrong, or nothing. The sandbox runs it while it watches.
 *
 * Usage: fork('scripts/assemble-again.child.ts', [FOLDER])
 */
import { resolve } from 'node:path';
import { assemble } from './assemble/assemble';
import { makeBundleAgain } from './assemble/bundle-again';

const root = resolve(import.meta.dirname, '..');
const out = resolve(process.argv[2] ?? 'dist');
const bundle = makeBundleAgain();

process.on('message', async () => {
  const wrong = await assemble({ root, out, bundle }).then(
    () => '',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  process.send?.({ wrong });
});
process.on('disconnect', () => process.exit(0));
