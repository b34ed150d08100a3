import type { Debt, DebtFact } from '../model/debt.ts';
import { SCHEMAS } from '../schema/schema.ts';
import { entryOf, mapsOf, parseYaml, resolved, scalarText, type YamlMap } from '../syntax/yamlSyntax.ts';
import { emptyFacts, type Facts } from './emptyFacts.ts';
import type { Context } from './reading.ts';
import { yamlProblems } from './yamlProblems.ts';

/** Everything that a baseline says, but its symbols. It is JSON, and JSON is YAML. */
export function baselineFacts(context: Context): Facts {
  const yaml = parseYaml(context.source.text);
  const list = resolved(entryOf(yaml.root, 'findings')?.value);
  return {
    ...emptyFacts(context.path, { kind: 'baseline' }),
    debts: merged(list?.kind === 'seq' ? mapsOf(list).flatMap(debtFact) : []),
    problems: yamlProblems(yaml, SCHEMAS.baseline),
  };
}

/** An entry that lacks what it is matched by is told by its schema, and matches nothing. */
function debtFact(map: YamlMap): readonly DebtFact[] {
  const text = (key: string): string | undefined => scalarText(entryOf(map, key)?.value);
  const [rule, file, item, quote] = [text('rule'), text('file'), text('item'), text('text')];
  if (rule === undefined || file === undefined || quote === undefined) return [];
  const count = Number(text('count') ?? '1');
  if (!Number.isSafeInteger(count) || count < 1) return [];
  return [{ debt: { rule, file, item, text: quote, count }, span: map.span }];
}

/** Entries that say the same, as a merge of two branches leaves them, are one: the higher count holds. */
function merged(facts: readonly DebtFact[]): readonly DebtFact[] {
  const known = new Map<string, DebtFact>();
  for (const fact of facts) {
    const { rule, file, item, text, count } = fact.debt;
    const key = JSON.stringify([rule, file, item, text]);
    const first = known.get(key);
    const debt: Debt = { ...fact.debt, count: Math.max(count, first?.debt.count ?? 0) };
    known.set(key, { debt, span: first?.span ?? fact.span });
  }
  return [...known.values()];
}
