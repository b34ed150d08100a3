import { describe, expect, it } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import {
  SYMBOL_LIMIT,
  workspaceSymbolResolve,
  workspaceSymbols,
} from '../../../../server/src/features/navigation/workspaceSymbols.ts';
import { bench, type FeatureBench, PLAIN, pathOf } from '../../../support/featureRequest.ts';
import { type Files, textOf } from '../../../support/inMemoryProject.ts';

const PROJECT: Files = {
  '01.md':
    '# 3 Services\n\n## 3.4 Hébergement\n\n### EX-AAS-001 — Authentification unique\n\nDOIT.\n\n- **EX-HEB-010** L’ENT DEVRAIT.\n\n### EX-AAS-010 — Fédération d’identités\n\nDOIT.\n',
  'catalogues/a.yaml': 'kind: actors\nentries:\n  - id: editeur-ent\n    name: Éditeur ENT\n',
  'exigences/r.yaml': 'items:\n  - id: EX-MSG-001\n    title: Œuvre\n    statement: Il DOIT.\n',
};

function ask(files: Files, query: unknown, client = PLAIN): ReturnType<FeatureBench['askWorkspace']> {
  return bench(files, { params: { query } as Record<string, unknown>, client }).askWorkspace(
    workspaceSymbols,
  );
}

/** What a query finds, best first: `name (container)`. */
function check(query: string, expected: readonly string[], files = PROJECT): void {
  const found = (ask(files, query) ?? []) as readonly { name: string; containerName?: string }[];
  const shown = found.map(
    ({ name, containerName }) => `${name}${containerName ? ` (${containerName})` : ''}`,
  );
  expect(shown).toEqual(expected);
}

describe('workspaceSymbols', () => {
  it.each([
    ['EX-AAS-001', ['EX-AAS-001 Authentification unique (3.4 Hébergement)']],
    [
      'ex-aas',
      [
        'EX-AAS-001 Authentification unique (3.4 Hébergement)',
        'EX-AAS-010 Fédération d’identités (3.4 Hébergement)',
      ],
    ],
    ['federation', ['EX-AAS-010 Fédération d’identités (3.4 Hébergement)']],
    ['FÉDÉRATION IDENTITES', ['EX-AAS-010 Fédération d’identités (3.4 Hébergement)']],
    ['heber', ['3.4 Hébergement (3 Services)']],
    ['3.4', ['3.4 Hébergement (3 Services)']],
    ['editeur', ['editeur-ent Éditeur ENT (actors)']],
    ['oeuvre', ['EX-MSG-001 Œuvre']],
    ['unique aas', ['EX-AAS-001 Authentification unique (3.4 Hébergement)']],
  ])('finds %s', (query, expected) => check(query, expected)); // prettier-ignore

  it('puts IDs before titles, beginnings before insides, letters in a row before letters apart', () => {
    check('heb', ['Heb', 'EX-HEB-010 (A)', 'B hebdo', 'C adheber', 'H et b'], {
      '01.md': '# A\n\n- **EX-HEB-010** DOIT.\n\n# H et b\n\n# C adheber\n\n# B hebdo\n\n# Heb\n',
    });
  });

  it('finds letters in their order, digits too', () => {
    check('aas10', ['EX-AAS-010 Fédération d’identités (3.4 Hébergement)']);
  });

  it.each(['zzz', 'EX-AAS-009', 'noitaredef', '\u0000', 'authentification absente', 'adoit', 'attqe'])(
    'finds nothing for %o',
    query => check(query, []),
  );

  it.each(['', '  ', undefined, 7, null])('gives everything for no query: %o', query => {
    expect(ask(PROJECT, query)).toHaveLength(7);
  });

  it('numbers sections as they are computed, and leaves headings without text aside', () => {
    const manifest =
      "sdet: 1\ntitle: T\nvolumes:\n  - { id: v, title: V, chapters: ['*.md'], numbering: auto }\n";
    check('1', ['1 A', '1.1 B (1 A)'], { 'sdet.yaml': manifest, '01.md': '# A\n\n## B\n' });
    check('', ['A'], { '01.md': '# A\n\n##\n' });
    check('chapitre', ['Chapitre 3'], { '01.md': '# Chapitre 3\n\n## 3.1\n' });
  });

  it('gives no range before a symbol is resolved, to a client that resolves', () => {
    const request = bench({ '01.md': '# Été\n\n# Hiver\n\n# Été\n' }, { params: { query: 'ete' } });
    const [, second] = request.askWorkspace(workspaceSymbols) ?? [];
    expect(second?.location).toEqual({ uri: 'mem://p/01.md' });
    const never = { isCancellationRequested: false };
    const resolved = second && workspaceSymbolResolve.handle(request.context, second, never);
    const location = resolved?.location as { uri: string; range: Parameters<FeatureBench['textIn']>[1] };
    expect(request.textIn(pathOf(location.uri), location.range)).toBe('Été');
    expect(location.range.start.line).toBe(4);
  });

  it('resolves what is gone to the start of its file', () => {
    const { context } = bench({ '01.md': '# A\n' });
    const symbol = {
      name: 'x',
      kind: 15,
      location: { uri: 'mem://p/01.md' },
      data: { uri: 'y', name: 'x' },
    } as const;
    const never = { isCancellationRequested: false };
    expect(workspaceSymbolResolve.handle(context, symbol, never)?.location).toEqual({
      uri: 'mem://p/01.md',
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    });
  });

  it('sends a bounded list, and stops when it is cancelled', () => {
    const headings = Array.from({ length: SYMBOL_LIMIT + 50 }, (_, n) => `# Sujet ${n}\n`).join('\n');
    expect(ask({ '01.md': headings }, 'sujet')).toHaveLength(SYMBOL_LIMIT);
    const { context } = bench({ '01.md': headings });
    const workspace = {
      projects: [context],
      language: 'fr',
      client: PLAIN,
      locate: () => undefined,
    } as const;
    expect(workspaceSymbols.handle(workspace, { query: 't' }, { isCancellationRequested: true })).toBeNull();
  });

  it('reads a document once, and again only when it has changed', () => {
    const files = Object.fromEntries([1, 2, 3, 4].map(n => [`0${n}.md`, `# Sujet ${n}\n`]));
    const request = bench(files, { params: { query: 'sujet' } });
    const count = (): number => {
      const before = request.project.evaluations;
      request.askWorkspace(workspaceSymbols);
      return request.project.evaluations - before;
    };
    expect(count()).toBeGreaterThanOrEqual(4);
    expect(count()).toBe(0);
    request.project.apply([textOf(projectPath('02.md'), '# Autre titre\n')]);
    expect(count()).toBeLessThanOrEqual(2);
  });
});
