import pc from 'picocolors';
import { describe, expect, test } from 'vitest';
import { CLI_MESSAGES } from '../../../../server/src/cli/messages/index.ts';
import { checkText } from '../../../../server/src/cli/reporters/checkText.ts';
import type { CheckReport } from '../../../../server/src/cli/reporters/report.ts';
import { displayWidth } from '../../../../server/src/core/base/cells.ts';
import { sampleFinding, sampleReport } from './sampleReport.ts';

function text(report: CheckReport, width?: number, language: 'fr' | 'en' = 'fr', colours = false): string {
  return checkText(report, { messages: CLI_MESSAGES[language], colours: pc.createColors(colours), width });
}

function check(report: CheckReport, expected: string, width?: number): void {
  expect(text(report, width).replaceAll('\u00a0', ' ')).toBe(`${expected}\n`);
}

describe('one project', () => {
  test('a clean one has a last line only', () =>
    check(sampleReport([]), 'Aucun constat. 3 fichiers vérifiés, 1 élément.'));
  test('a finding shows its place, its line and its rule', () =>
    check(
      sampleReport([sampleFinding('# A\n\nL’ENT suit ⟦EX-1⟧.')]),
      `principal/01.md
  3:12  erreur  EX-1 n’existe pas.  reference/unresolved-item
    │ L’ENT suit EX-1.
    │            ~~~~
    On le cherche. Corrigez.

1 erreur. 3 fichiers vérifiés, 1 élément.`,
    ));
  test('findings are grouped by file and counted by severity', () =>
    check(
      sampleReport([
        sampleFinding('⟦a⟧'),
        sampleFinding('⟦b⟧', { severity: 'warning', rule: 'id/malformed', what: 'B.' }),
        sampleFinding('⟦c⟧', { file: '02.md', severity: 'hint', rule: 'x/y', what: 'C.' }),
      ]),
      `principal/01.md
  1:1  erreur  EX-1 n’existe pas.  reference/unresolved-item
    │ a
    │ ~
    On le cherche. Corrigez.

  1:1  avertissement  B.  id/malformed
    │ b
    │ ~
    On le cherche. Corrigez.

02.md
  1:1  conseil  C.  x/y
    │ c
    │ ~
    On le cherche. Corrigez.

1 erreur, 1 avertissement, 1 conseil. 3 fichiers vérifiés, 1 élément.`,
    ));
  test('related places follow', () =>
    check(
      sampleReport([
        sampleFinding('⟦a⟧', {
          related: [{ file: '02.md', item: 'EX-1', start: { line: 4, character: 2 } }],
        }),
      ]),
      `principal/01.md
  1:1  erreur  EX-1 n’existe pas.  reference/unresolved-item
    │ a
    │ ~
    On le cherche. Corrigez.
    ↳ voir EX-1 : 02.md:5:3

1 erreur. 3 fichiers vérifiés, 1 élément.`,
    ));
  test('a finding without a line to show has none', () =>
    check(
      sampleReport([sampleFinding('⟦⟧')]),
      `principal/01.md
  1:1  erreur  EX-1 n’existe pas.  reference/unresolved-item
    On le cherche. Corrigez.

1 erreur. 3 fichiers vérifiés, 1 élément.`,
    ));
});

test('many findings are counted by rule', () => {
  const findings = Array.from({ length: 11 }, (_, index) =>
    sampleFinding('⟦a⟧', { rule: index < 10 ? 'id/malformed' : 'x/y' }),
  );
  expect(text(sampleReport(findings))).toContain('\n\n  10  id/malformed\n   1  x/y\n\n11 erreurs.');
  expect(text(sampleReport(findings.slice(1)))).not.toContain('  9  id/malformed');
});

test('several projects have headings, counts of their own, and a total', () =>
  check(
    sampleReport([sampleFinding('⟦a⟧')], []),
    `Projet « Projet 0 » — .
───────────────────────

principal/01.md
  1:1  erreur  EX-1 n’existe pas.  reference/unresolved-item
    │ a
    │ ~
    On le cherche. Corrigez.

1 erreur. 3 fichiers vérifiés, 1 élément.

Projet « Projet 1 » — p1
────────────────────────

Aucun constat. 3 fichiers vérifiés, 1 élément.

Total : 1 erreur. 6 fichiers vérifiés, 2 éléments.`,
  ));

describe('on a terminal', () => {
  const long = 'Le renvoi EX-1 ne mène nulle part. Le lecteur le cherche en vain. Corrigez-le ou retirez-le.';
  test('messages are folded, the rule comes last', () =>
    check(
      sampleReport([sampleFinding('⟦a⟧', { what: long })]),
      `principal/01.md
  1:1  erreur  Le renvoi EX-1 ne mène nulle part. Le lecteur
    le cherche en vain. Corrigez-le ou retirez-le.
    reference/unresolved-item
    │ a
    │ ~
    On le cherche. Corrigez.

1 erreur. 3 fichiers vérifiés, 1 élément.`,
      60,
    ));
  test('no line is wider than the terminal', () => {
    const report = sampleReport([
      sampleFinding(`${'mot '.repeat(50)}⟦x⟧ ${'mot '.repeat(50)}`, { what: long }),
    ]);
    for (const width of [50, 72, 100, 200]) {
      for (const line of text(report, width).split('\n'))
        expect(displayWidth(line)).toBeLessThanOrEqual(width);
    }
  });
  test('in a pipe each finding has one line', () => {
    const report = sampleReport([sampleFinding('⟦a⟧', { what: long })]);
    expect(text(report)).toContain(`  1:1  erreur  ${long}  reference/unresolved-item\n`);
  });
});

test('control characters of a source never reach the terminal', () => {
  const evil = '\u001B[2J';
  const finding = sampleFinding(`${evil}⟦a⟧`, {
    what: evil,
    advice: evil,
    file: `${evil}.md`,
    related: [{ file: evil, item: evil, start: { line: 0, character: 0 } }],
  });
  expect(text(sampleReport([finding], [finding]))).not.toContain('\u001B');
});
test('colours mark severity and place, and can be left out', () => {
  const report = sampleReport([sampleFinding('x ⟦a⟧')]);
  const coloured = text(report, undefined, 'fr', true);
  expect(coloured).toContain('\u001B[31merreur\u001B[39m');
  expect(coloured).toContain('x \u001B[31ma\u001B[39m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: takes the colours out
  expect(coloured.replace(/\u001B\[\d+m/g, '')).toBe(text(report));
});
test('speaks English as well', () =>
  expect(text(sampleReport([sampleFinding('⟦a⟧')]), undefined, 'en')).toContain(
    '1 error. 3 files checked, 1 item.',
  ));
