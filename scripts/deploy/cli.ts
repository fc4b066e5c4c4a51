import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { execa } from 'execa';

const program = fileURLToPath(import.meta.resolve('@hubspot/cli/bin/hs.js'));

/** The CLI's version is the lock file's, so it looks for no newer one and installs none. */
const pinned = { NO_UPDATE_NOTIFIER: '1', SKIP_HUBSPOT_CLI_AUTO_UPDATES: '1' };

/** What the CLI has no business with. */
const withheld = /^(RELTERM_|HUBSPOT_ACCESS_TOKEN$)/;

/**
 * Runs HubSpot's CLI, unmodified, with arguments as they are: no shell reads them.
 * @param cwd folder of `hsproject.json`
 * @returns its exit code, what it printed as a result, and the last lines of what it complained of
 */
export async function runCli(args: readonly string[], cwd: string) {
  const own = Object.entries(process.env).map(([name, value]) => [
    name,
    withheld.test(name) ? undefined : value,
  ]);
  const { exitCode, stdout, stderr } = await execa(process.execPath, [program, ...args], {
    cwd,
    // The CLI starts from npm's INIT_CWD before its own folder (local-dev-lib 5.10.3, lib/path.js).
    env: { ...Object.fromEntries(own), ...pinned, INIT_CWD: cwd },
    extendEnv: false,
    stdin: 'ignore',
    reject: false,
  });
  // Without a terminal its spinner prints every state again, each line with a hyphen.
  const complaint = `${stderr}\n${stdout}`
    .split('\n')
    .map((line) => stripVTControlCharacters(line).trim())
    .filter((line) => line !== '' && !line.startsWith('- '));
  return { exitCode, stdout, complaint: complaint.slice(-20) };
}
