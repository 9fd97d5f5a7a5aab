import type { Server } from 'restify';
import { mountConnector } from './connector';
import { Delivery } from './delivery';
import { mountEvents } from './events';
import { mountPage } from './page';
import { mountPerson } from './person';
import { Store } from './store';

/**
 * Liaison without Teams: a stand-in for the Bot Connector and a page to chat on. It knows nobody and checks nobody, so
 * it is mounted only where nobody but this computer gets in. Returns the way to close it.
 */
export function mountLocalChannel(server: Server): () => void {
  const store = new Store();
  const address = () => {
    const { address: host, port } = server.address();
    return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  };
  mountConnector(server, store);
  mountPerson(server, store, new Delivery(store, address));
  mountPage(server);
  return mountEvents(server, store);
}
