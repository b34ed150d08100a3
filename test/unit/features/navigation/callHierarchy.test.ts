import { describe, expect, it } from 'vitest';
import type { CallHierarchyItem } from 'vscode-languageserver-types';
import {
  incomingCalls,
  outgoingCalls,
  prepareCallHierarchy,
} from '../../../../server/src/features/navigation/callHierarchy.ts';
import { bench, type FeatureBench, pathOf } from '../../../support/featureRequest.ts';
import type { Files } from '../../../support/inMemoryProject.ts';

const NEVER = { isCancellationRequested: false };

/** The neighbours of the items at the cursor: `name | detail | texts that say so`. */
function check(files: Files, direction: 'in' | 'out', expected: readonly string[]): void {
  const request = bench(files);
  const roots = request.ask(prepareCallHierarchy) ?? [];
  expect(roots.flatMap(item => neighbours(request, item, direction))).toEqual(expected);
}

function neighbours(
  request: FeatureBench,
  item: CallHierarchyItem,
  direction: 'in' | 'out',
): readonly string[] {
  const context = { ...request.context, path: pathOf(item.uri) as typeof request.context.path };
  const texts = (uri: string, ranges: CallHierarchyItem['range'][]): string =>
    ranges.map(range => request.textIn(pathOf(uri), range)).join(' + ');
  if (direction === 'in') {
    const calls = incomingCalls.handle(context, { item }, NEVER) ?? [];
    return calls.map(
      ({ from, fromRanges }) => `${from.name} | ${from.detail} | ${texts(from.uri, fromRanges)}`,
    );
  }
  const calls = outgoingCalls.handle(context, { item }, NEVER) ?? [];
  return calls.map(({ to, fromRanges }) => `${to.name} | ${to.detail} | ${texts(item.uri, fromRanges)}`);
}

const CHAIN: Files = {
  '01.md':
    '# Accès\n\nVoir EX-AAS-002.\n\n### EX-AAS-001 — Un\n\nDOIT.\n\n### EX-AAS-002 — Deux\n\n- **Dépend de** : EX-AAS-001\n\nDOIT, voir EX-AAS-001 et EX-AAS-009.\n',
  '02.md': '### EX-AAS-003 — Trois\n\nDOIT, voir EX-AAS-001 à EX-AAS-002.\n',
};
const at = (path: string, place: string): Files => ({
  ...CHAIN,
  [path]: (CHAIN[path] ?? '').replace(place, `${place}$0`),
});

describe('call hierarchy', () => {
  it('says who cites an item, how, and where', () => {
    check(at('01.md', '### EX-AAS'), 'in', [
      'EX-AAS-002 | dépend de, cite · Deux | EX-AAS-001 + EX-AAS-001',
      'EX-AAS-003 | cite · Trois | EX-AAS-001',
    ]);
  });

  it('names the document for what stands outside items, and counts ranges', () => {
    check(at('01.md', 'Voir EX-AAS'), 'in', [
      'Accès | cite · 01.md | EX-AAS-002',
      'EX-AAS-003 | cite · Trois | EX-AAS-002',
    ]);
  });

  it('says what an item depends on; an ID that nobody defines is no item', () => {
    check(at('01.md', '### EX-AAS-002'), 'out', [
      'EX-AAS-001 | dépend de, cite · Un | EX-AAS-001 + EX-AAS-001',
    ]);
    check(at('02.md', '### EX-AAS'), 'out', [
      'EX-AAS-001 | cite · Un | EX-AAS-001',
      'EX-AAS-002 | cite · Deux | EX-AAS-002',
    ]);
  });

  it('goes on from the text of a document', () => {
    const request = bench(at('01.md', '### EX-AAS-002'));
    const [root] = request.ask(prepareCallHierarchy) ?? [];
    const calls = root && incomingCalls.handle(request.context, { item: root }, NEVER);
    const document = calls?.find(({ from }) => from.name === 'Accès')?.from;
    expect(document && neighbours(request, document, 'out')).toEqual([
      'EX-AAS-002 | cite · Deux | EX-AAS-002',
    ]);
    expect(document && neighbours(request, document, 'in')).toEqual([]);
  });

  it('keeps the selection inside the range, and speaks English', () => {
    const request = bench(at('02.md', '### EX'), { language: 'en' });
    const [root] = request.ask(prepareCallHierarchy) ?? [];
    expect(root && request.textIn('02.md', root.selectionRange)).toBe('EX-AAS-003');
    expect(root && request.textIn('02.md', root.range)).toContain('DOIT');
    const calls = root ? outgoingCalls.handle(request.context, { item: root }, NEVER) : [];
    expect(calls?.map(({ to }) => to.detail)).toEqual(['cites · Un', 'cites · Deux']);
  });

  it('shows each definition of an ID that is defined twice', () => {
    const files = { '01.md': '### EX-AAS-00$01 — A\n\nDOIT.\n', '02.md': '### EX-AAS-001 — B\n\nDOIT.\n' };
    expect(
      bench(files)
        .ask(prepareCallHierarchy)
        ?.map(({ uri }) => pathOf(uri)),
    ).toEqual(['01.md', '02.md']);
  });

  it.each([
    ['prose', { '01.md': 'Bon$0jour\n' }],
    ['a heading', { '01.md': '# Ét$0é\n' }],
    ['a file that is not read', { 'LISEZMOI.txt': '$0a' }],
  ])('has no root at %s', (_, files) => expect(bench(files).ask(prepareCallHierarchy)).toBeNull());

  it('has no root at an ID that nobody defines', () => check({ '01.md': 'Voir EX-AAS-0$009.\n' }, 'in', []));
});
