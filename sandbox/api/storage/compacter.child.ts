/**
 * A child process: opens the journal in the folder that it is given, overwrites every row and closes it, again and
 * again until it is killed, so that nearly all it does is writing the journal anew. It prints each value that stands.
 */
import { openJournal } from './journal';

const [, , dataDir = ''] = process.argv;
const padding = 'x'.repeat(2000);

for (let value = 1; ; value += 1) {
  const { journal } = openJournal(dataDir);
  const keys = Array.from({ length: 300 }, (_, key) => String(key));
  journal.append(keys.map((key) => ['t', 'p', key, { value, padding }]));
  journal.close();
  process.stdout.write(`${value}\n`);
}
