import { expect, it } from 'vitest';
import { Uri, type Webview } from 'vscode';
import { panelHtml } from '../../../../client/src/preview/panelHtml.ts';

const webview = {
  cspSource: 'https://source.test',
  asWebviewUri: (uri: Uri) => `https://source.test${uri.path}`,
} as unknown as Webview;
const html = panelHtml(webview, Uri.file('/extension'), 'N0NCE');
const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/
  .exec(html)?.[1]
  ?.replaceAll('&#39;', "'");

it('forbids everything that it does not need', () => {
  expect(policy?.split('; ')).toEqual([
    `default-src 'none'`,
    'img-src https://source.test data:',
    `style-src https://source.test 'nonce-N0NCE'`,
    `script-src 'nonce-N0NCE'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ]);
  expect(html).not.toMatch(/unsafe|\son\w+=|\sstyle=/);
});

it('has one script, that of the extension, and its texts as data', () => {
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).toContain('<script nonce="N0NCE" src="https://source.test/extension/dist/preview.js">');
  const texts = /data-texts="([^"]*)"/
    .exec(html)?.[1]
    ?.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));
  const read = JSON.parse(texts ?? '') as Readonly<Record<string, string>>;
  expect(Object.values(read).filter(text => text === '')).toEqual([]);
  expect(read['counts']).toContain('{0}');
});
