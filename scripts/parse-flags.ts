import { parseArgs, type ParseArgsConfig } from 'node:util';

type Parsed<T extends ParseArgsConfig> = ReturnType<typeof parseArgs<T>>;
/** The lines to print in place of the command, and the exit code. */
interface Usage {
  lines: string;
  exitCode: 0 | 1;
}

/** Returns what a command line says; for `--help`, or where something in it is not known, how the command is used. */
export function parseFlags<T extends ParseArgsConfig>(
  config: T,
  usage: string,
  args: readonly string[],
): { parsed: Parsed<T> } | Usage {
  if (args.includes('--help')) return { lines: usage, exitCode: 0 };
  try {
    return { parsed: parseArgs<T>({ ...config, args: [...args] }) };
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { lines: `${what}\n${usage}`, exitCode: 1 };
  }
}

/** Returns what this process's command line says, or ends it with how the command is used. */
export function flagsOf<T extends ParseArgsConfig>(config: T, usage: string): Parsed<T> {
  const said = parseFlags(config, usage, process.argv.slice(2));
  if (!('exitCode' in said)) return said.parsed;
  if (said.exitCode === 0) console.log(said.lines);
  else console.error(said.lines);
  process.exit(said.exitCode);
}
