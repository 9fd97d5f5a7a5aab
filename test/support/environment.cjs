const { TestEnvironment } = require('jest-environment-node');

/** Jest gives each file modules of its own; this belongs to the worker that runs them one after the other. */
const kept = new Map();

/** The environment for Node.js, and `keptByWorker` in it. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.keptByWorker = kept;
  }
};
