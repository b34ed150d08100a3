import type { Location } from 'vscode-languageserver-types';
import { defineFeature } from '../feature.ts';
import type { ReferenceParams } from '../lsp.ts';
import { toLocation } from '../places.ts';
import { subjectAt } from './subject.ts';
import { declarationsIn, declarersOf, usersOf, usesIn } from './uses.ts';

/**
 * Finds where something is spoken of in the whole project: an item (also by a range that it lies in), a catalogue
 * entry, a heading, an anchor, a file, a footnote, a caption. Null where nothing is; no answer when cancelled.
 */
export const references = defineFeature<ReferenceParams, readonly Location[]>({
  method: 'textDocument/references',
  capabilities: { referencesProvider: true },
  about: 'position',
  whole: true,
  handle(context, { position, context: wishes }, token) {
    const { view } = context.project;
    const offset = context.positions(context.path)?.offsetAt(position);
    const subject = offset === undefined ? undefined : subjectAt(view, context.path, offset);
    if (subject === undefined) return null;
    const found: Location[] = [];
    if (wishes?.includeDeclaration === true) {
      for (const path of declarersOf(view, subject)) {
        for (const span of declarationsIn(view, subject, path))
          found.push(toLocation(context, { path, span }));
      }
    }
    for (const path of usersOf(view, subject)) {
      if (token.isCancellationRequested) return null;
      for (const span of usesIn(view, subject, path)) found.push(toLocation(context, { path, span }));
    }
    return found;
  },
});
