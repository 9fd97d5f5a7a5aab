/** One thing that was looked at. `fault`: Liaison will not work so. `warning`: it will, for now. `unknown`: not to be told. */
export interface Finding {
  check: string;
  result: 'fine' | 'warning' | 'fault' | 'unknown';
  /** What was found and, unless it is fine, what to do. */
  sentence: string;
}

export const fine = (check: string, sentence: string): Finding => ({ check, result: 'fine', sentence });
export const warning = (check: string, sentence: string): Finding => ({ check, result: 'warning', sentence });
export const fault = (check: string, sentence: string): Finding => ({ check, result: 'fault', sentence });
export const unknown = (check: string, sentence: string): Finding => ({ check, result: 'unknown', sentence });
