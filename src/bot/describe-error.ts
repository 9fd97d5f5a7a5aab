interface Kind {
  error: string;
  /** Such as `ECONNREFUSED`. */
  code: string | null;
  /** The status of HTTP that another service answered with. */
  status: number | null;
}

interface Described extends Kind {
  at: string[];
  /** What it came of, the nearest first. */
  causes: Kind[];
}

const maxCauses = 3;

/**
 * What of an error may be logged: its kind, that of what caused it, and where it happened. Its message may quote what a
 * person wrote, and the errors of HTTP clients hold the whole request, so neither is copied.
 */
export function describeError(error: unknown): Described {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return {
    ...kindOf(error),
    at: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
    causes: causesOf(error).map(kindOf),
  };
}

function kindOf(error: unknown): Kind {
  if (!(error instanceof Error)) return { error: typeof error, code: null, status: null };
  const { name, code, statusCode } = error as Error & { code?: unknown; statusCode?: unknown };
  // The client of Cosmos DB gives the status as `code`; those of DOMException and LMDB are no statuses.
  const status = [statusCode, code].find(isStatus) ?? null;
  const said = typeof code === 'string' || typeof code === 'number' ? String(code) : null;
  return { error: name, code: said === String(status) ? null : said, status };
}

const isStatus = (value: unknown): value is number =>
  typeof value === 'number' && value >= 100 && value < 600;

function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = [];
  let last = error;
  while (last instanceof Error && last.cause !== undefined && causes.length < maxCauses) {
    last = last.cause;
    causes.push(last);
  }
  return causes;
}
