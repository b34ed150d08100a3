import type { WorkspaceSymbol } from 'vscode-languageserver-types';
import type { ProjectPath } from '../../core/base/projectPath.ts';
import { defineFeature, defineWorkspaceFeature, type ProjectContext } from '../feature.ts';
import { numberMember, textMember } from '../params.ts';
import { FILE_START } from '../position.ts';
import { type IndexedSymbol, symbolsIn } from './symbolIndex.ts';
import { BEST_SCORE, symbolQuery, symbolScore } from './symbolScore.ts';

/** At most this many are sent; the client asks again with every letter. */
export const SYMBOL_LIMIT = 500;

/** What a symbol carries until it is resolved: its file, its name, and which of those so named it is. */
export interface SymbolData {
  readonly uri: string;
  readonly name: string;
  readonly ordinal: number;
}

interface Found {
  readonly project: ProjectContext;
  readonly path: ProjectPath;
  readonly symbol: IndexedSymbol;
}

/**
 * Finds items, sections and catalogue entries of all projects by ID and by title, without regard to case and accents,
 * the best first and equals in reading order. No query: the first of all.
 */
export const workspaceSymbols = defineWorkspaceFeature<
  { readonly query?: unknown },
  readonly WorkspaceSymbol[]
>({
  method: 'workspace/symbol',
  capabilities: ({ resolveSymbolRange }) => ({
    workspaceSymbolProvider: { resolveProvider: resolveSymbolRange },
  }),
  about: 'workspace',
  whole: true,
  handle({ projects, client }, params, token) {
    const query = symbolQuery(textMember(params, 'query') ?? '');
    const byScore = Array.from({ length: BEST_SCORE + 1 }, (): Found[] => []);
    for (const project of projects) {
      for (const path of project.project.view.documents()) {
        if (token.isCancellationRequested) return null;
        for (const symbol of symbolsIn(project.project, path)) {
          const score = symbolScore(query, symbol);
          const equals = score > 0 ? byScore[score] : undefined;
          if (equals && equals.length < SYMBOL_LIMIT) equals.push({ project, path, symbol });
        }
      }
    }
    const best = byScore.toReversed().flat().slice(0, SYMBOL_LIMIT);
    return best.map(found => toSymbol(found, client.resolveSymbolRange));
  },
});

function toSymbol({ project, path, symbol }: Found, lazily: boolean): WorkspaceSymbol {
  const { name, kind, container, span } = symbol;
  const uri = project.uriOf(path);
  const shown = { name, kind, ...(container === undefined ? {} : { containerName: container }) };
  if (!lazily)
    return { ...shown, location: { uri, range: project.positions(path)?.rangeOf(span) ?? FILE_START } };
  const same = symbolsIn(project.project, path).filter(other => other.name === name);
  const data: SymbolData = { uri, name, ordinal: same.indexOf(symbol) };
  return { ...shown, location: { uri }, data };
}

/** Fills in where in its file a symbol stands; the file's start when it is no longer there. */
export const workspaceSymbolResolve = defineFeature<WorkspaceSymbol, WorkspaceSymbol>({
  method: 'workspaceSymbol/resolve',
  capabilities: {},
  about: 'item',
  handle(context, symbol) {
    const name = textMember(symbol.data, 'name');
    const same = symbolsIn(context.project, context.path).filter(other => other.name === name);
    const found = same[numberMember(symbol.data, 'ordinal') ?? 0] ?? same[0];
    const range = found && context.positions(context.path)?.rangeOf(found.span);
    return { ...symbol, location: { uri: context.uriOf(context.path), range: range ?? FILE_START } };
  },
});
