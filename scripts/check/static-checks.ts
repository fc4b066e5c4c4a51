/** A command of the project, and its name in the report. */
export type Check = {
  name: string;
  command: string;
  args: string[];
  env?: Readonly<Record<string, string>>;
};

/** Returns the options for a cache in `.cache/`, so that only changed files are checked again. */
const cachedIn = (folder: string) => ['--cache', '--cache-location', `.cache/${folder}`];

/** Checks that do not run the code. */
export const staticChecks: readonly Check[] = [
  {
    name: 'Formatting',
    command: 'prettier',
    args: ['--check', '--log-level=warn', ...cachedIn('prettier'), '.'],
  },
  { name: 'Types', command: 'node', args: ['node_modules/typescript-7/bin/tsc', '-b'] },
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
