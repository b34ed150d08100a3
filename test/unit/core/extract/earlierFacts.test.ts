import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { type EarlierFacts, nothingFound } from '../../../../server/src/core/extract/earlierFacts.ts';
import { extract } from '../../../../server/src/core/extract/extract.ts';
import type { Reading } from '../../../../server/src/core/extract/reading.ts';
import type { DocumentFacts } from '../../../../server/src/core/model/documentFacts.ts';
import { readingOf } from './support/read.ts';
import { markdownTexts, SEEDS } from './support/texts.ts';

const PLAIN = readingOf();
const OF_FILES = readingOf(
  "items:\n  r: { pattern: 'EX-[A-Z]+-\\d{3}', names: [exigence], actors-from: section }\n  d: { path: '(?<id>[a-z])\\.md' }\n",
);

function facts(text: string, reading: Reading, earlier?: EarlierFacts): DocumentFacts {
  const role = { kind: 'chapter', volume: 'v' } as const;
  return extract({ path: projectPath('a.md'), role, text, problems: [] }, reading, earlier);
}

/** Reads texts one after the other as a document that is written; each must give the facts of its own. */
function check(texts: readonly string[], reading: Reading): void {
  const earlier = nothingFound();
  for (const text of texts) expect(facts(text, reading, earlier)).toEqual(facts(text, reading));
}

/** A section is a part of its own when it is long enough. */
const FILLING = `\n\n${'Un mot qui ne dit rien de plus. '.repeat(60)}\n\n`;

const ITEMS = [
  '## EX-AAS-001 — Titre {#ancre}\n\n- **Acteurs** : a, b\n- **Voir** : EX-AAS-002\n\nL’ENT DOIT, voir EX-AAS-003 à EX-AAS-006 et § 1.\n\n> **En clair** : oui.\n',
  '## Liste {actors=c}\n\nLe socle DOIT :\n\n- **EX-AAS-002** a, voir EX-AAS-001 ;\n- **EX-AAS-003** PEUT b :\n\n  - **EX-AAS-004** c\n\n  puis d.\n',
  '## Tableau\n\n| ID | Niveau | Énoncé |\n|---|---|---|\n| EX-AAS-005 | interdit | a EX-AAS-001 |\n| EX-AAS-006 | obligatoire | b |\n\nFigure 3 : a\n',
  '## Directive\n\n:::exigence{#EX-AAS-007 depends=EX-AAS-001}\nL’ENT DOIT.\n:::\n\n<!-- sdet-ignore id/duplicate : motif -->\n\nDOIT[^1] [x][y] <a id="z"></a>\n',
  '## Suite\n\nUn texte, voir exigence EX-AAS-002.\n\n- a\n- b\n\n[^1]: note EX-AAS-001\n\n[y]: b.md#c\n',
];

const section = fc.oneof(
  fc.constantFrom(...ITEMS).map(text => text + FILLING),
  markdownTexts.map(text => `# A\n\n${text}${FILLING}`),
  fc
    .constantFrom(
      '# B',
      '## C',
      '### Détail\n\n- **Niveau** : interdit',
      '### D\n\nPEUT.',
      '### 3.4 EX-AAS-009',
    )
    .map(text => text + FILLING),
);

/** Sections, and what becomes of them: each step puts another in the place of one, takes it out, or puts one in before it. */
const histories = fc
  .tuple(
    fc.array(section, { minLength: 3, maxLength: 7 }),
    fc.array(fc.tuple(fc.nat(6), fc.nat(1), fc.option(section)), { minLength: 1, maxLength: 5 }),
  )
  .map(([sections, steps]) => {
    const texts = [sections.join('')];
    let now: readonly string[] = sections;
    for (const [at, removed, added] of steps) {
      now = now.toSpliced(at, removed, ...(added === null ? [] : [added]));
      texts.push(now.join(''));
    }
    return texts;
  });

describe.each(SEEDS)('a document that is written has the facts of its text: seed %i', seed => {
  const runs = { seed, numRuns: Number(process.env['SDET_RUNS'] ?? 60) };
  test.each([
    ['as it is by default', PLAIN],
    ['with one item per file', OF_FILES],
  ])('%s', (_, reading) =>
    fc.assert(
      fc.property(histories, texts => check(texts, reading)),
      runs,
    ),
  );
});

const detail = (word: string, rank = '###'): string => `${rank} Détail\n\n${word} a.${FILLING}`;

/** Ranges of 500 IDs each, of which a document may have a hundred. */
const ranges = (from: number): string =>
  Array.from(
    { length: 120 - from },
    (_, index) => `# R${from + index}\n\nVoir EX-AAS-001 à EX-AAS-500.${FILLING}`,
  ).join('');

describe('what stands around a block', () => {
  const [first = '', list = '', table = '', , last = ''] = ITEMS.map(text => text + FILLING);
  test.each([
    ['an item is another', [first + last, first.replace('001', '008') + last]],
    [
      'an item goes on otherwise',
      [first + detail('DOIT'), first + detail('PEUT'), first + detail('PEUT', '##')],
    ],
    ['an ID is defined elsewhere too', [first + table + last, table + last, first + last]],
    ['a paragraph announces the list', [list, list.replace('DOIT', 'PEUT')]],
    ['lines are put in above', [first + list + table, `# A\n\nb${FILLING}${first}${list}${table}`]],
    ['two sections are the same', [first + first + last, first + last, first + first + last]],
    ['ranges use up what is allowed', [ranges(0), ranges(60)]],
  ])('%s', (_, texts) => check(texts, PLAIN));
});

test('an edit finds anew what it changes: all else is the very same', () => {
  const earlier = nothingFound();
  const text = `${ITEMS.map(item => item.replace(' à ', ', ') + FILLING).join('')}# Fin\n\n`;
  facts(text, PLAIN, earlier);
  const before = facts(`${text}a`, PLAIN, earlier);
  const after = facts(`${text}ab`, PLAIN, earlier);
  expect(after.references.length).toBeGreaterThan(10);
  expect(after.references.filter(reference => !before.references.includes(reference))).toEqual([]);
  expect(after.items.map(({ statementSpans }) => statementSpans)).toEqual(
    before.items.map(({ statementSpans }) => statementSpans),
  );
  for (const [index, item] of after.items.entries())
    expect(item.statementSpans).toBe(before.items[index]?.statementSpans);
});

test('nothing of an earlier reading is kept but what was found in blocks', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const earlier = nothingFound();
  const text = ITEMS.map(item => item + FILLING).join('');
  const read = (words: string): WeakRef<object> =>
    new WeakRef(facts(text + words, PLAIN, earlier).items[0] ?? {});
  const items = ['a', 'ab', 'abc'].map(read);
  facts(`${text}abcd`, PLAIN, earlier);
  // What a reference is made to stays until the task ends.
  await new Promise(resolve => setTimeout(resolve, 0));
  collect();
  expect(items.map(item => item.deref())).toEqual([undefined, undefined, undefined]);
});
