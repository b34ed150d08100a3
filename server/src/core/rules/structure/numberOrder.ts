import { naturalOrder } from '../../base/naturalOrder.ts';
import { isTyped, type NumberedSection, numberedSections, prefixOf } from '../numbering.ts';
import { defineRule } from '../rule.ts';

/** `structure/number-order`: a section number that is lower than the one before it, or that of another chapter. */
export const numberOrder = defineRule({
  id: 'structure/number-order',
  severity: 'warning',
  scope: 'local',
  *check({ facts, project, path }) {
    if (!isTyped(project, path)) return;
    const numbered = numberedSections(facts);
    for (const siblings of bySection(numbered)) {
      if (isDescending(siblings)) continue;
      for (const [index, { section, number }] of siblings.entries()) {
        const before = siblings[index - 1];
        const above = facts.sections[section.parent];
        if (above?.number !== undefined && !above.annex && isMisplaced(number, above.number)) {
          yield { span: section.titleSpan, args: { number, before: above.number, relation: 'under' } };
        } else if (before !== undefined && naturalOrder(number, before.number) < 0) {
          yield { span: section.titleSpan, args: { number, before: before.number, relation: 'after' } };
        }
      }
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'La section 1.2 avant la section 1.1.', en: 'Section 1.2 before section 1.1.' },
        files: { 'chapitre.md': '# 1 Accès\n\n## 1.2 Sessions\n\n## ⟦1.1 Comptes⟧\n' },
      },
      {
        caption: { fr: 'Une section d’un autre chapitre.', en: 'A section of another chapter.' },
        files: { 'chapitre.md': '# 4 Accès\n\n## 4.1 Comptes\n\n## ⟦3.2 Sessions⟧\n' },
      },
    ],
    good: [
      {
        caption: { fr: 'Dans l’ordre, 1.10 après 1.9.', en: 'In order, 1.10 after 1.9.' },
        files: {
          'chapitre.md': '# 1 Accès\n\n## 1.8 Comptes\n\n## 1.9 Sessions\n\n## 1.10 Profils\n',
        },
      },
      {
        caption: { fr: 'Un journal de versions.', en: 'A list of versions.' },
        files: { 'versions.md': '# Versions\n\n## 1.2.0\n\n## 1.1.0\n\n## 1.0.0\n' },
      },
    ],
  },
});

/** Numbered sections of the same rank under the same heading, in the order of the text. */
function bySection(numbered: readonly NumberedSection[]): readonly (readonly NumberedSection[])[] {
  const groups = new Map<string, NumberedSection[]>();
  for (const one of numbered) {
    const { parent, rank, annex } = one.section;
    const key = `${parent} ${rank} ${annex} ${/^\d/.test(one.number)}`;
    const group = groups.get(key) ?? [];
    group.push(one);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Lists of versions go downwards from the newest. */
function isDescending(siblings: readonly NumberedSection[]): boolean {
  return (
    siblings.length > 2 &&
    siblings.every(
      ({ number }, index) => index === 0 || naturalOrder(number, siblings[index - 1]?.number ?? '') < 0,
    )
  );
}

/** `3.2` under `4`; `4.2.1` under `4` only leaves a rank out. */
function isMisplaced(number: string, above: string): boolean {
  return (
    prefixOf(number) !== '' &&
    /^\d/.test(number) === /^\d/.test(above) &&
    !number.toUpperCase().startsWith(`${above.toUpperCase()}.`)
  );
}
