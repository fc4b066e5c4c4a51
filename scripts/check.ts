/**
 * Everything that must hold, in the order in which it fails fastest. What CI runs, and nothing more.
 *
 * Usage: npm test
 */
import { spawnSync } from 'node:child_process';

const steps: [string, string, string[]][] = [
  ['Formatting', 'prettier', ['--check', '--log-level=warn', '.']],
  ['Types', 'tsc', ['--noEmit']],
  ['Lint', 'eslint', ['.', '--max-warnings', '0']],
  ['Arrows', 'depcruise', ['src', 'functions', 'extensions', 'scripts', 'sandbox', 'tests']],
  ['Assembling dist/', 'tsx', ['scripts/assemble.ts']],
  ['Tests', 'jest', process.argv.slice(2)],
];

for (const [title, command, args] of steps) {
  console.log(`\n› ${title}`);
  const { status } = spawnSync('npx', ['--no-install', command, ...args], { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\n${title} failed.`);
    process.exit(status ?? 1);
  }
}
console.log('\nEverything holds.');
