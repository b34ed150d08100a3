import { displayWidth } from '../../core/base/cells.ts';
import type { Position } from '../../core/base/lineIndex.ts';
import { SEVERITIES, type Severity } from '../../core/model/finding.ts';
import type { CliMessages } from '../messages/index.ts';
import type { Colours } from '../terminal/colours.ts';
import { excerptOf } from '../terminal/excerpt.ts';
import { printableLine } from '../terminal/printable.ts';
import { wrap } from '../terminal/wrap.ts';
import {
  type CheckReport,
  countByRule,
  countBySeverity,
  keptIn,
  type ProjectReport,
  type ReportedFinding,
} from './report.ts';

/** What a text for people depends on besides its content. */
export interface TextStyle {
  readonly messages: CliMessages;
  readonly colours: Colours;
  /** Columns that a line may take; undefined where lines are not folded. */
  readonly width: number | undefined;
}

const INDENT = '    ';
/** Columns of a source line where nothing else limits it. */
const EXCERPT_WIDTH = 120;
/** Up to so many findings are not counted by rule. */
const FEW = 10;

/**
 * The report for people, by project and file, with the total at the end:
 * ```
 * principal/03-services.md
 *   12:19  erreur  « EX-AAS-999 » n'est défini nulle part.  reference/unresolved-item
 *     │ L'ENT DOIT suivre EX-AAS-999.
 *     │                   ~~~~~~~~~~
 *     Le lecteur cherche une exigence qu'il ne trouvera pas. Corrigez l'identifiant.
 * ```
 */
export function checkText(report: CheckReport, style: TextStyle): string {
  const several = report.projects.length > 1;
  const parts = report.projects.flatMap(project => [
    ...(several ? [heading(project, style)] : []),
    ...fileBlocks(project, style),
    ...(several ? [total([project], style)] : []),
  ]);
  const sum = total(report.projects, style);
  const last = several ? style.messages.report.all(sum) : sum;
  return `${[...parts, ...ruleCounts(report, style), last].join('\n\n')}\n`;
}

function heading(project: ProjectReport, { messages, colours }: TextStyle): string {
  const line = messages.report.project(printableLine(project.title), project.root);
  return `${colours.bold(line)}\n${colours.dim('─'.repeat(displayWidth(line)))}`;
}

function fileBlocks(project: ProjectReport, style: TextStyle): readonly string[] {
  const files = [...new Set(project.findings.map(finding => finding.file))];
  return files.map(file => {
    const findings = project.findings.filter(finding => finding.file === file);
    const blocks = findings.map(finding => findingLines(finding, style).join('\n'));
    return `${style.colours.underline(printableLine(file))}\n${blocks.join('\n\n')}`;
  });
}

function findingLines(finding: ReportedFinding, style: TextStyle): readonly string[] {
  const { messages, colours, width } = style;
  const paint = painter(finding.severity, colours);
  return [
    ...headLines(finding, style, paint),
    ...excerptLines(finding, style, paint),
    ...folded(printableLine(finding.advice), width).map(line => INDENT + line),
    ...finding.related.map(place => {
      const where = printableLine(`${place.file}:${at(place.start)}`);
      return INDENT + colours.dim(`↳ ${messages.report.related(printableLine(place.item), where)}`);
    }),
  ];
}

/** Place, severity, what is wrong, and rule: one line in a pipe, folded at the width of a terminal. */
function headLines(
  finding: ReportedFinding,
  { messages, colours, width }: TextStyle,
  paint: (text: string) => string,
): readonly string[] {
  const place = `  ${at(finding.start)}  `;
  const word = messages.severity(finding.severity);
  const used = place.length + word.length + 2;
  const lines = folded(printableLine(finding.what), width, used - INDENT.length);
  const [first = '', ...rest] = withRule(lines, finding.rule, roomIn(width), used - INDENT.length, colours);
  return [`${place}${paint(word)}  ${first}`, ...rest.map(line => INDENT + line)];
}

/** Puts the rule's id behind the last line, or on a line of its own where there is no room. */
function withRule(
  lines: readonly string[],
  rule: string,
  room: number,
  used: number,
  colours: Colours,
): readonly string[] {
  const last = lines.at(-1) ?? '';
  const taken = displayWidth(last) + (lines.length === 1 ? used : 0);
  return taken + 2 + rule.length > room
    ? [...lines, colours.dim(rule)]
    : [...lines.slice(0, -1), `${last}  ${colours.dim(rule)}`];
}

function excerptLines(
  { source }: ReportedFinding,
  { colours, width }: TextStyle,
  paint: (text: string) => string,
): readonly string[] {
  const bar = `${INDENT}│ `;
  const excerpt = excerptOf(source.text, source.span, (width ?? EXCERPT_WIDTH) - bar.length);
  if (excerpt === undefined) return [];
  return [
    `${colours.dim(bar)}${excerpt.before}${paint(excerpt.marked)}${excerpt.behind}`,
    `${colours.dim(bar)}${paint(excerpt.marks)}`,
  ];
}

/** How often each rule spoke, where a reader cannot count that at a glance. */
function ruleCounts({ projects }: CheckReport, { colours }: TextStyle): readonly string[] {
  const findings = projects.flatMap(project => project.findings);
  if (findings.length <= FEW) return [];
  const counts = countByRule(findings);
  const width = String(counts[0]?.count).length;
  return [
    counts.map(({ rule, count }) => `  ${String(count).padStart(width)}  ${colours.dim(rule)}`).join('\n'),
  ];
}

/** Lines of a text that is indented. */
function folded(text: string, width: number | undefined, used = 0): readonly string[] {
  return wrap(text, roomIn(width), used);
}

function roomIn(width: number | undefined): number {
  return (width ?? Number.POSITIVE_INFINITY) - INDENT.length;
}

function total(projects: readonly ProjectReport[], { messages, colours }: TextStyle): string {
  const counts = countBySeverity(projects.flatMap(project => project.findings));
  const found = SEVERITIES.filter(severity => counts[severity] > 0).map(severity =>
    painter(severity, colours)(messages.severityCount(severity, counts[severity])),
  );
  const files = projects.reduce((sum, project) => sum + project.files, 0);
  const items = projects.reduce((sum, project) => sum + project.items, 0);
  const result = found.length === 0 ? colours.green(messages.report.none) : messages.report.total(found);
  const { suppressed, accepted } = keptIn(projects);
  const kept = suppressed + accepted === 0 ? [] : [messages.report.kept(suppressed, accepted)];
  return [result, ...kept, messages.report.checked(files, items)].join(' ');
}

function painter(severity: Severity, colours: Colours): (text: string) => string {
  return { error: colours.red, warning: colours.yellow, info: colours.cyan, hint: colours.dim }[severity];
}

function at({ line, character }: Position): string {
  return `${line + 1}:${character + 1}`;
}
