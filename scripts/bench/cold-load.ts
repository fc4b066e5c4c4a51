import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { middle } from './figure';

const run = promisify(execFile);
const rounds = 11;

/** Prints the processor time in ms that a process took to load a file. */
const program = `
const before = process.cpuUsage();
require(process.argv[1]).main;
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000);
`;

/** Milliseconds of processor time to load each file in a process of its own: the middle of interleaved rounds. */
export async function coldLoad(files: readonly string[]): Promise<number[]> {
  const times = files.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [at, file] of files.entries()) {
      const { stdout } = await run(process.execPath, ['--eval', program, file]);
      times[at]?.push(Number(stdout));
    }
  return times.map(middle);
}
