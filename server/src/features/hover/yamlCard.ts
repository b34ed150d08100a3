import type { MarkupContent } from 'vscode-languageserver-types';
import { type Span, span } from '../../core/base/span.ts';
import type { DocumentFacts } from '../../core/model/documentFacts.ts';
import { unitOf } from '../../core/project/project.ts';
import { ruleIds } from '../../core/rules/index.ts';
import type { Schema } from '../../core/schema/schema.ts';
import { parseYaml } from '../../core/syntax/yamlSyntax.ts';
import type { FeatureContext } from '../feature.ts';
import type { Markup } from '../markup.ts';
import { FEATURE_MESSAGES } from '../messages.ts';
import { fieldDocumentation } from '../yaml/documentation.ts';
import { fieldAt, namedAt } from '../yaml/entryKeys.ts';
import { descriptionOf, schemaAt, schemaOf } from '../yaml/schemaAt.ts';
import { type YamlPath, yamlPlaceAt } from '../yaml/yamlPlace.ts';
import { type Card, card } from './card.ts';
import { entryCard } from './entryCard.ts';
import { HOVER_MESSAGES } from './messages.ts';
import { ruleCard } from './ruleCard.ts';

/** A part of a document that is YAML: the whole, or its front matter; `start` is where it begins. */
export interface YamlText {
  readonly text: string;
  readonly start: number;
}

/** What a key or value of YAML means: its description, the rule or the entry that it names. */
export function yamlCard(
  context: FeatureContext,
  facts: DocumentFacts,
  part: YamlText,
  offset: number,
  markup: Markup,
): Card | undefined {
  const root = context.project.compute(unitOf('yaml', context.path), view =>
    view.text(context.path) === undefined ? undefined : parseYaml(part.text).root,
  );
  const place = yamlPlaceAt(root, offset - part.start);
  if (place === undefined) return undefined;
  const at = (found: Span): Span => span(found.start + part.start, found.end + part.start);
  if (place.kind === 'key') {
    const { key, keySpan } = place.entry;
    const rule =
      facts.role.kind === 'manifest' &&
      (ruleIds as ReadonlySet<string>).has(key) &&
      place.path.at(-1) === 'rules';
    const contents = rule
      ? ruleCard(context, key, markup)
      : keyCard(context, facts, root, [...place.path, key], markup);
    return card(contents, at(keySpan));
  }
  const { scalar, path } = place;
  const named = namedAt(facts.role, root, path);
  const entry =
    named?.kind === 'entry' ? entryCard(context, named.catalogue, scalar.text, markup) : undefined;
  if (entry) return { contents: entry, span: at(scalar.span) };
  const schemas = schemaOf(facts.role);
  const schema = schemas && schemaAt(schemas, root, path);
  if (schema?.enum === undefined && schema?.const === undefined) return undefined;
  return card(keyCard(context, facts, root, path, markup), at(scalar.span));
}

/** The description of a key, and the values that it takes. */
function keyCard(
  context: FeatureContext,
  facts: DocumentFacts,
  root: Parameters<typeof schemaAt>[1],
  path: YamlPath,
  markup: Markup,
): MarkupContent | undefined {
  const { language, client } = context;
  const schemas = schemaOf(facts.role);
  if (schemas === undefined) {
    const field = fieldAt(facts.role, path);
    return field && fieldDocumentation(field, language, client.hoverMarkdown);
  }
  const schema = schemaAt(schemas, root, path);
  const description =
    schema && (descriptionOf(schema, language) ?? descriptionAround(context, schemas, root, path));
  if (schema === undefined || description === undefined) return undefined;
  const choices = choicesOf(schema);
  const { colon } = FEATURE_MESSAGES[language];
  return markup.content([
    markup.strong(path.filter(step => typeof step === 'string').join(' › ')),
    markup.text(description),
    choices.length === 0
      ? undefined
      : markup.labelled(HOVER_MESSAGES[language].allowed, colon, markup.text(choices.join(', '))),
  ]);
}

function choicesOf({ enum: choices, type }: Schema): readonly string[] {
  return choices ?? (type === 'boolean' ? ['true', 'false'] : []);
}

/** What is said of the mapping around a key that any text may be, as the ids under `rules`. */
function descriptionAround(
  { language }: FeatureContext,
  schemas: Schema,
  root: Parameters<typeof schemaAt>[1],
  path: YamlPath,
): string | undefined {
  const around = path.length > 1 ? schemaAt(schemas, root, path.slice(0, -1)) : undefined;
  return around?.additionalProperties === undefined ? undefined : descriptionOf(around, language);
}
