/**
 * Plays every write of the app on the sandbox, then once for each way in which each of its calls to HubSpot can fail,
 * tries again as people do, and compares the account with the undisturbed one. Ends with 1 where one differs.
 *
 * Usage: npm run faults [-- --plain] [FUNCTION ...]
 *        --plain    on an account that allows no unique property on notes, tasks and meetings
 *        FUNCTION   only these functions, such as update_step; all if left out
 */
import { SingleBar } from 'cli-progress';
import { playFaults, type Difference } from './faults/run';
import { scenarios } from './faults/scenarios';

const indented = (line: string) => `    ${line.slice(0, 200)}`;

const args = process.argv.slice(2);
const names = args.filter((arg) => arg !== '--plain');
const wanted = scenarios.filter((one) => names.length === 0 || names.includes(one.function));
if (wanted.length === 0) {
  const known = [...new Set(scenarios.map((one) => one.function))];
  console.error(`No such function. There are: ${known.join(', ')}.`);
  process.exit(1);
}

const counts = new Map<string, { agree: number; of: number }>();
let different = 0;
const bar = new SingleBar({
  format: '{bar} {value}/{total} faults · {what}',
  clearOnComplete: true,
});
bar.start(0, 0, { what: '' });
await playFaults(wanted, {
  uniqueKeys: !args.includes('--plain'),
  found(scenario, faults) {
    bar.setTotal(bar.getTotal() + faults);
    bar.update({ what: `${scenario.function} ${scenario.title}` });
  },
  played(scenario, difference) {
    bar.increment();
    const count = counts.get(scenario.function) ?? { agree: 0, of: 0 };
    count.of += 1;
    if (difference) tell(difference);
    else count.agree += 1;
    counts.set(scenario.function, count);
  },
});
bar.stop();

/** Prints a difference at once, not by the console, which is silent meanwhile; the bar is drawn anew below it. */
function tell({ scenario, call, way, differs }: Difference) {
  different += 1;
  const what = call ? `${call.method} ${call.path} (${call.nth + 1}.): ${way}` : way;
  const lines = [`${scenario.function} ${scenario.title} · ${what}`, ...differs.map(indented)];
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
  process.stdout.write(`${lines.join('\n')}\n`);
}

for (const [name, { agree, of }] of counts) console.log(`${name}: ${agree} of ${of} agree`);
const total = [...counts.values()].reduce((sum, { of }) => sum + of, 0);
console.log(`All: ${total - different} of ${total} agree`);
process.exitCode = different > 0 ? 1 : 0;
