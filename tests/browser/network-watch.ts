import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';

/** Stands between a browser and the network, and writes down all that it asks for. */
export interface NetworkWatch {
  /** Of the proxy: `127.0.0.1:1234`. */
  address: string;
  /** URL of every request, those of workers and of the browser itself included; https as `https://host:443`. */
  requests: string[];
  close(): void;
}

/** Loopback by name, and `*.test` (RFC 6761: never a real host), so that tests can have sites of any name. */
const LOCAL = /^(127\.0\.0\.1|localhost|.+\.(localhost|test))$/;

/**
 * A proxy that answers for nothing but this machine. A proxy rather than `page.route`, because no request can
 * pass it by: a service worker's do not show in every version of the browsers' protocols.
 */
export async function watchNetwork(): Promise<NetworkWatch> {
  const requests: string[] = [];
  const server = createServer((incoming, response) => {
    requests.push(incoming.url ?? '');
    forward(incoming, response);
  });
  // What a tunnel carries cannot be seen, so there is none.
  server.on('connect', (incoming, socket) => {
    requests.push(`https://${incoming.url}`);
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `127.0.0.1:${port}`, requests, close };
}

/** Those that were meant for another machine. */
export function foreignRequests(requests: string[]): string[] {
  return requests.filter((url) => /^(https?|wss?):/.test(url) && !LOCAL.test(new URL(url).hostname));
}

function forward(incoming: IncomingMessage, response: ServerResponse): void {
  const url = new URL(incoming.url ?? '', 'http://none.invalid');
  if (!LOCAL.test(url.hostname)) {
    response.writeHead(502).end();
    return;
  }
  const { method, headers } = incoming;
  const path = url.pathname + url.search;
  const onward = request({ host: '127.0.0.1', port: url.port || 80, method, headers, path }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    // What breaks off on one side does so on the other.
    pipeline(answer, response, () => {});
  });
  onward.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
  response.on('close', () => onward.destroy());
  incoming.pipe(onward);
}
