import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../../../server/src/core/rules/findings.ts';
import { ruleIds, rules } from '../../../../server/src/core/rules/index.ts';
import type { RuleDescription, RuleExample } from '../../../../server/src/core/rules/rule.ts';
import { unused } from '../../../../server/src/core/rules/suppression/unused.ts';
import { markedProject } from '../../../support/inMemoryProject.ts';
import { parseMarks, withMarks } from '../../../support/marks.ts';

/** The example's texts with the places that the rule found, and all that other rules have to say. */
function judged(
  { files }: RuleExample,
  rule: RuleDescription,
): { texts: Readonly<Record<string, string>>; others: readonly string[] } {
  const { project, files: plain } = markedProject(files);
  const found = project.view.documents().flatMap(path => findingsOf(project, path));
  const own = found.filter(finding => finding.rule === rule.id);
  const texts = Object.keys(files).map(path => {
    const spans = own.filter(finding => finding.path === path).map(({ span }) => span);
    return [path, withMarks(plain[path] ?? '', spans)] as const;
  });
  return {
    texts: Object.fromEntries(texts),
    others: found.filter(finding => finding.rule !== rule.id).map(({ rule: id, path }) => `${id} in ${path}`),
  };
}

describe.each([...rules, unused])('$id', rule => {
  test.each(rule.examples.bad)('bad: $caption.en', example => {
    expect(judged(example, rule)).toEqual({ texts: example.files, others: [] });
  });

  test.each(rule.examples.good)('good: $caption.en', example => {
    const plain = Object.fromEntries(
      Object.entries(example.files).map(([path, text]) => [path, parseMarks(text).text]),
    );
    expect(judged(example, rule)).toEqual({ texts: plain, others: [] });
  });

  test('has examples of both sorts', () => {
    expect(rule.examples.good.length).toBeGreaterThan(0);
    if (rule.id !== 'data/too-large') expect(rule.examples.bad.length).toBeGreaterThan(0);
  });
});

test('bad examples mark a place', () => {
  const unmarked = rules.flatMap(({ id, examples }) =>
    examples.bad.filter(({ files }) => !Object.values(files).join('').includes('⟦')).map(() => id),
  );
  expect(unmarked).toEqual([]);
});

test('ids are unique', () => {
  expect(ruleIds.size).toBe(rules.length + 2);
});
