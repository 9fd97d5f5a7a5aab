import type { TurnContext } from 'botbuilder';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import { createServer, plugins, type Server } from 'restify';

const fromSamples = () =>
  new ConfigurationBotFrameworkAuthentication({}, new ConfigurationServiceClientCredentialFactory({}));

/** As the samples of the SDK set it up, without credentials, if not told otherwise: whatever `logic` does is the bot. */
export function serve(
  logic: (turn: TurnContext) => Promise<void>,
  authentication: BotFrameworkAuthentication = fromSamples(),
): void {
  const adapter = new CloudAdapter(authentication);
  const server = createServer();
  server.use(plugins.bodyParser({ mapParams: false }));
  server.post('/api/messages', async (request, response) => adapter.process(request, response, logic));
  announce(server);
}

/** The first line of output is how whoever started the process learns the address. */
export function announce(server: Server): void {
  server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
    process.stdout.write(`ready: http://127.0.0.1:${server.address().port}\n`);
  });
  process.on('SIGTERM', () => process.exit(0));
}
