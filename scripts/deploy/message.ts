import { execa } from 'execa';

const LONGEST = 200;

/** Returns what a build is called: the commit's short name and first line, and whether there is more than it. */
export async function buildMessage(root: string): Promise<string> {
  const git = (...args: string[]) => execa('git', args, { cwd: root, reject: false });
  const { stdout, exitCode } = await git('log', '-1', '--format=%h %s');
  if (exitCode !== 0) return 'Uploaded from a folder without git';
  const { stdout: changes } = await git('status', '--porcelain');
  return oneLine(stdout) + (changes === '' ? '' : ' (with changes that are not committed)');
}

/** Returns a text as one line of at most 200 characters. */
export const oneLine = (text: string): string =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
