interface Described {
  error: string;
  code: string | null;
  status: number | null;
  at: string[];
}

/**
 * What of an error may be logged: its kind and where it happened. Its message may quote what a person wrote, and the
 * errors of HTTP clients hold the whole request, so neither is copied.
 */
export function describeError(error: unknown): Described {
  if (!(error instanceof Error)) return { error: typeof error, code: null, status: null, at: [] };
  const { code, statusCode } = error as Error & { code?: unknown; statusCode?: unknown };
  return {
    error: error.name,
    code: typeof code === 'string' ? code : null,
    status: typeof statusCode === 'number' ? statusCode : null,
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
  };
}
