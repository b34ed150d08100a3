import { span } from '../base/span.ts';
import type { Problem } from '../model/problem.ts';
import type { Schema } from '../schema/schema.ts';
import { duplicateKeys, unresolvedAliases, validate } from '../schema/validate.ts';
import type { YamlText } from '../syntax/yamlSyntax.ts';

/**
 * What is wrong with a YAML text: its syntax, keys that stand twice, aliases that lead nowhere, and, with a schema,
 * every departure from it. A text that does not parse is not held against its schema: one error, not twenty.
 */
export function yamlProblems(yaml: YamlText, schema?: Schema): readonly Problem[] {
  const problems: Problem[] = yaml.errors.slice(0, 5).map(({ code, message, span }) => {
    return { code: 'syntax', detail: { kind: 'yaml', code, message }, span };
  });
  if (yaml.root === undefined) {
    const missing = problems.length === 0 ? (schema?.required ?? []) : [];
    return [
      ...problems,
      ...missing.map((key): Problem => ({ code: 'missing-key', key, parent: '', span: span(0, 0) })),
    ];
  }
  problems.push(...duplicateKeys(yaml.root), ...unresolvedAliases(yaml.root));
  if (schema && yaml.errors.length === 0) problems.push(...validate(yaml.root, schema));
  return problems.sort((a, b) => a.span.start - b.span.start);
}
