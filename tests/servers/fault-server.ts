import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server that answers as one likes, and writes down what it was asked. */
export class FaultServer {
  readonly asked: { path: string; headers: IncomingMessage['headers'] }[] = [];
  /** Answers that were begun and are not ended. */
  open = 0;
  mostOpen = 0;
  answer: Answer = (_, response) => response.writeHead(404).end();
  private server: Server | undefined;

  /** @returns its address, ending in a slash */
  async start(host = '127.0.0.1'): Promise<string> {
    this.server = createServer((request, response) => {
      this.asked.push({ path: request.url ?? '', headers: request.headers });
      this.open++;
      this.mostOpen = Math.max(this.mostOpen, this.open);
      response.on('close', () => this.open--);
      this.answer(request, response);
    });
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
    return `http://${host}:${(this.server.address() as AddressInfo).port}/`;
  }

  stop(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }
}
