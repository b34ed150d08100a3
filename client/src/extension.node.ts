import type { ExtensionContext } from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { activateWith, deactivate } from './activate.ts';

/** Entry on the desktop and on remote machines: the server is a Node process of its own. */
export function activate(context: ExtensionContext): Promise<void> {
  return activateWith(context, options => {
    const module = context.asAbsolutePath('dist/server.cjs');
    const server: ServerOptions = {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
    };
    return new LanguageClient('sdet', 'Atelier SDET', server, options);
  });
}

export { deactivate };
