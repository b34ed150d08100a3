import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CompletionItem, Position, Range } from 'vscode-languageserver-types';
import type { ProjectPath } from '../../../server/src/core/base/projectPath.ts';
import type { Project } from '../../../server/src/core/project/project.ts';
import { completion } from '../../../server/src/features/completion/completion.ts';
import { completionResolve } from '../../../server/src/features/completion/completionResolve.ts';
import type { FeatureContext } from '../../../server/src/features/feature.ts';
import { hover } from '../../../server/src/features/hover/hover.ts';
import { textPositions } from '../../../server/src/features/position.ts';
import { sentTokens } from '../../../server/src/features/presentation/sentTokens.ts';
import { loadProject } from '../../../server/src/host/node/loadProject.ts';
import { ABLE, SHOW_ALL } from '../../support/featureRequest.ts';
import { textOf } from '../../support/inMemoryProject.ts';
import { seededRandom } from '../../support/random.ts';

/** What people type, finished or not. */
const TYPED = [
  ...[
    '',
    '[',
    '[[',
    '[^',
    '](',
    '](#',
    '][',
    '§ ',
    '### ',
    '### EX-',
    '- ',
    '- **',
    '- **Niveau** : ',
    '{',
    '{level=',
  ],
  ...[
    '`',
    '```\n',
    '<!-- ',
    '<!-- sdet-ignore ',
    '---\n',
    '| ',
    ':::',
    '\n',
    '\r\n',
    ': ',
    '- id: ',
    '"',
    "'",
    '# sdet-ignore ',
  ],
  ...['\uD800', '\uE000', '\0', '&', '*x', '!!map ', 'é', '😀', 'EX-AAS-', '\t', '  '],
];

const TRIGGERS = ['', '[', '(', '#', '/', '^', '§', '-', '*', '{', ' ', 'x'];

const NEVER = { isCancellationRequested: false };

let project: Project;

beforeAll(async () => {
  ({ project } = await loadProject(join(import.meta.dirname, '../../../examples/sdet')));
});

function contextOf(path: ProjectPath): FeatureContext {
  return {
    project,
    path,
    language: 'fr',
    client: ABLE,
    settings: SHOW_ALL,
    uriOf: other => `mem://p/${other}`,
    positions: other => textPositions(project, other, 0),
    sent: sentTokens(),
    versionOf: () => null,
  };
}

/** Asks at random places of the example, each after something was typed there; gives back what the answers break. */
function breaches(seed: number, runs: number): readonly string[] {
  const random = seededRandom(seed);
  const found: string[] = [];
  for (let run = 0; run < runs; run++) {
    const path = random.pick(project.view.documents());
    const before = project.view.text(path) ?? '';
    const at = random.below(before.length + 1);
    const typed = random.pick(TYPED);
    project.apply([textOf(path, before.slice(0, at) + typed + before.slice(at))]);
    const context = contextOf(path);
    const position = context
      .positions(path)
      ?.rangeOf({ start: at + typed.length, end: at + typed.length }).start;
    if (position)
      found.push(
        ...breachesAt(context, position, random.pick(TRIGGERS)).map(
          breach => `${path}@${at} ${JSON.stringify(typed)}: ${breach}`,
        ),
      );
    project.apply([textOf(path, before)]);
  }
  return found;
}

function breachesAt(
  context: FeatureContext,
  position: Position,
  triggerCharacter: string,
): readonly string[] {
  const trigger = {
    triggerKind: triggerCharacter === '' ? 1 : 2,
    ...(triggerCharacter === '' ? {} : { triggerCharacter }),
  };
  const params = { textDocument: { uri: '' }, position };
  const items = completion.handle(context, { ...params, context: trigger }, NEVER)?.items ?? [];
  const card = hover.handle(context, params, NEVER);
  const [first] = items;
  if (first) completionResolve.handle(context, first, NEVER);
  return [
    ...items.flatMap(item => breach(item, position)),
    ...(card?.range && !holds(card.range, position) ? ['hover elsewhere'] : []),
  ];
}

/** The LSP wants edits on one line, around the cursor. */
function breach(item: CompletionItem, position: Position): readonly string[] {
  const edit = item.textEdit;
  if (edit === undefined || !('range' in edit)) return [`no edit: ${item.label}`];
  const { start, end } = edit.range;
  if (item.label === '' || edit.newText === '') return ['empty offer'];
  return start.line === end.line && holds(edit.range, position) ? [] : [`edit elsewhere: ${item.label}`];
}

function holds({ start, end }: Range, { line, character }: Position): boolean {
  const isBehind = line > start.line || (line === start.line && character >= start.character);
  return isBehind && (line < end.line || (line === end.line && character <= end.character));
}

describe('anywhere in the example', () => {
  it.each([1, 2, 3])('answers keep to the line of the cursor (seed %i)', seed => {
    expect(breaches(seed, 60)).toEqual([]);
  });
});
