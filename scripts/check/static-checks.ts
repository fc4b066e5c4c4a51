/** One command of the project, and what it is called in the report. */
export type Check = { name: string; command: string; args: string[] };

/** A file that was checked and did not change since is not checked again (`.cache/`). */
const cachedIn = (folder: string) => ['--cache', '--cache-location', `.cache/${folder}`];

/** What is checked without running the code. */
export const staticChecks: readonly Check[] = [
  {
    name: 'Formatting',
    command: 'prettier',
    args: ['--check', '--log-level=warn', ...cachedIn('prettier'), '.'],
  },
  { name: 'Types', command: 'tsc', args: ['-b'] },
  {
    name: 'Lint',
    command: 'eslint',
    args: ['.', '--max-warnings', '0', ...cachedIn('eslint/'), '--cache-strategy', 'content'],
  },
  {
    name: 'Arrows',
    command: 'depcruise',
    args: [
      ...['src', 'functions', 'extensions', 'scripts', 'sandbox', 'tests'],
      ...['--cache', '.cache/depcruise', '--cache-strategy', 'content'],
    ],
  },
  { name: 'Unused code', command: 'knip', args: cachedIn('knip') },
];
