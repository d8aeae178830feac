// The only way out of a driven browser: hosts of an org lead to the local server, all others are refused and written down.
import { createServer, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { isLoopback, isOrgHost, nowhere } from './hosts.mjs';

/**
 * @param {number} orgPort of the TLS server that plays the org
 * @returns {Promise<{ port: number, contacted: () => string[], close: () => void }>}
 */
export async function startProxy(orgPort) {
  /** @type {Set<string>} */
  const contacted = new Set();
  /** @param {URL} address */
  const note = ({ hostname, host }) => { if (!isOrgHost(hostname) && hostname !== nowhere) contacted.add(host); };
  /** @type {Set<import('node:stream').Duplex>} */
  const open = new Set();
  const server = createServer();

  // `https:` and WebSockets arrive as tunnels.
  server.on('connect', (request, client, head) => {
    const address = new URL(`https://${request.url}`);
    const { hostname, port } = address;
    const inOrg = isOrgHost(hostname);
    note(address);
    // A browser that ends in the middle resets what it has open, also where it was just refused.
    client.on('error', () => client.destroy());
    if (!inOrg && !isLoopback(hostname)) return client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const upstream = connect(inOrg ? orgPort : Number(port || 443), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    for (const [socket, other] of [[upstream, client], [client, upstream]]) {
      open.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => { open.delete(socket); other.destroy(); });
    }
    return undefined;
  });

  // `http:` arrives as a request with the whole address: only this machine's own pages are served that way.
  server.on('request', (request, response) => {
    const target = new URL(request.url ?? '/', 'http://unknown.invalid');
    note(target);
    if (!isLoopback(target.hostname)) return response.writeHead(403).end();
    const { method, headers } = request;
    const upstream = httpRequest(target, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    upstream.on('error', () => response.destroy());
    return request.pipe(upstream);
  });

  await new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(undefined)); });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    port,
    contacted: () => [...contacted].sort(),
    close: () => {
      for (const socket of open) socket.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}
