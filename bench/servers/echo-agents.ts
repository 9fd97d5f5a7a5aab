/** The same echo on the successor of botbuilder, behind the same router. Without credentials, as the others. */
import { CloudAdapter, type Request, type WebResponse } from '@microsoft/agents-hosting';
import { createServer, plugins, type Response } from 'restify';
import { announce } from './listen';

const adapter = new CloudAdapter({ clientId: '' });
const server = createServer();
server.use(plugins.bodyParser({ mapParams: false }));
server.post('/api/messages', async (request, response) => {
  const incoming = Object.assign(request, { user: {} }) as unknown as Request;
  await adapter.process(incoming, webResponseOf(response), async (turn) => {
    if (turn.activity.type === 'message') await turn.sendActivity(`Echo: ${turn.activity.text ?? ''}`);
  });
});
announce(server);

/** What the adapter writes to, in the form of Express. */
function webResponseOf(response: Response): WebResponse {
  const same: WebResponse = {
    status(code) {
      response.statusCode = code;
      return same;
    },
    setHeader(name, value) {
      response.setHeader(name, value);
      return same;
    },
    send(body) {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(body));
      return same;
    },
    end() {
      if (!response.writableEnded) response.end();
      return same;
    },
    get headersSent() {
      return response.headersSent;
    },
    get writableEnded() {
      return response.writableEnded;
    },
  };
  return same;
}
