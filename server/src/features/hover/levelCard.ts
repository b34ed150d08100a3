import type { MarkupContent } from 'vscode-languageserver-types';
import { touches } from '../../core/base/span.ts';
import type { DocumentFacts } from '../../core/model/documentFacts.ts';
import type { Level } from '../../core/model/level.ts';
import { resolveLevel } from '../../core/project/resolve.ts';
import type { FeatureContext } from '../feature.ts';
import { fieldsOf } from '../fieldValue.ts';
import type { Markup } from '../markup.ts';
import { FEATURE_MESSAGES } from '../messages.ts';
import type { Card } from './card.ts';
import { HOVER_MESSAGES } from './messages.ts';

/** The card of the level that a field names, or of which a modal word speaks: names, polarity, keywords. */
export function levelCardAt(
  context: FeatureContext,
  facts: DocumentFacts,
  offset: number,
  markup: Markup,
): Card | undefined {
  const { levels } = context.project.view.dialect(context.path);
  for (const field of fieldsOf(facts)) {
    const value = field.key === 'level' ? field.values.find(({ span }) => touches(span, offset)) : undefined;
    const level = value && resolveLevel(levels, value.text);
    if (level) return { contents: levelCard(context, level, markup), span: value.span };
  }
  const keywords = facts.items.flatMap(item => (touches(item.span, offset) ? item.keywords : []));
  const keyword = [...keywords, ...facts.strayKeywords].find(({ span }) => touches(span, offset));
  const level = keyword && levels.find(({ id }) => id === keyword.level);
  return level && { contents: levelCard(context, level, markup), span: keyword.span };
}

function levelCard({ language }: FeatureContext, level: Level, markup: Markup): MarkupContent {
  const { entries, colon } = FEATURE_MESSAGES[language];
  const words = HOVER_MESSAGES[language];
  const name = level.name[language];
  const others = [...new Set([level.name.fr, level.name.en, level.id, ...level.aliases])].filter(
    other => other !== name,
  );
  const lines = [
    ...(level.keywords.length === 0
      ? []
      : [markup.labelled(words.keywords, colon, markup.text(level.keywords.join(', ')))]),
    ...(others.length === 0 ? [] : [markup.labelled(words.aliases, colon, markup.text(others.join(', ')))]),
  ];
  return markup.content([
    markup.strong(name),
    markup.emphasis(
      [entries['levels'] ?? '', ...(level.polarity === 'negative' ? [words.forbids] : [])].join(' · '),
    ),
    lines.length === 0 ? undefined : lines.join('  \n'),
  ]);
}
