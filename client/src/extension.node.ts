import type { ExtensionContext } from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { Extension, type MarkdownContribution } from './extension.ts';

/** On the desktop and on remote machines the server is a Node process of its own. */
const extension = new Extension(context => options => {
  const module = context.asAbsolutePath('dist/server.cjs');
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
  return new LanguageClient('sdet', 'Atelier SDET', server, options);
});

/** What VS Code calls when the extension is needed. */
export function activate(context: ExtensionContext): MarkdownContribution {
  return extension.activate(context);
}

/** What VS Code calls when the window closes. */
export function deactivate(): Promise<void> {
  return extension.deactivate();
}
