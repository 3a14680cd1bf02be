import { availableParallelism } from 'node:os'

/** @type {import('jest').Config} */
export default {
  testMatch: ['<rootDir>/tests/**/*.test.{ts,tsx}'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    '^@payload-config$': '<rootDir>/src/payload.config.ts',
    '^supertest$': '<rootDir>/tests/support/supertest.mjs',
  },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  globalSetup: '<rootDir>/tests/support/globalSetup.mjs',
  globalTeardown: '<rootDir>/tests/support/globalTeardown.mjs',
  setupFiles: ['<rootDir>/tests/support/propertySeed.mjs'],
  setupFilesAfterEnv: ['<rootDir>/tests/support/checkDescribed.ts'],
  testSequencer: '<rootDir>/tests/support/longestFirst.mjs',
  testEnvironment: '<rootDir>/tests/support/plainContext.mjs',
  testEnvironmentOptions: { customExportConditions: ['node', 'node-addons', 'production'] },
  testTimeout: 120_000,
  // Half of a test's time is waiting for the disk, a database or a browser: one more than a machine of two cores has keeps both at work.
  maxWorkers: Math.max(3, Math.floor(availableParallelism() / 2)),
  // What a test file loaded is never given back: after some dozens a worker would run out of memory, and long before that it is slow.
  workerIdleMemoryLimit: '1GB',
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.next', '<rootDir>/.cache/rivals'],
}
