import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const TYPES = { '.js': 'text/javascript', '.cjs': 'text/javascript', '.json': 'application/json' };

/** Serves the files of a folder to any page, on a free port of this machine. */
export async function serveFolder(folder) {
  const server = createServer(async (request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    // `new URL` resolves "..", so nothing outside the folder can be asked for.
    const path = join(folder, decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    try {
      const body = await readFile(path);
      response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
      response.end(body);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return { authority: `localhost:${server.address().port}`, stop: () => server.close() };
}
