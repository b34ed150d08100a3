import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { type Browser, chromium } from 'playwright-core';

/** The bundle that runs in a worker; `npm test` builds it first. */
export const BROWSER_SERVER = resolve('dist/server.browser.js');

/** A worker that runs the server, seen from its page. */
export interface WorkerWire {
  post(message: unknown): void;
  receive(listener: (message: unknown) => void): void;
  /** What went wrong inside, uncaught. */
  readonly errors: readonly string[];
  stop(): Promise<void>;
}

/** What a dedicated worker has beyond the language itself, as far as a language server may need it. */
const WORKER_GLOBALS = {
  setTimeout,
  clearTimeout,
  queueMicrotask,
  TextDecoder,
  TextEncoder,
  atob,
  btoa,
  URL,
  performance,
  structuredClone,
}; // prettier-ignore

/** Runs the bundle in a world with worker globals only: no `process`, `require`, `Buffer`, `document`, `window`. */
export async function inBareWorld(): Promise<WorkerWire> {
  const errors: string[] = [];
  const received: unknown[] = [];
  let listener: ((message: unknown) => void) | undefined;
  const world: Record<string, unknown> = {
    ...WORKER_GLOBALS,
    console: { error: (...args: readonly unknown[]) => errors.push(args.join(' ')) },
    addEventListener: () => {},
    postMessage: (message: unknown) => {
      const copy = structuredClone(message);
      if (listener) listener(copy);
      else received.push(copy);
    },
  };
  world['self'] = world;
  world['globalThis'] = world;
  createContext(world);
  runInContext(bundle(), world, { filename: 'server.browser.js' });
  return {
    errors,
    post: message => {
      const handler = world['onmessage'];
      if (typeof handler !== 'function') throw new Error('the server does not listen');
      const data = structuredClone(message);
      setImmediate(() => handler({ data }));
    },
    receive: given => {
      listener = given;
      for (const message of received.splice(0)) given(message);
    },
    stop: async () => {},
  };
}

/** Runs in the page, whose types this project does not know. */
const START = `source => {
  globalThis.worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
  worker.onmessage = ({ data }) => fromWorker(data);
  worker.onerror = ({ message }) => workerFailed(message);
}`;

/** Runs the bundle in a dedicated worker of a real Chromium. */
export async function inChromium(): Promise<WorkerWire> {
  const page = await (await chromiumBrowser()).newPage();
  const errors: string[] = [];
  let listener: (message: unknown) => void = () => {};
  page.on('pageerror', error => errors.push(error.message));
  page.on('console', message => message.type() === 'error' && errors.push(message.text()));
  await page.exposeFunction('fromWorker', (message: unknown) => listener(message));
  await page.exposeFunction('workerFailed', (message: string) => errors.push(message));
  await page.evaluate(`(${START})(${JSON.stringify(bundle())})`);
  let posting: Promise<unknown> = Promise.resolve();
  return {
    errors,
    post: message => {
      posting = posting.then(() => page.evaluate(`worker.postMessage(${JSON.stringify(message)})`));
    },
    receive: given => {
      listener = given;
    },
    stop: async () => {
      await posting.catch(() => {});
      await page.close();
    },
  };
}

/** One browser serves all tests of a file: it is started with the first worker. */
let shared: Promise<Browser> | undefined;

/** The browser of a test file, started with its first use. */
export function chromiumBrowser(): Promise<Browser> {
  shared ??= launch();
  return shared;
}

/** Ends the browser; to be called when all tests of a file are done. */
export async function closeChromium(): Promise<void> {
  await (await shared)?.close();
  shared = undefined;
}

function bundle(): string {
  if (!existsSync(BROWSER_SERVER))
    throw new Error(`${BROWSER_SERVER} is missing: run \`node esbuild.mjs server.browser\` first`);
  return readFileSync(BROWSER_SERVER, 'utf8');
}

function launch(): Promise<Browser> {
  const places = [
    process.env['CHROMIUM'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  const executablePath = places.find(place => place !== undefined && existsSync(place));
  if (executablePath === undefined)
    throw new Error('no Chromium found: run `node test/vscode/setup.mjs`, or set CHROMIUM');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
}
