import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { Extension, type MarkdownContribution } from './extension.ts';

/** What this file needs of the page's `Worker`, which the types of Node do not know. */
type WorkerConstructor = new (
  url: string,
) => ConstructorParameters<typeof LanguageClient>[2] & { terminate(): void };
declare const Worker: WorkerConstructor;

/** In a browser the server is a worker that reads files through this side. */
const extension = new Extension(context => options => {
  const worker = new Worker(Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true));
  context.subscriptions.push({ dispose: () => worker.terminate() });
  return new LanguageClient('sdet', 'Atelier SDET', worker, {
    ...options,
    initializationOptions: { ...options.initializationOptions, files: 'client' },
  });
});

/** What VS Code calls when the extension is needed. */
export function activate(context: ExtensionContext): MarkdownContribution {
  return extension.activate(context);
}

/** What VS Code calls when the window closes. */
export function deactivate(): Promise<void> {
  return extension.deactivate();
}
