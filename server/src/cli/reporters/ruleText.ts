import { displayWidth } from '../../core/base/cells.ts';
import type { Language } from '../../core/manifest/manifest.ts';
import { ruleText } from '../../core/messages/render.ts';
import type { RuleDescription, RuleExample } from '../../core/rules/rule.ts';
import { table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';
import type { TextStyle } from './checkText.ts';

/** Columns of prose: wider lines are hard to read. */
const WIDTH = 90;

/** What a rule finds, why, what to do, and an example of each side. */
export function explanation(rule: RuleDescription, language: Language, style: TextStyle): string {
  const { messages, colours } = style;
  const width = Math.min(style.width ?? WIDTH, WIDTH);
  const { explain } = messages;
  const text = ruleText(rule.id, language);
  if (text === undefined) return `${rule.id}\n`;
  const section = (title: string, body: string): string =>
    [colours.bold(title), ...wrap(withoutEmphasis(body), width - 2).map(line => `  ${line}`)].join('\n');
  const example = (title: string, { caption, files }: RuleExample): string =>
    [colours.bold(`${title} — ${caption[language]}`), ...exampleLines(files, style)].join('\n');
  const severity = rule.severity === 'off' ? explain.off : messages.severity(rule.severity);
  return `${[
    `${colours.bold(rule.id)} — ${text.title}\n${colours.dim(explain.severity(severity))}`,
    section(explain.what, text.page.what),
    section(explain.why, text.page.why),
    section(explain.remedy, text.page.remedy),
    ...rule.examples.bad.map(one => example(explain.bad, one)),
    ...rule.examples.good.map(one => example(explain.good, one)),
    section(explain.setting, explain.settingText(rule.id)),
  ].join('\n\n')}\n`;
}

/** Every rule with its severity and title, one a line. */
export function ruleList(
  rules: readonly RuleDescription[],
  language: Language,
  { messages, colours }: TextStyle,
): string {
  const rows = rules.map(({ id, severity }) => [
    id,
    severity === 'off' ? messages.explain.off : messages.severity(severity),
    ruleText(id, language)?.title ?? '',
  ]);
  return `${table(rows).join('\n')}\n\n${colours.dim(messages.explain.more)}\n`;
}

function exampleLines(files: RuleExample['files'], style: TextStyle): readonly string[] {
  const names = Object.keys(files);
  return names.flatMap(name => [
    `  ${style.colours.underline(name)}`,
    ...(files[name] ?? '')
      .trimEnd()
      .split('\n')
      .flatMap(line => sourceLines(line, style)),
  ]);
}

/** A line of an example; where places to be found are bracketed, without brackets and with marks below. */
function sourceLines(line: string, { colours }: TextStyle): readonly string[] {
  const bar = colours.dim('  │ ');
  const parts = line.split(/[⟦⟧]/);
  if (parts.length === 1) return [`${bar}${line}`.trimEnd()];
  const marks = parts.map((part, index) => {
    const width = displayWidth(part);
    return index % 2 === 0 ? ' '.repeat(width) : '~'.repeat(width) || '^';
  });
  return [bar + parts.join(''), bar + colours.red(marks.join('').trimEnd())];
}

/** Markdown of one paragraph without the asterisks of its emphasis; code stays as it is. */
function withoutEmphasis(markdown: string): string {
  const parts = markdown.split('`');
  return parts
    .map((part, index) => (index % 2 === 0 ? part.replace(/\*([^*\s][^*]*)\*/g, '$1') : part))
    .join('`');
}
