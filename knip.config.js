/** What nothing uses is an error. Each exception says why. */
export default {
  workspaces: {
    '.': {
      entry: [
        // HubSpot calls each of them by its name in the `-hsmeta.json`.
        'functions/*.ts',
        'extensions/*/*.tsx',
        'scripts/*.{ts,js}',
        'scripts/assemble/left-out/*',
        // Started as processes of their own.
        '**/*.child.ts',
        'tests/**/*.test.ts',
        // Run by `scripts/pictures.ts`.
        'tests/journeys/docs-pictures.ts',
        // Run by `npm run workflow-of-many`.
        'tests/workflow-of-many.ts',
        'tests/journeys/{not-run.js,pool-start.ts,pool-stop.ts}',
      ],
      project: ['{src,functions,extensions,scripts,tests}/**/*.{ts,tsx,js}'],
    },
    sandbox: {
      entry: [
        '{start,import,bench}.ts',
        'seed/run.ts',
        // Started as processes of their own, or bundled by path.
        '**/*.child.ts',
        'functions/local-only.ts',
        'host/page/main.tsx',
        'host/extension/worker.ts',
        // Apps of the sandbox's own tests, which are read by path.
        '**/fixtures/**/*.{ts,tsx,js}',
        '**/*.test.{ts,tsx}',
      ],
      project: ['**/*.{ts,tsx,js}'],
      // Comes with HubSpot's dev server, whose copy is silenced.
      ignoreDependencies: ['@sentry/node'],
    },
  },
  // Every script runs with `node --import tsx`.
  ignoreDependencies: ['tsx'],
  // Exports that only hold a schema against its type.
  ignoreIssues: { 'src/*/survey.ts': ['exports'] },
  // An export that only its own file uses is a smaller matter, and a type must be exported to be named elsewhere.
  ignoreExportsUsedInFile: true,
};
