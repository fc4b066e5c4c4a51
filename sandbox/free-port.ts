import { createServer } from 'node:http';

/** Something else listens on the port that was asked for. */
export class PortInUse extends Error {
  override readonly name = 'PortInUse';
}

/**
 * A free port of 127.0.0.1; with `port`, that one.
 * @throws {PortInUse} when it is taken
 */
export function freePort(port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (cause) =>
      reject(
        'code' in cause && cause.code === 'EADDRINUSE'
          ? new PortInUse(`${port}`, { cause })
          : cause,
      ),
    );
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const found = typeof address === 'object' && address ? address.port : port;
      server.close(() => resolve(found));
    });
  });
}
