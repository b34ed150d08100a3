import type { ProjectPath } from '../../core/base/projectPath.ts';
import { type Span, touches } from '../../core/base/span.ts';
import { type DocumentFacts, ownVolume } from '../../core/model/documentFacts.ts';
import type { CaptionWord } from '../../core/model/reference.ts';
import type { ProjectView } from '../../core/project/projectView.ts';
import type { Target } from '../target.ts';
import { targetAt } from '../targetAt.ts';

/** What the text at a place is about, marks that live in one document or volume included; `span` is that text. */
export type Subject =
  | Target
  /** A footnote or the definition of a link: its marks and its definition stand in one file. */
  | {
      readonly kind: 'footnote' | 'definition';
      readonly path: ProjectPath;
      readonly label: string;
      readonly span: Span;
    }
  /** A figure, a table or a sheet with a number. */
  | {
      readonly kind: 'caption';
      readonly volume: string;
      readonly word: CaptionWord;
      readonly number: string;
      readonly span: Span;
    };

/** What stands at an offset, at a mention as well as at a definition; undefined where nothing is spoken of. */
export function subjectAt(view: ProjectView, path: ProjectPath, offset: number): Subject | undefined {
  const facts = view.facts(path);
  if (facts === undefined) return undefined;
  const target = targetAt(view, path, offset);
  return target?.kind === 'item' ? target : (labelAt(facts, offset) ?? captionAt(facts, offset) ?? target);
}

function labelAt(facts: DocumentFacts, offset: number): Subject | undefined {
  const { path, references, footnotes, linkDefinitions } = facts;
  const mark = references.find(
    fact =>
      (fact.kind === 'footnote' && touches(fact.span, offset)) ||
      (fact.kind === 'definition' && touches(fact.around, offset)),
  );
  if (mark?.kind === 'footnote' || mark?.kind === 'definition') {
    return { kind: mark.kind, path, label: mark.label, span: mark.span };
  }
  const note = footnotes.find(({ labelSpan }) => touches(labelSpan, offset));
  if (note) return { kind: 'footnote', path, label: note.label, span: note.labelSpan };
  const definition = linkDefinitions.find(({ labelSpan }) => touches(labelSpan, offset));
  return definition && { kind: 'definition', path, label: definition.label, span: definition.labelSpan };
}

function captionAt({ role, references, captions }: DocumentFacts, offset: number): Subject | undefined {
  const own = ownVolume({ role });
  const mention = references.find(fact => fact.kind === 'caption' && touches(fact.span, offset));
  const caption = captions.find(({ span }) => touches(span, offset));
  const found = mention?.kind === 'caption' ? mention : caption;
  const volume = mention?.kind === 'caption' ? (mention.volume ?? own) : own;
  if (found === undefined || volume === undefined) return undefined;
  return { kind: 'caption', volume, word: found.word, number: found.number, span: found.span };
}
