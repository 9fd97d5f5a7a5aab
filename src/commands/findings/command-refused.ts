import { namedBy } from '../messages';
import type { Problem, Rule } from '../rule';

/** What the shell says of a command it does not have, or of a parameter. */
export const commandRefused: Rule = {
  id: 'command-refused',
  severity: 'error',
  sources: ['seed-000', 'ps-get-clientaccessservice', 'hybrid-auth'],
  examples: {
    wrong: [
      "Get-ClientAccessService : The term 'Get-ClientAccessService' is not recognized as the name of a cmdlet, function, script file, or operable program.",
      'Le terme « Get-CsOAuthConfiguration » n’est pas reconnu comme nom d’applet de commande, fonction, fichier de script ou programme exécutable.',
      'Get-CsTenant is not recognized',
      'the term is not recognized: Set-CsOAuthConfiguration-ExchangeAutodiscoverUrl "https://autodiscover.contoso.com/autodiscover/autodiscover.svc"',
      "Set-CsHostingProvider : A parameter cannot be found that matches parameter name 'ProxyFqdn'.",
    ],
    right: ['Test Passed.'],
  },
  check(context) {
    const { messages } = context;
    const problems: Problem[] = [];
    for (const { text } of context.outputs) {
      const term =
        namedBy(messages.refusedCommand, text) ??
        /[A-Za-z]+-[A-Za-z]\w+(?:-[A-Za-z]\w+)?/.exec(text)?.[0] ??
        '';
      if (messages.unknownCommand.test(text)) {
        const glued = /^[A-Za-z]+-[A-Za-z]\w+-/.test(term);
        const module = context.catalogue.cmdlets[term]?.module;
        const shell = /client-?access/i.test(term)
          ? 'version'
          : /^\w+-CsTenant$/i.test(term)
            ? 'tenant'
            : module === 'skype' || /^\w+-Cs/i.test(term)
              ? 'skype'
              : module === 'exchange'
                ? 'exchange'
                : 'message';
        problems.push({ variant: glued ? 'glued' : shell, values: { name: term } });
      }
      const parameter = namedBy(messages.refusedParameter, text);
      if (parameter && messages.unknownParameter.test(text))
        problems.push({ variant: 'parameter', values: { name: `-${parameter}` } });
    }
    return problems;
  },
};
