/**
 * Runs all checks, the same as CI. The static checks run one after another in parallel with the tests; the output and
 * duration of each is printed after the tests.
 *
 * Usage: npm test [-- JEST ARGUMENTS]
 *        npm run test:changed   the unit tests of uncommitted changes, and the static checks
 */
import { execa } from 'execa';
import { changedTests } from './check/changed-tests';
import { staticChecks, type Check } from './check/static-checks';

type Ended = { name: string; failed: boolean; seconds: number; output: string };

const [first, ...rest] = process.argv.slice(2);
const changed = first === '--changed' ? await changedTests() : undefined;
const jestArguments = changed ? [...changed.args, ...rest] : process.argv.slice(2);

const run = async ({ name, command, args, env = {} }: Check, live = false): Promise<Ended> => {
  const started = Date.now();
  const { failed, all } = await execa(command, args, {
    preferLocal: true,
    reject: false,
    ...(live ? { stdio: 'inherit', env } : { all: true, env: { FORCE_COLOR: '0', ...env } }),
  });
  return { name, failed, seconds: (Date.now() - started) / 1000, output: all ?? '' };
};

async function runEach(checks: readonly Check[]): Promise<Ended[]> {
  const ended: Ended[] = [];
  for (const check of checks) ended.push(await run(check));
  return ended;
}

const assembled = await run({
  name: 'Assembling dist/',
  command: 'tsx',
  args: ['scripts/assemble.ts'],
});
/**
 * The tests of functions that write once more, on accounts that allow no unique property on notes, tasks and meetings. Functions that
 * only read are named read, list, get or find.
 */
const withPlainKeys: Check = {
  name: 'Tests, plain keys',
  command: 'jest',
  args: [
    'functions/',
    '--testPathIgnorePatterns',
    'sandbox/',
    'functions/(one-company/)?(read|list|get|find)-',
  ],
  env: { ACTIVITY_KEYS: 'plain' },
};

async function runTests(): Promise<Ended[]> {
  const tests = await run({ name: 'Tests', command: 'jest', args: jestArguments }, true);
  return jestArguments.length > 0 ? [tests] : [tests, await run(withPlainKeys)];
}

const [tests, checks] = await Promise.all([runTests(), runEach(staticChecks)]);

const all = [assembled, ...checks, ...tests];
console.log('');
for (const { name, failed, seconds, output } of all) {
  console.log(`${failed ? '✗' : '✓'} ${name.padEnd(18)}${seconds.toFixed(1).padStart(7)} s`);
  if (failed && output) console.log(output);
}
if (changed && changed.left > 0)
  console.log(`\n${changed.left} more test files depend on the change: npm run test:unit`);
const failed = all.filter((each) => each.failed).map(({ name }) => name);
console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}.` : '\nEverything holds.');
process.exitCode = failed.length > 0 ? 1 : 0;
