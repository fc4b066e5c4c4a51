/**
 * Takes the documentation's pictures anew into `docs/pictures`, by the journeys that show what is on them. Needs
 * Chromium. Look at them before they are kept.
 *
 * Usage: npm run pictures
 */
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { execa } from 'execa';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'docs', 'pictures');
/** Files of `tests/journeys` that call `pictureForDocs`. */
const files = ['approval', 'bulk', 'contract', 'meeting', 'monday', 'settings', 'survey'];
/** The most bytes of a picture. */
const most = 120_000;

const paths = files.map((name) => `tests/journeys/${name}.test.ts`);
await execa('jest', ['--runTestsByPath', ...paths, '--maxWorkers=1'], {
  cwd: root,
  env: { PICTURES: 'docs', REQUIRE_BROWSER: '1' },
  preferLocal: true,
  stdio: 'inherit',
});
for (const name of readdirSync(folder)) {
  const { size } = statSync(join(folder, name));
  console.log(`${name}: ${Math.round(size / 1000)} kB`);
  if (size > most) process.exitCode = 1;
}
