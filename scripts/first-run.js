/**
 * Installs missing packages and runs a TypeScript file of the project, so that `npm start` and `npm test`
 * work as the first command in a fresh clone. Plain JavaScript with Node's own modules only, because no
 * package may be installed yet.
 *
 * Usage: node scripts/first-run.js FILE.ts [arguments]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const [file, ...rest] = process.argv.slice(2);
const stamp = 'node_modules/.installed-from';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `This needs Node 20.19 or later; you have ${process.versions.node}. See https://nodejs.org.`,
  );
  process.exit(1);
}

const lock = readFileSync('package-lock.json', 'utf8');
const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock;
if (!installed) {
  console.log('Installing npm packages (about a minute, once) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, lock);
}

const { status, signal } = spawnSync(process.execPath, ['--import', 'tsx', file, ...rest], {
  stdio: 'inherit',
});
process.exit(signal === 'SIGINT' ? 0 : (status ?? 1));
