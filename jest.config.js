const { availableParallelism } = require('node:os');

/** Tests speak through the front door; they run in any order. */
module.exports = {
  testEnvironment: '<rootDir>/test/support/environment.cjs',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  randomize: true,
  // More than there are cores: tests that start servers and commands wait for them.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
  // A guard against hanging, not a measure: a busy machine takes its time to start a process.
  testTimeout: 30_000,
};
