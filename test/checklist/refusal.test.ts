import { expect, it } from '@jest/globals';
import { refusalOf } from '../../dialogs/checklist/refusal';

const http = (statusCode: number, code = '') => ({ statusCode, body: { error: { code, message: '' } } });

it.each([
  ['that Teams is busy', http(429), 'unreachable'],
  ['that Teams is broken', http(500), 'unreachable'],
  ['that something changed meanwhile', http(412), 'unreachable'],
  ['that our sign-in has to be renewed', http(401), 'unreachable'],
  ['that the connection broke', Object.assign(new Error('x'), { code: 'ECONNRESET' }), 'unreachable'],
  ['that the request is wrong', http(400, 'BadArgument'), 'refused'],
  ['that there is no such way', http(405), 'refused'],
  ['that something else holds it', http(409), 'refused'],
  ['that the address is no longer ours', Object.assign(new Error('x'), { name: 'DeniedError' }), 'refused'],
  ['that the channel is gone', http(404, 'ConversationNotFound'), 'not-found'],
])('takes from a failure %s, and so whether to try again', (_, error, reason) => {
  expect(refusalOf(error).reason).toBe(reason);
});
