import { describe, expect, test } from 'vitest';
import { LEVEL_PRESETS } from '../../../../server/src/core/manifest/presets/levels.ts';
import { resolveLevel } from '../../../../server/src/core/project/resolve.ts';
import { findingsBy, markedBy } from '../../../support/checkRule.ts';

const ANSSI = LEVEL_PRESETS['anssi'] ?? [];

describe('the levels of ANSSI', () => {
  test.each([
    ['M', 'minimal'],
    ['Minimale', 'minimal'],
    ['I', 'intermediaire'],
    ['intermédiaires', 'intermediaire'],
    ['R', 'renforce'],
    ['Renforcée', 'renforce'],
    ['élevé', 'eleve'],
    ['high', 'eleve'],
    ['obligatoire', undefined],
  ])('%s', (text, id) => expect(resolveLevel(ANSSI, text)?.id).toBe(id));

  const files = (level: string): Record<string, string> => ({
    'sdet.yaml': `sdet: 1
volumes:
  - { id: principal, chapters: ['*.md'] }
items:
  requirement: { pattern: 'R(?<number>\\d+)' }
levels: anssi
`,
    'a.md': `### R12 — Noyau\n\n- **Niveau** : ${level}\n\nLe noyau doit être durci ; il DOIT être à jour.\n`,
  });
  test('no word of the text counts against the field', () => {
    expect(findingsBy('level/contradicts-text', files('M'))).toEqual([]);
    expect(findingsBy('level/unknown', files('I'))).toEqual([]);
  });
  test('a level of another scale is unknown', () =>
    expect(markedBy('level/unknown', files('⟦obligatoire⟧'))).toEqual(files('⟦obligatoire⟧')));

  test('each scale has its own ids, and a level answers to all its names', () => {
    for (const [name, levels] of Object.entries(LEVEL_PRESETS)) {
      expect(new Set(levels.map(({ id }) => id)).size, name).toBe(levels.length);
      for (const level of levels) {
        for (const text of [level.id, level.name.fr, level.name.en, ...level.aliases])
          expect(resolveLevel(levels, text)?.id, `${name} ${text}`).toBe(level.id);
      }
    }
  });
});
