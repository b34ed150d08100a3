import { expect, it } from 'vitest';
import { pictureForm } from '../../../../../server/src/core/views/pictures/pictureForm.ts';
import { bmp, bytesOf, gif, jpeg, png, SVG } from '../../../../support/pictures.ts';

function check(bytes: Uint8Array, expected: string | undefined): void {
  expect(pictureForm(bytes)).toBe(expected);
}

it.each([
  ['png', png()],
  ['jpeg', jpeg(1, 1)],
  ['gif', gif(1, 1)],
  ['gif', bytesOf('GIF87a')],
  ['bmp', bmp(1, 1)],
  ['webp', bytesOf('RIFF', 1, 0, 0, 0, 'WEBPVP8 ')],
  ['avif', bytesOf(0, 0, 0, 0x20, 'ftypavif')],
])('%s is told by its first bytes', (form, bytes) => check(bytes, form));

it.each([
  SVG,
  '<svg>',
  `\u00ef\u00bb\u00bf\n<?xml version="1.0" encoding="UTF-8"?>\n<!-- a > b --><!---->\n${SVG}`,
  `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://x/svg11.dtd" [\n<!ENTITY ns "x>y">\n]>\n${SVG}`,
])('SVG by its root: %s', text => check(bytesOf(text), 'svg'));

it.each([
  ['nothing', ''],
  ['text', '# Titre\n'],
  ['HTML', '<!doctype html><html><svg></svg></html>'],
  ['HTML that hides behind a comment', '<!-- <svg> --><script>alert(1)</script>'],
  ['an element that only begins so', '<svgx>'],
  ['a text that begins as a BMP', 'BM est une abréviation courante.'],
  ['a RIFF that is a sound', 'RIFF\u0001\u0000\u0000\u0000WAVEfmt '],
  ['PDF', '%PDF-1.7'],
  ['a film', '\u0000\u0000\u0000\u0020ftypisom'],
])('%s is no picture', (_, text) => check(bytesOf(text), undefined));

it('takes no longer for comments without end', () => {
  check(bytesOf('<!--a-->'.repeat(500), '<p>'), undefined);
  check(bytesOf('<?xml ?>'.repeat(500), ' '.repeat(90)), undefined);
});
