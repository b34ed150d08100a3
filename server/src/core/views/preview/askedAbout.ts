import type { ProjectPath } from '../../base/projectPath.ts';
import { sameMoved } from '../../base/sameMoved.ts';
import { type Span, span } from '../../base/span.ts';
import type { NodeKey } from '../nodeKey.ts';
import type { Fragment, SourceText, SourceTexts } from '../render/sourceText.ts';
import type { Anchors } from '../render/viewDocument.ts';
import type { TargetFinder } from '../rewriteReferences.ts';

/** Whom the writing of an item asks about what its own nodes do not say. */
export interface Surroundings {
  readonly sources: SourceTexts;
  readonly targets: TargetFinder;
  readonly anchors: Anchors;
}

/** Places count from where the item begins. */
type Question =
  | { readonly kind: 'mentions'; readonly path: ProjectPath; readonly stretch: Span }
  | { readonly kind: 'link'; readonly path: ProjectPath; readonly at: number }
  | { readonly kind: 'anchor'; readonly key: NodeKey }
  | { readonly kind: 'item'; readonly id: string }
  | { readonly kind: 'numbered'; readonly about: Parameters<TargetFinder['numbered']> }
  | { readonly kind: 'source'; readonly name: string }
  | { readonly kind: 'address'; readonly about: Parameters<TargetFinder['link']> };

/** A question about the surroundings, and what was answered. Plain data: it keeps nothing of its reading. */
export interface Asked {
  readonly question: Question;
  readonly answer: unknown;
}

/** Surroundings that note what they are asked. */
export interface Noting {
  readonly around: Surroundings;
  readonly asked: readonly Asked[];
  /** Whether all was noted: definitions of links and footnotes are not. */
  isComplete(): boolean;
}

/** Notes what the writing of an item asks that begins at an offset of its file. */
export function noting({ sources, targets, anchors }: Surroundings, start: number): Noting {
  const asked: Asked[] = [];
  let isComplete = true;
  const noted = <T>(question: Question, answer: T): T => {
    asked.push({ question, answer });
    return answer;
  };
  const unnoted = <T>(answer: T): T => {
    isComplete = false;
    return answer;
  };
  const fragments = new Map<Fragment, Fragment>();
  const notedFragment = (fragment: Fragment): Fragment => {
    const { definitions, footnotes } = fragment;
    const made = fragments.get(fragment) ?? {
      ...fragment,
      definitions: { get: label => unnoted(definitions.get(label)) },
      footnotes: {
        get: label => unnoted(footnotes.get(label)),
        has: label => unnoted(footnotes.has(label)),
      },
    };
    fragments.set(fragment, made);
    return made;
  };
  const notedText = (text: SourceText): SourceText => {
    const { path } = text;
    return {
      ...text,
      fragmentAt(place) {
        const fragment = text.fragmentAt(place);
        return fragment && notedFragment(fragment);
      },
      mentionsIn: stretch =>
        noted({ kind: 'mentions', path, stretch: movedBy(stretch, -start) }, text.mentionsIn(stretch)),
      linkAt: offset => noted({ kind: 'link', path, at: offset - start }, text.linkAt(offset)),
    };
  };
  return {
    asked,
    isComplete: () => isComplete,
    around: {
      sources(path) {
        const text = sources(path);
        return text && notedText(text);
      },
      anchors: { get: key => noted({ kind: 'anchor', key }, anchors.get(key)) },
      targets: {
        item: id => noted({ kind: 'item', id }, targets.item(id)),
        numbered: (...about) => noted({ kind: 'numbered', about }, targets.numbered(...about)),
        source: name => noted({ kind: 'source', name }, targets.source(name)),
        link: (...about) => noted({ kind: 'address', about }, targets.link(...about)),
      },
    },
  };
}

/** Whether everything is answered as before for an item that now begins at `start`, `by` code units further on. */
export function answeredStill(
  asked: readonly Asked[],
  around: Surroundings,
  start: number,
  by: number,
): boolean {
  return asked.every(({ question, answer }) => sameMoved(answer, answerTo(question, around, start), by));
}

function answerTo(question: Question, { sources, targets, anchors }: Surroundings, start: number): unknown {
  switch (question.kind) {
    case 'mentions':
      return sources(question.path)?.mentionsIn(movedBy(question.stretch, start));
    case 'link':
      return sources(question.path)?.linkAt(question.at + start);
    case 'anchor':
      return anchors.get(question.key);
    case 'item':
      return targets.item(question.id);
    case 'numbered':
      return targets.numbered(...question.about);
    case 'source':
      return targets.source(question.name);
    case 'address':
      return targets.link(...question.about);
  }
}

function movedBy({ start, end }: Span, by: number): Span {
  return span(start + by, end + by);
}
