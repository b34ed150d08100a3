import { describe, expect, test } from 'vitest';
import { projectPath } from '../../../../../server/src/core/base/projectPath.ts';
import { renderFinding } from '../../../../../server/src/core/messages/render.ts';
import { failure, failureOf } from '../../../../../server/src/core/rules/internal/failure.ts';

describe('the finding of a rule that threw', () => {
  test.each<[unknown, string]>([
    [new Error('cassé'), 'cassé'],
    [new TypeError('une ligne\n    at là-bas'), 'une ligne'],
    ['un texte', 'un texte'],
    [undefined, 'undefined'],
    [new Error(), ''],
  ])('%s', (error, message) =>
    expect(failureOf('id/duplicate', error)).toEqual({
      span: { start: 0, end: 0 },
      args: { rule: 'id/duplicate', message },
    }),
  );
});

test.each(['fr', 'en'] as const)('%s: the rule and the error are told', language => {
  const { args, span } = failureOf('id/duplicate', new Error('cassé'));
  const finding = {
    rule: failure.id,
    severity: 'error' as const,
    path: projectPath('a.md'),
    span,
    args,
    related: [],
    fixes: [],
  };
  expect(renderFinding(finding, language).message).toMatch(/id\/duplicate.*cassé/);
});
