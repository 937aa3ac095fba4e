/**
 * A web of our own: a proxy that answers for every host, over TLS too, with the pages it was given, and for
 * nothing else.
 */
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { generate } from 'selfsigned';

type Body = string | ((url: string) => string | undefined);

const HTML = 'text/html; charset=utf-8';

/** Pages under their real addresses. */
export interface Web {
  /** The address of the proxy. */
  proxy: string;
  /**
   * Serves `body` for every address that starts with `prefix`; of several that fit, the latest that has a
   * body for it.
   */
  serve: (prefix: string, body: Body, type?: string) => void;
  close: () => void;
}

/** Starts the proxy. What it was not given is not found, so nothing ever comes from the network. */
export async function startWeb(): Promise<Web> {
  const pages: { prefix: string; body: Body; type: string }[] = [];
  const answer: RequestListener = ({ url = '', headers }, response) => {
    // A proxy is asked for whole addresses; inside a TLS connection for paths.
    const address = url.startsWith('/') ? `https://${headers.host}${url}` : url;
    for (const { prefix, body, type } of pages) {
      const text = address.startsWith(prefix) && (typeof body === 'function' ? body(address) : body);
      if (typeof text === 'string') return response.writeHead(200, { 'content-type': type }).end(text);
    }
    return response.writeHead(404, { 'content-type': HTML }).end();
  };
  // One certificate for all hosts: the browsers are told to take any.
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'tests' }], {
    algorithm: 'sha256',
  });
  const tls = createTlsServer({ key, cert }, answer);
  const server = createServer(answer);
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    // A browser that is killed resets its connections.
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  });
  server.on('connect', (_, socket) => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    tls.emit('connection', socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    proxy: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    serve: (prefix, body, type = HTML) => void pages.unshift({ prefix, body, type }),
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
