import { describe, expect, it } from 'vitest';
import { altOf, htmlParagraphs } from '../../../../../server/src/core/views/render/htmlText.ts';

function check(html: string, ...expected: readonly string[]): void {
  expect(htmlParagraphs(html)).toEqual(expected);
}

describe('htmlParagraphs', () => {
  it('gives a paragraph for each block', () => {
    check('<div><p>Un <b>mot</b></p><p>deux</p></div>', 'Un mot', 'deux');
    check('<table><tr><th>a</th><th>b</th></tr>\n<tr><td>1</td><td>2</td></tr></table>', 'a b', '1 2');
    check('<ul>\n<li>un<li>deux\n</ul>', 'un', 'deux');
    check('un<br/>deux', 'un', 'deux');
  });

  it('reads character references', () => {
    check('<p>a &amp; b &lt;i&gt; &eacute;&#233;&#xE9; &nbsp;x &inconnu;</p>', 'a & b <i> ééé x &inconnu;');
  });

  it('takes the text of an image', () => {
    check('<img src="x.png" alt="Un plan"> et <img alt=\'\' src=x>', 'Un plan et');
    expect(altOf('<img alt="a">')).toBe('a');
    expect(altOf('<a alt="a">')).toBe('');
  });

  it.each([
    '<!-- rien -->',
    '<!-- sans fin',
    '<script>alert("<p>x</p>")</script>',
    '<style>p { color: red }</style>',
    '<svg><text>x</text></svg>',
    '<iframe src="https://x">y</iframe>',
    '<div onclick="x()"></div>',
    '<?php echo 1 ?>',
    '<!DOCTYPE html>',
  ])('has no words: %s', html => check(html));

  it('is quick on what never ends', () => {
    const started = performance.now();
    htmlParagraphs('<div '.repeat(40_000));
    htmlParagraphs('<!--'.repeat(40_000));
    htmlParagraphs('<script>'.repeat(300_000));
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});
