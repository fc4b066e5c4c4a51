import { dirname } from 'node:path';
import { execa } from 'execa';

/** Maximum number of test files that run within a minute or so on two cores. */
const maxFiles = 60;

/** The part of the tree that a file is in: `src/playbook`, `extensions/shared`, `functions`. */
const areaOf = (file: string) => dirname(file).split('/').slice(0, 2).join('/');

const lines = (text: string) => text.split('\n').filter(Boolean);

/**
 * Returns jest's arguments for the unit tests that the uncommitted change touches. Where nearly everything depends on
 * the change, only tests of its own folders run, and `left` says how many others depend on it.
 */
export async function changedTests(): Promise<{ args: string[]; left: number }> {
  const { stdout } = await execa('git', ['status', '--porcelain', '--untracked-files=all']);
  const changed = lines(stdout)
    .map((line) => line.slice(3).split(' -> ').at(-1) ?? '')
    .filter((file) => /\.(tsx?|json)$/.test(file));
  if (changed.length === 0) return { args: ['--passWithNoTests', '--onlyChanged'], left: 0 };
  const find = ['--listTests', '--testPathIgnorePatterns=tests/journeys', '--findRelatedTests'];
  const listed = await execa('jest', [...find, ...changed], { preferLocal: true });
  const related = lines(listed.stdout);
  const folders = [...new Set(changed.map(areaOf))];
  const near = related.filter((test) => folders.some((folder) => test.includes(`/${folder}/`)));
  const chosen = related.length > maxFiles && near.length > 0 ? near : related;
  const args =
    chosen.length > 0 ? ['--runTestsByPath', ...chosen] : ['--passWithNoTests', '--onlyChanged'];
  return { args, left: related.length - chosen.length };
}
