import { LineIndex } from '../base/lineIndex.ts';
import type { ProjectPath } from '../base/projectPath.ts';
import type { Language } from '../manifest/manifest.ts';
import { refactorTexts } from '../messages/refactor/index.ts';
import type { ProjectView } from '../project/projectView.ts';
import type { Refusal, RefusalPlace } from './refusal.ts';

/** A refusal in the words of a language; `shown` is how the reader sees a path of the project. */
export function refusalText(
  view: ProjectView,
  refusal: Refusal,
  language: Language,
  shown: (path: ProjectPath) => string = path => path,
): string {
  const texts = refactorTexts(language).refusal;
  const at = (place: RefusalPlace): string => placeText(view, place, shown);
  switch (refusal.kind) {
    case 'nothing-here':
      return texts.nothingHere;
    case 'generated':
      return texts.generated(shown(refusal.path));
    case 'unread':
      return texts.unread(shown(refusal.path));
    case 'unchanged':
      return texts.unchanged(refusal.name);
    case 'malformed':
      return texts.malformed(refusal.name, refusal.pattern);
    case 'taken':
      return texts.taken(refusal.name, at(refusal.place));
    case 'cited':
      return texts.cited(refusal.name, refusal.count, at(refusal.place));
    case 'undefined':
      return texts.undefined(refusal.name);
    case 'defined-twice':
      return texts.definedTwice(refusal.name, at(refusal.place));
    case 'range':
      return texts.range(refusal.text, at(refusal.place));
    case 'from-path':
      return texts.fromPath(shown(refusal.path));
    case 'in-ids':
      return texts.inIds(refusal.name, refusal.count, refusal.example);
    case 'nameless':
      return texts.nameless(refusal.name, at(refusal.place));
    case 'number-lost':
      return texts.numberLost(refusal.number, refusal.count, at(refusal.place));
    case 'inexact':
      return texts.inexact(refusal.text, at(refusal.place));
    case 'other-meaning':
      return texts.otherMeaning(refusal.name, shown(refusal.path));
    case 'no-file':
      return texts.noFile(shown(refusal.path));
    case 'exists':
      return texts.exists(shown(refusal.path));
    case 'bad-destination':
      return texts.badDestination(shown(refusal.path));
  }
}

/** `02.md:12`, lines counted from 1; the file alone when there is no place in it. */
function placeText(
  view: ProjectView,
  { path, span }: RefusalPlace,
  shown: (path: ProjectPath) => string,
): string {
  const text = view.text(path);
  if (span === undefined || text === undefined) return shown(path);
  return `${shown(path)}:${new LineIndex(text).positionAt(span.start).line + 1}`;
}
