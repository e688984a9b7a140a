import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AskOptions, askSource, type Validators } from '../../../src/library/sources/ask-source';
import { SourceError } from '../../../src/library/sources/source-error';
import { BODY_MAX_BYTES, SILENCE_MAX_MS } from '../../../src/library/sources/source-limits';
import { FaultServer } from '../../servers/fault-server';

const NOW = Date.parse('2026-11-24T10:00:00.000Z');
const MEGABYTE = Buffer.alloc(1024 * 1024, 97);

let server: FaultServer;
let url: string;
beforeEach(async () => {
  server = new FaultServer();
  url = `${await server.start()}feed`;
});
afterEach(() => {
  vi.useRealTimers();
  server.stop();
});

const ask = (validators: Validators = {}, options: AskOptions = {}) =>
  askSource(url, validators, { now: () => NOW, ...options });

/** What it is turned down with. */
async function failure(
  options: AskOptions = {},
): Promise<Pick<SourceError, 'kind' | 'message' | 'waitUntil'>> {
  try {
    await ask({}, options);
  } catch (cause) {
    if (cause instanceof SourceError) return cause;
    throw cause;
  }
  throw new Error('it was not turned down');
}

describe('what a source answers', () => {
  it('is its body, with what lets one ask for changes only', async () => {
    server.answer = (_, response) =>
      response
        .writeHead(200, {
          etag: '"v1"',
          'last-modified': 'Tue, 24 Nov 2026 09:00:00 GMT',
          'set-cookie': 'id=1',
        })
        .end('papers');
    const answer = await ask();
    if (answer.kind === 'unchanged') throw new Error('nothing came');
    expect(await answer.body.text()).toBe('papers');
    expect(answer.validators).toEqual({ etag: '"v1"', lastModified: 'Tue, 24 Nov 2026 09:00:00 GMT' });
    server.answer = (_, response) => response.writeHead(304).end();
    expect(await ask(answer.validators)).toEqual({ kind: 'unchanged' });
    const [first, second] = server.asked;
    expect(first?.headers).not.toHaveProperty('if-none-match');
    expect(second?.headers).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': 'Tue, 24 Nov 2026 09:00:00 GMT',
    });
    expect(second?.headers).not.toHaveProperty('cookie');
    expect(second?.headers).not.toHaveProperty('referer');
  });

  it.each([
    [404, 'has nothing at this address any more (404).'],
    [410, 'has nothing at this address any more (410).'],
    [401, 'does not let Papertip read this (401).'],
    [403, 'does not let Papertip read this (403).'],
    [400, 'did not take the request (400).'],
    [429, 'asks for fewer requests (429).'],
    [500, 'has a problem of its own (500).'],
    [503, 'has a problem of its own (503).'],
  ])('%s is a refusal', async (status, words) => {
    server.answer = (_, response) => response.writeHead(status).end('<h1>no</h1>');
    const { host } = new URL(url);
    expect(await failure()).toMatchObject({ kind: 'refused', message: `${host} ${words}`, waitUntil: null });
  });

  it('may be a wish to be left alone', async () => {
    server.answer = (_, response) => response.writeHead(503, { 'retry-after': '600' }).end();
    expect(await failure()).toMatchObject({ waitUntil: '2026-11-24T10:10:00.000Z' });
  });

  it.each([301, 302, 303, 307, 308])('%s is not followed', async (status) => {
    server.answer = (_, response) => response.writeHead(status, { location: '/elsewhere' }).end();
    expect(await failure()).toMatchObject({ kind: 'moved' });
    expect(server.asked.map(({ path }) => path)).toEqual(['/feed']);
  });

  it('may be nobody at all', async () => {
    server.stop();
    expect(await failure()).toMatchObject({ kind: 'unreachable' });
  });

  it('may break off', async () => {
    server.answer = (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('half');
      setTimeout(() => response.destroy(), 20);
    };
    expect(await failure()).toMatchObject({
      kind: 'unreachable',
      message: expect.stringContaining('no whole answer'),
    });
  });

  it('may fall silent', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const begun = new Promise<void>((resolve) => {
      server.answer = (_, response) => {
        response.writeHead(200);
        response.write('a');
        resolve();
      };
    });
    const failing = failure();
    await begun;
    await vi.advanceTimersByTimeAsync(SILENCE_MAX_MS * 2 + 1);
    expect(await failing).toMatchObject({ message: expect.stringContaining('took too long') });
  });

  it('is not read where it says that it is too large', async () => {
    server.answer = (_, response) => {
      response.writeHead(200, { 'content-length': String(1024 ** 3) });
      response.write(MEGABYTE);
    };
    expect(await failure()).toMatchObject({ kind: 'too-large' });
  });

  it('is not read to its end where it goes on and on', async () => {
    let sent = 0;
    server.answer = (_, response) => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && sent < 1024 && response.write(MEGABYTE)) sent++;
        if (sent >= 1024) response.end();
      };
      response.on('drain', more);
      more();
    };
    expect(await failure()).toMatchObject({ kind: 'too-large' });
    expect(sent).toBeLessThan((BODY_MAX_BYTES / MEGABYTE.length) * 2);
  });

  it('is measured as it is unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(BODY_MAX_BYTES + 1024 * 1024));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    server.answer = (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': bomb.length }).end(bomb);
    expect(await failure()).toMatchObject({ kind: 'too-large' });
  });

  it('is waited for no longer than one wants', async () => {
    const stop = new AbortController();
    server.answer = () => stop.abort(new Error('enough'));
    await expect(ask({}, { signal: stop.signal })).rejects.toThrow('enough');
  });
});
