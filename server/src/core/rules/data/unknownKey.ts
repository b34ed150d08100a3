import type { Span } from '../../base/span.ts';
import type { Fix } from '../../model/finding.ts';
import { nearest } from '../../project/slips.ts';
import { problemsOf } from '../problems.ts';
import { replaceValue } from '../replaceValue.ts';
import { defineRule, type RuleContext } from '../rule.ts';

/** `data/unknown-key`: a key that is not part of a file's format, or the id of a rule that does not exist. */
export const unknownKey = defineRule({
  id: 'data/unknown-key',
  severity: 'warning',
  scope: 'local',
  *check(context) {
    for (const { key, parent, known, span } of problemsOf(context.facts, 'unknown-key')) {
      const close = nearest(key, known);
      yield {
        span,
        args: { of: 'key', key, parent, nearest: close },
        fixes: fixes(context, span, key, close),
      };
    }
    if (context.facts.role.kind !== 'manifest') return;
    for (const { rule: key, span } of context.project.manifest.ruleSpans) {
      if (context.ruleIds.has(key)) continue;
      const close = nearest(key, [...context.ruleIds]);
      yield {
        span,
        args: { of: 'rule', key, parent: 'rules', nearest: close },
        fixes: fixes(context, span, key, close),
      };
    }
  },
  examples: {
    bad: [
      {
        caption: {
          fr: 'Une clé mal écrite du manifeste, et une règle qui n’existe pas.',
          en: 'A misspelt key of the manifest, and a rule that does not exist.',
        },
        files: {
          'sdet.yaml': `sdet: 1
volumes:
  - { id: principal, chapters: ['*.md'] }
⟦registres⟧: [exigences/*.yaml]
rules:
  ⟦id/duplicat⟧: warning
`,
        },
      },
      {
        caption: { fr: 'Une clé d’une entrée de catalogue.', en: 'A key of a catalogue entry.' },
        files: {
          'catalogues/acteurs.yaml': `kind: actors
entries:
  - { id: hebergeur, ⟦alias⟧: [hébergement] }
`,
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Les clés du format.', en: 'The keys of the format.' },
        files: {
          'sdet.yaml': `sdet: 1
volumes:
  - { id: principal, chapters: ['*.md'], rules: { level/missing: off } }
registers: [exigences/*.yaml]
rules: { id/duplicate: warning }
`,
          'chapitre.md': '---\ntitle: Accès\nsidebar_position: 3\n---\n\n# Accès\n',
        },
      },
    ],
  },
});

function fixes(context: RuleContext, span: Span, key: string, close: string | undefined): readonly Fix[] {
  const edit = close === undefined ? undefined : replaceValue(context, span, key, close);
  return close === undefined || edit === undefined ? [] : [{ value: close, edits: [edit], safe: false }];
}
