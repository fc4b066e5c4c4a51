/** Jest runs TypeScript through swc as CommonJS; HubSpot's test renderer and jsondiffpatch ship as ESM and are transformed too. */
const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
];

export default {
  testEnvironment: 'node',
  roots: ['src', 'functions', 'extensions', 'scripts', 'sandbox', 'tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: { '\\.[jt]sx?$': swc },
  transformIgnorePatterns: ['node_modules/(?!(@hubspot/ui-extensions|tinyspy|jsondiffpatch)/)'],
  setupFilesAfterEnv: ['<rootDir>/tests/setup.ts'],
  globalSetup: '<rootDir>/tests/journeys/pool-start.ts',
  globalTeardown: '<rootDir>/tests/journeys/pool-stop.ts',
  reporters: ['<rootDir>/tests/slowest.js', 'default', '<rootDir>/tests/journeys/not-run.js'],
  maxWorkers: 2,
  testTimeout: 60000,
};
