import type { Request, Response } from 'restify';
import type { z } from 'zod';
import { readJson } from '../server/body';
import { HttpProblem } from '../server/problem';

/** A route that returns its status and body, and throws an `HttpProblem` for what the caller did wrong. */
export function answerWith(handle: (request: Request) => Promise<[number, unknown]>) {
  return async (request: Request, response: Response): Promise<void> => {
    try {
      const [status, body] = await handle(request);
      response.send(status, body);
    } catch (error) {
      if (!(error instanceof HttpProblem)) throw error;
      response.send(error.status, error.body);
    }
  };
}

/** The request's JSON in the form the route wants. */
export async function readAs<T extends z.ZodType>(request: Request, schema: T): Promise<z.infer<T>> {
  const parsed = schema.safeParse(await readJson(request));
  if (!parsed.success) throw new HttpProblem(400, 'BadSyntax', 'The body does not fit this operation.');
  return parsed.data;
}
