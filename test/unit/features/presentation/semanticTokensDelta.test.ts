import { describe, expect, it } from 'vitest';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-types';
import {
  semanticTokens,
  semanticTokensDelta,
} from '../../../../server/src/features/presentation/semanticTokens.ts';
import { sentTokens } from '../../../../server/src/features/presentation/sentTokens.ts';
import { bench, type FeatureBench, PLAIN } from '../../../support/featureRequest.ts';
import { textOf } from '../../../support/inMemoryProject.ts';
import { seededRandom } from '../../../support/random.ts';
import { applied } from './support/applied.ts';

const TOKEN = { isCancellationRequested: false };

function full({ context }: FeatureBench): SemanticTokens {
  return semanticTokens.handle(context, { textDocument: { uri: 'x' } }, TOKEN) ?? { data: [] };
}

function delta(
  { context }: FeatureBench,
  previousResultId: unknown,
): SemanticTokens | SemanticTokensDelta | null {
  const params = { textDocument: { uri: 'x' }, previousResultId };
  return semanticTokensDelta.handle(context, params as never, TOKEN);
}

describe('semanticTokens/full/delta', () => {
  it('tells what an edit changes, and nothing when nothing changed', () => {
    const asked = bench({ '01.md': 'Voir EX-AAS-001.\n\nVoir EX-AAS-002.\n\nVoir EX-AAS-003.\n' });
    const first = full(asked);
    expect(first.resultId).toBeDefined();
    const same = delta(asked, first.resultId);
    expect(same).toEqual({ resultId: expect.any(String), edits: [] });
    asked.project.apply([textOf('01.md', 'Voir EX-AAS-001.\n\nVoir rien.\n\nVoir EX-AAS-003.\n')]);
    expect(delta(asked, same?.resultId)).toEqual({
      resultId: expect.any(String),
      edits: [{ start: 5, deleteCount: 10, data: [4, 5, 10, 0, 0] }],
    });
  });

  it.each(['another id', undefined, 7, null])('answers as a whole after %s', id => {
    const asked = bench({ '01.md': 'Voir EX-AAS-001.\n' });
    full(asked);
    expect(delta(asked, id)).toEqual({ resultId: expect.any(String), data: [0, 5, 10, 0, 0] });
  });

  it('answers as a whole after an id that was answered already', () => {
    const asked = bench({ '01.md': 'Voir EX-AAS-001.\n' });
    const { resultId } = full(asked);
    delta(asked, resultId);
    expect(delta(asked, resultId)).toHaveProperty('data');
  });

  it('gives no id to a client that does not ask for differences, and none of what is not read', () => {
    expect(full(bench({ '01.md': 'Voir EX-AAS-001.\n' }, { client: PLAIN }))).toEqual({
      data: [0, 5, 10, 0, 0],
    });
    expect(delta(bench({ 'LISEZMOI.txt': '$0a' }), '1')).toBeNull();
    expect(semanticTokensDelta.capabilities).toBeTypeOf('function');
  });

  it('applied to what the client has, is always what a whole answer would be', () => {
    const words = [
      'EX-AAS-001',
      'EX-AAS-002',
      'DOIT',
      '§ 3.4',
      'rien',
      '\n',
      '\n\n',
      '# 3.4 Titre\n',
      '🧭',
      'EX-AAS-003 à EX-AAS-005',
    ];
    const random = seededRandom(7);
    for (let run = 0; run < 30; run++) {
      const pieces = Array.from({ length: random.below(12) }, () => random.pick(words));
      const asked = bench({ '01.md': pieces.join(' '), '02.md': '### EX-AAS-001 — A\n' });
      let { data, resultId }: SemanticTokens = full(asked);
      for (let edit = 0; edit < 8; edit++) {
        pieces.splice(random.below(pieces.length + 1), random.below(3), random.pick(words));
        const isWithdrawn = random.chance(0.5);
        asked.project.apply([
          textOf('01.md', pieces.join(' ')),
          textOf('02.md', `### EX-AAS-001 — A\n\n- **Statut** : ${isWithdrawn ? 'retiré' : 'approuvé'}\n`),
        ]);
        const answer = delta(asked, resultId);
        expect(answer).toHaveProperty('edits');
        if (answer === null || !('edits' in answer)) return;
        data = [...applied(data, answer.edits)];
        resultId = answer.resultId;
        expect(data).toEqual(full({ ...asked, context: { ...asked.context, sent: sentTokens() } }).data);
      }
    }
  });
});

it('what was sent is forgotten after many other documents', () => {
  const sent = sentTokens();
  const id = sent.remember('a.md' as never, [1]);
  for (let other = 0; other < 63; other++) sent.remember(`${other}.md` as never, []);
  expect(sent.recall('a.md' as never, id)).toEqual([1]);
  sent.remember('z.md' as never, []);
  expect(sent.recall('a.md' as never, id)).toBeUndefined();
});
