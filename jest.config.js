/** Tests speak through the front door; they run in any order. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  randomize: true,
  // Jest leaves one core to the developer, which of two is half of them.
  maxWorkers: '100%',
  // A guard against hanging, not a measure: a busy machine takes its time to start a process.
  testTimeout: 30_000,
};
