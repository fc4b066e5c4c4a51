/**
 * A child process: what an app's own assembling would do while it is watched, in the tests of the sandbox. It copies
 * the app, unless one of its cards cannot be parsed.
 * Usage: fork('copy-app.child.ts', [FROM, TO])
 */
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'esbuild';

const [from = '', to = ''] = process.argv.slice(2);

async function copy(): Promise<string> {
  const cards = path.join(from, 'app/cards');
  for (const name of readdirSync(cards).filter((each) => each.endsWith('.tsx'))) {
    const source = readFileSync(path.join(cards, name), 'utf8');
    const parsed = transform(source, { loader: 'tsx', logLevel: 'silent' });
    const wrong = await parsed.then(() => '', String);
    if (wrong) return wrong;
  }
  cpSync(from, to, { recursive: true });
  return '';
}

process.on('message', async () => process.send?.({ wrong: await copy() }));
process.on('disconnect', () => process.exit(0));
