import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const SOURCES = 'client/src';
const french = JSON.parse(readFileSync('l10n/bundle.l10n.fr.json', 'utf8')) as Readonly<
  Record<string, string>
>;

/** First arguments of every `l10n.t(…)` of the client. */
function usedTexts(): readonly string[] {
  const files = readdirSync(SOURCES, { recursive: true })
    .map(String)
    .filter(name => name.endsWith('.ts'));
  return files.flatMap(name => textsIn(readFileSync(join(SOURCES, name), 'utf8')));
}

function textsIn(code: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'l10n.t') {
      const [text] = node.arguments;
      if (text === undefined || !ts.isStringLiteral(text))
        throw new Error(`not a literal text: ${node.getText()}`);
      found.push(text.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('client.ts', code, ts.ScriptTarget.Latest, true));
  return found;
}

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\d+\}/g)].map(([all]) => all).sort();

it('every text of the client is in the French bundle, and no other', () => {
  expect(Object.keys(french).sort()).toEqual([...new Set(usedTexts())].sort());
});

it('a translation has the placeholders of its original', () => {
  for (const [text, translation] of Object.entries(french))
    expect(placeholders(translation), text).toEqual(placeholders(text));
});

it('French texts have no-break spaces where French puts them, and curly apostrophes', () => {
  for (const text of Object.values(french)) expect(text).not.toMatch(/ [:;!?»]|« |'/);
});
