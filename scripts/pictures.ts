/**
 * Takes the documentation's pictures anew into `docs/pictures`, by a journey through sample offboardings. Needs
 * Chromium. Look at them before they are kept.
 *
 * Usage: npm run pictures
 */
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { execa } from 'execa';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'docs', 'pictures');
/** The most bytes of a picture. */
const most = 120_000;

mkdirSync(folder, { recursive: true });
const journey = ['--testMatch', '**/tests/journeys/docs-pictures.ts'];
await execa('jest', [...journey, '--maxWorkers=1'], {
  cwd: root,
  env: { REQUIRE_BROWSER: '1' },
  preferLocal: true,
  stdio: 'inherit',
});
for (const name of readdirSync(folder)) {
  const { size } = statSync(join(folder, name));
  console.log(`${name}: ${Math.round(size / 1000)} kB`);
  if (size > most) process.exitCode = 1;
}
