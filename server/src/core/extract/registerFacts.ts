import type { Root } from 'mdast';
import { BLOCK_KEYS, type BlockFact, type FieldFact } from '../model/field.ts';
import type { ItemFact } from '../model/item.ts';
import type { Problem } from '../model/problem.ts';
import type { ReferenceFact } from '../model/reference.ts';
import { SCHEMAS } from '../schema/schema.ts';
import { eachNode } from '../syntax/eachNode.ts';
import { readMarkdown } from '../syntax/markdown.ts';
import { proseOfText } from '../syntax/prose.ts';
import { contentSpan, scalarMap } from '../syntax/scalarMap.ts';
import {
  entryOf,
  mapsOf,
  parseYaml,
  resolved,
  scalarsOf,
  scalarText,
  type YamlEntry,
  type YamlMap,
  type YamlScalar,
} from '../syntax/yamlSyntax.ts';
import { assembleItem, itemContent } from './assemble.ts';
import { emptyFacts, type Facts } from './emptyFacts.ts';
import { yamlField } from './frontMatter.ts';
import type { IdMatch } from './idMatcher.ts';
import { idMentions, type MentionSite } from './idMention.ts';
import { NO_STATEMENT, type Statement, statementOf, statementText } from './itemBody.ts';
import type { ItemContent } from './itemContent.ts';
import { RangeBudget } from './itemRange.ts';
import { roleFinder } from './itemsAround.ts';
import { isLink, linksIn } from './links.ts';
import { inOrder, inProse } from './markdownReferences.ts';
import { proseBlocks } from './proseBlocks.ts';
import type { Context } from './reading.ts';
import { yamlSuppressions } from './suppression.ts';
import { tooComplex } from './tooComplex.ts';
import { yamlFieldMentions } from './yamlMentions.ts';
import { yamlProblems } from './yamlProblems.ts';

/** Everything that a YAML register says, but its symbols. */
export function registerFacts(context: Context): Facts {
  const yaml = parseYaml(context.source.text);
  const root = resolved(yaml.root);
  const head = root?.kind === 'map' ? root.entries.flatMap(entry => yamlField(entry, context)) : [];
  const list = resolved(entryOf(root, 'items')?.value);
  const ranges = new RangeBudget();
  const read = (list?.kind === 'seq' ? mapsOf(list) : []).flatMap(map =>
    registerItem(map, head, ranges, context),
  );
  return {
    ...emptyFacts(context.path, { kind: 'register' }),
    title: scalarText(entryOf(root, 'title')?.value),
    inherited: head,
    items: read.flatMap(({ item }) => (item ? [item] : [])),
    references: inOrder(read.flatMap(({ references }) => references)),
    suppressions: yamlSuppressions(context),
    problems: [...yamlProblems(yaml, SCHEMAS.register), ...read.flatMap(({ problems }) => problems)],
  };
}

interface Read {
  readonly item: ItemFact | undefined;
  readonly references: readonly ReferenceFact[];
  readonly problems: readonly Problem[];
}

/** An entry of `items:`; one whose ID defines nothing here still gives its references, the ID itself among them. */
function registerItem(
  map: YamlMap,
  inherited: readonly FieldFact[],
  ranges: RangeBudget,
  context: Context,
): readonly Read[] {
  const [id] = scalarsOf(entryOf(map, 'id')?.value);
  if (!id) return [];
  const match = context.reading.ids.match(id.text);
  const fields = map.entries.flatMap(entry => yamlField(entry, context));
  const texts = map.entries.flatMap(entry => markdownScalar(entry, context));
  const body = { fields, blocks: texts.flatMap(block), statement: statementIn(texts) };
  const content = itemContent(body, context.reading);
  const item = match?.forms.includes('register')
    ? itemOf(map, id, match, content, inherited, context)
    : undefined;
  const site: MentionSite = { from: item?.id, roleAt: roleFinder(fields), isDefinition: () => false, ranges };
  const references = [
    ...(item ? [] : undefinedId(id, match, context)),
    ...map.entries.flatMap(entry => [...yamlFieldMentions(entry, site, context)]),
    ...texts.flatMap(text => [...mentions(text, site)]),
  ];
  return [{ item, references, problems: texts.flatMap(({ problems }) => problems) }];
}

function itemOf(
  map: YamlMap,
  id: YamlScalar,
  match: IdMatch,
  content: ItemContent,
  inherited: readonly FieldFact[],
  context: Context,
): ItemFact {
  const { text } = context.source;
  const [title] = scalarsOf(entryOf(map, 'title')?.value);
  const idSpan = contentSpan(id, text);
  const titleSpan = title ? contentSpan(title, text) : { start: idSpan.end, end: idSpan.end };
  const draft = {
    match,
    form: 'register',
    idSpan,
    title: title?.text.trim() ?? '',
    titleSpan,
    span: map.span,
  } as const;
  return assembleItem(draft, content, inherited, -1, context.reading);
}

/** An ID of a kind that is not defined in registers is a reference; one that fits no pattern is malformed. */
function undefinedId(id: YamlScalar, match: IdMatch | undefined, context: Context): readonly ReferenceFact[] {
  const { text } = context.source;
  if (!match) return [{ kind: 'malformed', text: id.text, span: contentSpan(id, text) }];
  const nowhere: MentionSite = {
    from: undefined,
    roleAt: () => undefined,
    isDefinition: () => false,
    ranges: new RangeBudget(),
  };
  return [...idMentions(proseOfText(scalarMap(id, text)), context.reading, nowhere)];
}

/** The Markdown of a scalar, read as a text of its own whose places are those of the file. */
interface MarkdownScalar {
  readonly key: string;
  readonly scalar: YamlScalar;
  readonly root: Root;
  readonly context: Context;
  readonly problems: readonly Problem[];
}

function markdownScalar({ key, value }: YamlEntry, context: Context): readonly MarkdownScalar[] {
  const scalar = resolved(value);
  const isText = key === 'statement' || BLOCK_KEYS.some(block => block === key);
  if (!isText || scalar?.kind !== 'scalar' || scalar.type === 'null') return [];
  const inner = { ...context, source: scalarMap(scalar, context.source.text) };
  const { root, refusedAt } = readMarkdown(scalar.text);
  const problems =
    refusedAt === undefined ? [] : [tooComplex(inner.source.spanOf(refusedAt, refusedAt).start)];
  return [{ key, scalar, root, context: inner, problems }];
}

function statementIn(texts: readonly MarkdownScalar[]): Statement {
  const text = texts.find(({ key }) => key === 'statement');
  return text ? { ...statementOf([text.root], text.context), spans: [text.scalar.span] } : NO_STATEMENT;
}

function block({ key, scalar, root, context }: MarkdownScalar): readonly BlockFact[] {
  const blockKey = BLOCK_KEYS.find(candidate => candidate === key);
  if (!blockKey) return [];
  const text = statementText(statementOf([root], context));
  return [
    { key: blockKey, text, span: scalar.span, contentSpan: context.source.spanOf(0, scalar.text.length) },
  ];
}

function* mentions({ root, context }: MarkdownScalar, site: MentionSite): Generator<ReferenceFact> {
  for (const prose of proseBlocks(root)) yield* inProse(prose, site, context);
  const links: ReferenceFact[] = [];
  eachNode(root, node => {
    if (isLink(node)) links.push(...linksIn(node, site.from, context));
  });
  yield* links;
}
