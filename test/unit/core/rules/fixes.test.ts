import { describe, expect, test } from 'vitest';
import { renderFinding } from '../../../../server/src/core/messages/render.ts';
import type { Finding, Fix } from '../../../../server/src/core/model/finding.ts';
import { allFindings } from '../../../../server/src/core/rules/findings.ts';
import { rules } from '../../../../server/src/core/rules/index.ts';
import type { RuleExample } from '../../../../server/src/core/rules/rule.ts';
import { applyEdits, type Files, markedProject, projectOf } from '../../../support/inMemoryProject.ts';

interface Offered {
  readonly name: string;
  readonly files: Files;
  readonly found: readonly Finding[];
  readonly finding: Finding;
  readonly fix: Fix;
}

/** Every fix that is offered in a bad example. */
function offers(example: RuleExample): readonly Offered[] {
  const { project, files } = markedProject(example.files);
  const found = allFindings(project);
  return found.flatMap(finding =>
    finding.fixes.map((fix, index) => {
      const name = `${finding.rule}: ${renderFinding(finding, 'en').fixes[index]}`;
      return { name, files, found, finding, fix };
    }),
  );
}

const OFFERED = rules.flatMap(({ examples }) => examples.bad.flatMap(offers));

describe('a fix settles its finding and makes no other', () => {
  test.each(OFFERED)('$name', ({ files, found, finding, fix }) => {
    const text = applyEdits(files[finding.path] ?? '', fix.edits);
    const left = allFindings(projectOf({ ...files, [finding.path]: text }));
    expect(left.length).toBeLessThan(found.length);
    const rulesLeft = left.map(({ rule }) => rule);
    expect(rulesLeft.filter(rule => !found.some(one => one.rule === rule))).toEqual([]);
  });
});

test('the rules that offer one', () => {
  expect([...new Set(OFFERED.map(({ finding }) => finding.rule))].toSorted()).toEqual([
    'actor/alias',
    'actor/unknown',
    'data/bad-value',
    'data/unknown-key',
    'id/case',
    'id/malformed',
    'level/contradicts-text',
    'level/keyword-case',
    'level/unknown',
    'need/unknown',
    'reference/ambiguous-section',
    'reference/file-case',
    'reference/unresolved-anchor',
    'reference/unresolved-file',
    'reference/unresolved-footnote',
    'reference/unresolved-image',
    'reference/unresolved-item',
    'reference/unresolved-link-definition',
    'reference/withdrawn-target',
    'service/merged',
    'service/renamed',
    'service/unknown',
    'structure/heading-skip',
    'structure/invalid-value',
    'structure/unknown-field',
    'suppression/unknown-rule',
    'term/deprecated',
    'view/unknown-actor',
    'view/unknown-kind',
    'view/unknown-level',
    'view/unknown-service',
  ]);
});

test('only a fix that changes no meaning is safe', () => {
  const safe = OFFERED.filter(({ fix }) => fix.safe).map(
    ({ finding, fix }) => `${finding.rule} → ${fix.value}`,
  );
  expect(safe.toSorted()).toEqual([
    'actor/alias → Collège, lycée',
    'actor/alias → Éditeur ENT',
    'id/case → EX-AAS-001',
    'reference/file-case → 02-annuaire.md',
    'reference/file-case → images/acteurs.PNG',
    'reference/unresolved-anchor → fédération',
    'service/merged → Espaces collaboratifs',
    'service/renamed → Suivi de la scolarité',
  ]);
});
