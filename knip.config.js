/** What nothing uses is an error. Each exception says why. */
export default {
  entry: [
    // HubSpot calls each of them by its name in the `-hsmeta.json`.
    'functions/*.ts',
    'extensions/*/*.tsx',
    'scripts/*.{ts,js}',
    'sandbox/{start,import,bench,seed}.ts',
    // Started as processes of their own, or bundled by path.
    '**/*.child.ts',
    'sandbox/functions/local-only.ts',
    'sandbox/host/page/main.tsx',
    'sandbox/host/extension/worker.ts',
    // Apps of the sandbox's own tests, which are read by path.
    'sandbox/**/fixtures/**/*.{ts,tsx,js}',
    'scripts/assemble/left-out/*',
    'tests/**/*.test.ts',
    'tests/slowest.js',
    'tests/journeys/{not-run.js,pool-start.ts,pool-stop.ts}',
  ],
  ignoreDependencies: [
    // Every script runs with `node --import tsx`.
    'tsx',
    // Comes with HubSpot's dev server, whose copy is silenced.
    '@sentry/node',
  ],
  // Exports that only hold a schema against its type.
  ignoreIssues: { 'src/*/survey.ts': ['exports'] },
  // An export that only its own file uses is a smaller matter, and a type must be exported to be named elsewhere.
  ignoreExportsUsedInFile: true,
  project: ['{src,functions,extensions,scripts,sandbox,tests}/**/*.{ts,tsx,js}'],
};
