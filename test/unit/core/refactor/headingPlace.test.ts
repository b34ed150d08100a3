import { expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { headingPlace } from '../../../../server/src/core/refactor/headingPlace.ts';
import { projectOf } from '../../../support/inMemoryProject.ts';
import { withMarks } from '../../../support/marks.ts';

/** The heading with its replaceable part marked; the first heading of the text. */
function check(expected: string): void {
  const text = expected.replace(/[⟦⟧]/g, '');
  const facts = projectOf({ 'a.md': `${text}\n` }).view.facts(projectPath('a.md'));
  const place = facts && headingPlace(facts, text, 0);
  expect(withMarks(text, place ? [place] : [])).toBe(expected);
}

test.each([
  '# ⟦Titre⟧',
  '##   ⟦3.4 Titre⟧  ',
  '## ⟦Titre⟧ ##',
  '## ⟦Le **titre**⟧',
  '## ⟦**Le** titre⟧ ##',
  '## ⟦Titre⟧ {#repère actors=chef}',
  '## ⟦Voir [le guide](x.md)⟧',
  '## ⟦`code`⟧',
  '⟦Titre⟧\n=====',
  '### EX-AAS-001 — ⟦Titre⟧',
  '### EX-AAS-001 — ⟦Le **titre**⟧',
  '### EX-AAS-001 — ⟦**Titre**⟧ {#x}',
  '### **EX-AAS-001 — ⟦Titre⟧**',
  '### **EX-AAS-001** — ⟦Le **titre**⟧',
  '### [EX-AAS-001] ⟦Titre⟧',
  '### EX-AAS-001',
  '##',
])('%j', check);
