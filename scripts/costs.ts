/**
 * Writes into ARCHITECTURE.md what each action costs in calls to HubSpot's API. They are counted by a test, which runs
 * the app's functions against the sandbox's API.
 *
 * Usage: npm run costs             writes the table
 *        npm run costs -- --check  ends with 1 where the table is another one
 */
import { execa } from 'execa';

const check = process.argv.includes('--check');
const { exitCode } = await execa('jest', ['tests/conformance/costs.test.ts'], {
  preferLocal: true,
  reject: false,
  stdio: 'inherit',
  env: check ? {} : { WRITE_COSTS: '1' },
});
process.exitCode = exitCode;
