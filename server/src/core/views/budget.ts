import type { ProjectPath } from '../base/projectPath.ts';
import type { DocumentFacts } from '../model/documentFacts.ts';
import type { ItemFact } from '../model/item.ts';
import type { ViewDetail } from '../model/view.ts';
import type { PartComputer, ProjectView } from '../project/projectView.ts';
import { actorDirectory } from './actors.ts';
import { buildOutline, byDocument, introSpan, type OutlineNode, preambleSpan } from './outline.ts';
import { type PreviewChoice, selectInDocument } from './preview/documentSelection.ts';
import { type PlacedItem, selectItems } from './selectItems.ts';
import { firstSentenceLength } from './sentence.ts';
import type { ViewOptions } from './view.ts';
import { wordsIn } from './words.ts';

/**
 * How many words of the source a version shows: its introduction, titles, introductions of sections, and what it shows of
 * each item. What we write ourselves (origin, contents, levels, glossary) does not count, since its author cannot shorten it.
 * Each document is counted by itself, so that an edit costs that document, unless dependencies are taken in. Undefined when
 * the version cannot be made.
 */
export function wordsOfView(view: ProjectView, options: ViewOptions, part: PartComputer): number | undefined {
  const choice = choiceOf(view, options);
  if (!choice) return undefined;
  const { intro, detail, groupBy = 'chapter' } = options;
  const key = JSON.stringify([choice, detail, groupBy]);
  let words = intro === undefined ? 0 : wordsIn(view.text(intro) ?? '');
  const inChapters = groupBy === 'chapter';
  // The whole project decides what each document shows: it is sorted once, not once for each.
  if ((choice.degree ?? 0) > 0) {
    for (const [path, shown] of shownByDocument(view, choice))
      words += wordsInDocument(view, path, shown, detail, inChapters);
    return words;
  }
  for (const path of view.documents()) {
    words += part(`views/words ${key} ${path}`, own =>
      (own.facts(path)?.items.length ?? 0) === 0
        ? 0
        : wordsInDocument(own, path, selectInDocument(own, choice, path), detail, inChapters),
    );
  }
  return words;
}

/** Whether a version shows any item. Documents are looked at one after the other, up to the first that has one. */
export function showsAnything(view: ProjectView, options: ViewOptions, part: PartComputer): boolean {
  const choice = choiceOf(view, options);
  if (!choice) return true;
  // What is kept for the sake of others needs others.
  const { degree: _, ...alone } = choice;
  const key = JSON.stringify(alone);
  return view.documents().some(path =>
    part(`views/shows ${key} ${path}`, own => {
      if ((own.facts(path)?.items.length ?? 0) === 0) return false;
      const { chosen, undesignated } = selectInDocument(own, alone, path);
      return chosen.length + undesignated.length > 0;
    }),
  );
}

function choiceOf(
  view: ProjectView,
  { actors: wanted, levels, kinds, services, degree }: ViewOptions,
): PreviewChoice | undefined {
  const { actors, unknown } = actorDirectory(view).findAll(wanted === 'all' ? [] : wanted);
  if (unknown.length > 0) return undefined;
  return {
    actors: wanted === 'all' ? 'all' : actors,
    ...(levels ? { levels } : {}),
    ...(kinds ? { kinds } : {}),
    ...(services ? { services } : {}),
    ...(degree ? { degree } : {}),
  };
}

/** What a version shows of one document. */
interface Shown {
  readonly chosen: readonly PlacedItem[];
  readonly undesignated: readonly PlacedItem[];
}

function shownByDocument(
  view: ProjectView,
  { actors, ...filter }: PreviewChoice,
): ReadonlyMap<ProjectPath, Shown> {
  const { chosen, undesignated } = selectItems(view, actorDirectory(view), actors, filter);
  const ofChosen = byDocument(chosen);
  const ofOthers = byDocument(undesignated);
  return new Map(
    [...new Set([...ofChosen.keys(), ...ofOthers.keys()])].map(path => [
      path,
      { chosen: ofChosen.get(path) ?? [], undesignated: ofOthers.get(path) ?? [] },
    ]),
  );
}

function wordsInDocument(
  view: ProjectView,
  path: ProjectPath,
  { chosen, undesignated }: Shown,
  detail: ViewDetail,
  inChapters: boolean,
): number {
  const facts = view.facts(path);
  if (!facts) return 0;
  const items = [...chosen, ...undesignated].reduce((sum, { fact }) => sum + wordsOfItem(fact, detail), 0);
  if (!inChapters || chosen.length === 0) return items;
  const text = view.text(path) ?? '';
  const count = (nodes: readonly OutlineNode[]): number =>
    nodes.reduce((sum, node) => sum + wordsOfHeading(node, facts, text, detail) + count(childrenOf(node)), 0);
  return items + count(buildOutline(view, chosen));
}

function childrenOf(node: OutlineNode): readonly OutlineNode[] {
  return node.kind === 'section' ? node.children : [];
}

/** Words of a heading and of the text before what it keeps. */
function wordsOfHeading(node: OutlineNode, facts: DocumentFacts, text: string, detail: ViewDetail): number {
  if (node.kind === 'item') return 0;
  const { origin } = node;
  // A volume stands over several documents.
  if (origin.kind === 'volume' || origin.kind === 'group') return 0;
  const isSection = origin.kind === 'section';
  const title = isSection ? (facts.sections[origin.index]?.title ?? '') : origin.title;
  const isMarkdown = facts.role.kind === 'chapter';
  const own = isSection ? introSpan(facts, origin.index) : preambleSpan(facts, text.length);
  const intro = detail === 'titles' || !isMarkdown ? '' : text.slice(own.start, own.end);
  return wordsIn(title) + wordsIn(intro);
}

function wordsOfItem({ id, attributes, blocks, fields }: ItemFact, detail: ViewDetail): number {
  const head = wordsIn(`${id} ${attributes.title}`);
  if (detail === 'titles') return head;
  const { statement } = attributes;
  if (detail === 'full') {
    const values = fields.flatMap(field => field.values.map(({ text }) => text));
    return head + wordsIn([statement, ...blocks.map(({ text }) => text), ...values].join('\n'));
  }
  const plain = blocks.filter(({ key }) => key === 'plain').map(({ text }) => text);
  const shown = plain.length > 0 ? plain.join('\n') : statement.slice(0, firstSentenceLength(statement));
  return head + wordsIn(shown);
}
