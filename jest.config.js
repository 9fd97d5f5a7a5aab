const { availableParallelism } = require('node:os');

/** Tests speak through the front door; they run in any order, as the compiler built them: what is tested is what ships. */
module.exports = {
  testEnvironment: '<rootDir>/test/support/environment.cjs',
  roots: ['<rootDir>/dist/test'],
  testMatch: ['**/*.test.js'],
  transform: {},
  randomize: true,
  // Of the sandbox that each file runs in, looked up once a module and not at each use. None that a fake clock replaces.
  sandboxInjectedGlobals: [
    'Array',
    'Error',
    'JSON',
    'Map',
    'Math',
    'Number',
    'Object',
    'Promise',
    'RegExp',
    'Set',
    'String',
  ],
  // More than there are cores: tests that start servers and commands wait for them.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
  // A guard against hanging, not a measure: a busy machine takes its time to start a process.
  testTimeout: 30_000,
};
