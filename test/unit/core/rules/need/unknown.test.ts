import { describe, expect, test } from 'vitest';
import { fixedBy, markedBy } from '../../../../support/checkRule.ts';

const RULE = 'need/unknown';
const files = (needs: string): Record<string, string> => ({
  'catalogues/besoins.yaml':
    'kind: needs\nentries:\n  - { id: AX-01, name: Alléger le document }\n  - { id: AX-02 }\n',
  'a.md': `### EX-AAS-001 — Titre\n\n- **Besoins** : ${needs}\n\nL'ENT DOIT agir.\n`,
});

describe('found', () => {
  test.each(['⟦AX-17⟧', 'AX-01, ⟦AX01⟧', '⟦tous les voeux⟧'])('%s', needs =>
    expect(markedBy(RULE, files(needs))).toEqual(files(needs)),
  );
});

describe('left alone', () => {
  test.each(['AX-01, ax-02', 'alléger le document', '—', 'AX-01 (en partie)'])('%s', needs =>
    expect(markedBy(RULE, files(needs))).toEqual(files(needs)),
  );
});

test('the fix puts the nearest id, not its sentence', () =>
  expect(fixedBy(RULE, files('AX01'))).toBe(files('AX-01')['a.md']));

test('without a catalogue nothing is judged', () => {
  const text = files('AX-17')['a.md'] ?? '';
  expect(markedBy(RULE, { 'a.md': text })).toEqual({ 'a.md': text });
});
