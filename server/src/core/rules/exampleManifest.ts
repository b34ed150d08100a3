import type { RuleId } from '../messages/ruleArguments.ts';

/** The manifest of an example that brings none: one volume of all Markdown files, catalogues and registers in folders. */
export const EXAMPLE_MANIFEST = `sdet: 1
title: Exemple
volumes:
  - { id: principal, title: Document principal, chapters: ['*.md'] }
catalogues: [catalogues/*.yaml]
registers: [exigences/*.yaml]
`;

/** The same manifest with a rule switched on that is off by default. */
export function manifestWithRule(rule: RuleId): string {
  return `${EXAMPLE_MANIFEST}rules: { ${rule}: warning }\n`;
}
