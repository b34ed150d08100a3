import { env, l10n, Uri, type Webview } from 'vscode';
import type { PageTexts } from './messages.ts';

/** The document of the panel, which its script fills. Only our script and styles run in it, and nothing is fetched. */
export function panelHtml(webview: Webview, extension: Uri, nonce: string): string {
  const script = webview.asWebviewUri(Uri.joinPath(extension, 'dist/preview.js'));
  const style = webview.asWebviewUri(Uri.joinPath(extension, 'media/preview.css'));
  const policy = [
    `default-src 'none'`,
    `img-src ${webview.cspSource} data:`,
    `style-src ${webview.cspSource} 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escaped(env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escaped(String(style))}">
</head>
<body data-texts="${escaped(JSON.stringify(pageTexts()))}" data-nonce="${nonce}">
<script nonce="${nonce}" src="${escaped(String(script))}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
}

function pageTexts(): PageTexts {
  return {
    controls: l10n.t('What the preview shows'),
    reader: l10n.t('Reader'),
    everybody: l10n.t('Everybody'),
    definedVersions: l10n.t('Versions of the project'),
    actors: l10n.t('Actors'),
    extent: l10n.t('Extent'),
    chapter: l10n.t('Chapter: {0}', '{0}'),
    volume: l10n.t('Volume: {0}', '{0}'),
    project: l10n.t('Whole project'),
    detail: l10n.t('Detail'),
    titles: l10n.t('Titles'),
    plain: l10n.t('Plain'),
    full: l10n.t('Full'),
    levels: l10n.t('Levels'),
    allLevels: l10n.t('All levels'),
    counts: l10n.t('{0} kept, {1} left out', '{0}', '{1}'),
    loading: l10n.t('The preview is being made…'),
    nothing: l10n.t(
      'Nothing here is for this reader. Choose another reader, other levels or a larger extent.',
    ),
    text: l10n.t('Simplified Version'),
  };
}
