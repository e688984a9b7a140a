import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServeOptions {
  /** `127.0.0.1` (a secure context) if not given; `localhost` or any `NAME.test`. */
  host?: string;
  headers?: Record<string, string>;
}

/** One page, or pages by path (`/`, `/frame.html`): the URL of the site, ending in a slash. */
export type Serve = (pages: string | Record<string, string>, options?: ServeOptions) => Promise<string>;

/** Sites on this machine, each on a port of its own, until `close`. */
export function servePages(): { serve: Serve; close(): void } {
  const servers: Server[] = [];
  const serve: Serve = async (pages, { host = '127.0.0.1', headers = {} } = {}) => {
    const byPath = typeof pages === 'string' ? { '/': pages } : pages;
    const server = createServer((request, response) => {
      const page = byPath[new URL(request.url ?? '/', 'http://none.invalid').pathname];
      const type = { 'content-type': 'text/html; charset=utf-8' };
      response.writeHead(page === undefined ? 404 : 200, { ...type, ...headers }).end(page ?? '');
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://${host}:${(server.address() as AddressInfo).port}/`;
  };
  const close = () => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  };
  return { serve, close };
}
