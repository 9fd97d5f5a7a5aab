/**
 * What a check costs as a script grows, side by side with the bare grammar reading the same text in the same run:
 * time per KB at 10 KB, 100 KB and 1 MB, and what people never mean to paste. Linear means that time per KB stays.
 * `npm run bench -- check`
 */
import { readFileSync } from 'node:fs';
import { Language, Parser } from 'web-tree-sitter';
import { openChecker } from '../src/commands';
import { loadKnowledge } from '../src/knowledge';
import { median } from './measure';

const SIZES = [10_000, 100_000, 1_000_000];
const ROUNDS = 3;

/** A script as an administrator keeps it: comments, functions, loops, here-strings, right and wrong commands. */
const block = (number: number): string => `# Users of site ${number}
function Set-Site${number} {
    param([string] $Pool = "pool${number}.fabrik.de")
    foreach ($user in Get-CsUser -Filter {RegistrarPool -eq "pool${number}.fabrik.de"}) {
        try {
            Set-CsUser -Identity $user.Identity -ExchangeArchivingPolicy ArchivingToExchange -ErrorAction Stop
        } catch {
            Write-Warning "site ${number}: $($_.Exception.Message)"
        }
    }
}
$text${number} = @"
Report of site ${number}: it's "done"
"@
Set-CsOAuthConfiguration -Identity global -ExchangeAutodiscoverUrl "https://autodiscover${number}.fabrik.de/autodiscover/autodiscover.svc"
Get-CsManagementStoreReplicationStatus | Where-Object {$_.UpToDate -eq $False} | Select-Object ReplicaFqdn, LastStatusReport
${number % 40 === 0 ? 'Grant-CsUserServicesPolicy -User "a" -PolicyName "UCS"' : 'Get-CsHostingProvider -LocalStore'}

`;

const script = (size: number): string => {
  let text = '';
  for (let number = 0; text.length < size; number++) text += block(number);
  return text.slice(0, text.lastIndexOf('\n\n', size));
};
const filled = (part: string) => (size: number) => part.repeat(Math.ceil(size / part.length)).slice(0, size);

const TEXTS: readonly [name: string, make: (size: number) => string][] = [
  ['a script', script],
  ['a function around all', (size) => `function Main {\n${script(size - 20)}\n}`],
  ['one line', filled('Get-CsUser -Identity a; ')],
  ['deep nesting', filled('(')],
  ['blocks in blocks', filled('if ($a) { ')],
  ['quotation marks', filled('"')],
  ['quoted words', filled("'a' ")],
  ['open here-strings', filled('$a = @"\n')],
  ['backticks', filled('`\n')],
  ['secrets', filled('password: Sommer26! ')],
  ['an output', filled('UpToDate : False\nReplicaFqdn : fe.fabrik.de\n\n')],
  ['prose', filled('why does it not work with Exchange? ')],
];

const time = (run: () => unknown): number => {
  const started = performance.now();
  run();
  return performance.now() - started;
};

export async function measure(): Promise<string> {
  const lines: string[] = [];
  const checker = await openChecker(loadKnowledge());
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(
    await Language.load(readFileSync(require.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm'))),
  );
  const check = (text: string) => checker.check(text, { language: 'en', cloud: null, deployment: null });
  check(script(20_000));

  lines.push('microseconds per KB, and as a multiple of the bare grammar on the same text\n');
  lines.push(
    `${''.padEnd(24)}${SIZES.map((size) => `${size / 1000} KB`.padStart(18)).join('')}    1 MB : 10 KB`,
  );
  for (const [name, make] of TEXTS) {
    const perKb: number[] = [];
    const cells = SIZES.map((size) => {
      const text = make(size);
      const rounds = Array.from({ length: size > 500_000 ? 1 : ROUNDS }, () => [
        time(() => check(text)),
        name === 'a script' ? time(() => parser.parse(text)?.delete()) : Number.NaN,
      ]);
      const own = (median(rounds.map(([one = 0]) => one)) * 1000) / (size / 1000);
      const grammar = (median(rounds.map(([, two = 0]) => two)) * 1000) / (size / 1000);
      perKb.push(own);
      return `${own.toFixed(0)}${Number.isNaN(grammar) ? '' : ` (× ${(own / grammar).toFixed(1)})`}`.padStart(
        18,
      );
    });
    const growth = (perKb.at(-1) ?? Number.NaN) / (perKb[0] ?? Number.NaN);
    lines.push(`${name.padEnd(24)}${cells.join('')}    × ${growth.toFixed(2)}`);
  }
  const huge = filled('Get-CsUser -Identity a\n')(10_000_000);
  lines.push(
    `\n10 MB: the first 1.5 million characters, in ${(time(() => check(huge)) / 1000).toFixed(1)} s`,
  );
  return `\`\`\`text\n${lines.join('\n')}\n\`\`\``;
}
