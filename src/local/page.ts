import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Request, Response, Server } from 'restify';

/**
 * Scripts and styles from this server and nowhere else, and none within the page. The renderer sets styles through the
 * DOM, which a policy allows.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const folder = path.join(__dirname, 'page');

/** Listed and read once, at start: no path from a request reaches the file system. */
function pageFiles(): Map<string, string> {
  const files = new Map([
    ['/', path.join(folder, 'index.html')],
    ['/page/adaptivecards.js', require.resolve('adaptivecards/dist/adaptivecards.min.js')],
    ['/page/markdown-it.js', require.resolve('markdown-it/browser')],
  ]);
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const extension = path.extname(entry);
    if (extension in types && extension !== '.html') {
      files.set(`/page/${entry.split(path.sep).join('/')}`, path.join(folder, entry));
    }
  }
  return files;
}

export function mountPage(server: Server): void {
  for (const [route, file] of pageFiles()) {
    const content = readFileSync(file);
    server.get(route, async (_request: Request, response: Response) => {
      response.setHeader('Content-Security-Policy', policy);
      response.setHeader('Content-Length', content.length);
      response.writeHead(200, { 'Content-Type': types[path.extname(file)] ?? 'application/octet-stream' });
      response.end(content);
    });
  }
}
