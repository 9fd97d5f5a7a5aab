import { loadConfig } from '../config';
import { diagnose } from '../doctor/diagnose';
import type { Finding } from '../doctor/finding';
import { connectorToken } from '../door/connector-token';
import { print, readArguments, run } from './terminal';

const usage = `Looks at all that Liaison needs to answer in Teams, with the settings of the environment.
  npm run doctor -- [--endpoint https://HOST/api/messages] [--package dist/liaison-teams.zip]`;

const signs: Record<Finding['result'], string> = { fine: 'ok', warning: '!!', fault: 'XX', unknown: '??' };

async function main(args: readonly string[]): Promise<number> {
  const { values } = readArguments({
    args,
    options: {
      endpoint: { type: 'string' },
      package: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    print(usage);
    return 0;
  }
  const findings = await diagnose({
    load: loadConfig,
    nodeVersion: process.versions.node,
    now: Date.now,
    endpoint: values.endpoint ?? null,
    package: values.package ?? null,
    token: connectorToken,
  });
  for (const { check, result, sentence } of findings) {
    print(`${signs[result]}  ${check.padEnd(14)}${sentence}`);
  }
  return findings.some(({ result }) => result === 'fault') ? 1 : 0;
}

run(main, { usage: () => usage });
