import type { Brain } from '../../dialogs/brain';
import type { Metrics } from './metrics';

/** The same brain, with its answers counted. */
export function counted(brain: Brain, metrics: Metrics): Brain {
  return {
    ...brain,
    reply(question, options) {
      const result = brain.reply(question, options);
      const { intent, language, verdicts } = result.answer;
      metrics.answers.inc({ intent, language });
      for (const { support, status } of verdicts) metrics.verdicts.inc({ support, status });
      return result;
    },
  };
}
