/**
 * Creates sample offboardings of every status in a running sandbox, through the app's own functions.
 * Skips companies that have or had an offboarding, so it can be run again. `large`: two years of 600 offboardings instead,
 * decided by the app's own code and written in batches; not if there are any.
 *
 * Usage: sample-offboardings.ts [small|large]
 * Environment: HUBSPOT_API_BASE_URL (the sandbox's address), HUBSPOT_ACCESS_TOKEN.
 */
import { SingleBar } from 'cli-progress';
import { makeLargeHistory } from './sample/large/make-large';
import { makeSampleOffboardings } from './sample/make';

const [size] = process.argv.slice(2);
const url = process.env.HUBSPOT_API_BASE_URL;
const token = process.env.HUBSPOT_ACCESS_TOKEN;
if (!url || !token) {
  console.error(
    'Set HUBSPOT_API_BASE_URL to the address of the sandbox, and HUBSPOT_ACCESS_TOKEN.',
  );
  process.exit(1);
}

const bar = new SingleBar({
  format: '{bar} {value}/{total} sample offboardings',
  clearOnComplete: true,
});
try {
  const make = size === 'large' ? makeLargeHistory : makeSampleOffboardings;
  const made = await make(url, token, {
    start: (total) => bar.start(total, 0),
    step: (count = 1) => bar.increment(count),
  });
  bar.stop();
  console.log(
    made === 0 ? 'The sample offboardings are there already.' : `${made} sample offboardings made.`,
  );
} catch (error) {
  bar.stop();
  console.error(
    `No sample offboardings: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
}
