import { type Finding, fault, fine, warning } from './finding';

/** Of `20.11.1`, as `process.versions.node` has it. */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 11)) {
    return fault('node', `Node.js ${version} is too old: install 20.11 or later, best 24.`);
  }
  if (major % 2 === 1) {
    return warning('node', `Node.js ${version} is a short-lived release: prefer 22 or 24.`);
  }
  return fine('node', `Node.js ${version}.`);
}
