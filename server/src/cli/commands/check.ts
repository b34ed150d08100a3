import { baselinePath } from '../../core/manifest/baselinePath.ts';
import type { Severity } from '../../core/model/finding.ts';
import { SEVERITIES } from '../../core/model/finding.ts';
import { paidDebts } from '../../core/rules/baselineText.ts';
import { byPlace, judgementOf } from '../../core/rules/findings.ts';
import { type CommandContext, defineCommand } from '../command.ts';
import { EXIT, type ExitCode, worst } from '../exitCode.ts';
import { fixFindings, previewFixes } from '../fixFindings.ts';
import { type LoadedTarget, loadTarget } from '../loadTarget.ts';
import { choiceOption } from '../program.ts';
import { checkJson } from '../reporters/checkJson.ts';
import { checkText } from '../reporters/checkText.ts';
import { projectReport } from '../reporters/projectReport.ts';
import type { CheckReport, Kept, ProjectReport } from '../reporters/report.ts';
import { sum } from '../sum.ts';
import { findTargets } from '../targets.ts';
import { updateBaseline } from '../updateBaseline.ts';
import { UserError } from '../userError.ts';

interface CheckOptions {
  readonly manifest?: string;
  readonly format: 'text' | 'json';
  readonly severityThreshold: Severity;
  readonly updateBaseline?: true;
  readonly fix?: true;
  readonly dryRun?: true;
  /** False with `--no-baseline`. */
  readonly baseline: boolean;
}

/** `sdet check`: shows every finding of the projects that the paths mean. */
export const check = defineCommand<CheckOptions>({
  name: 'check',
  declare: (command, { help }) =>
    command
      .description(help.check)
      .argument(`[${help.words.path}...]`, help.paths)
      .option(`--manifest <${help.words.file}>`, help.manifest)
      .addOption(choiceOption(`--format <${help.words.format}>`, help.format, ['text', 'json'], 'text'))
      .addOption(
        choiceOption(`--severity-threshold <${help.words.severity}>`, help.threshold, SEVERITIES, 'warning'),
      )
      .option('--fix', help.fix)
      .option('--dry-run', help.fixDryRun)
      .option('--update-baseline', help.updateBaseline)
      .option('--no-baseline', help.noBaseline),
  run: async (context, { args, options }) => {
    const { io, messages, language, colours } = context;
    refuseContradictions(options);
    const { targets, strays } = await findTargets({ cwd: io.cwd, paths: args, manifest: options.manifest });
    const checked: Checked[] = [];
    for (const target of targets) {
      const loaded = await loadTarget(target, io, messages);
      if (options.fix && options.dryRun) {
        checked.push(preview(loaded, context, options));
        continue;
      }
      const fixed = options.fix ? await fixFindings(loaded, io.cwd, messages) : [];
      const written = options.updateBaseline ? [await updateBaseline(loaded, io, messages)] : [];
      const { notices, ...rest } = checkOne(loaded, context, options.baseline);
      checked.push({ ...rest, notices: [...fixed, ...written, ...notices] });
    }
    const projects = checked.flatMap(({ report }) => (report === undefined ? [] : [report]));
    const report: CheckReport = { language, threshold: options.severityThreshold, projects };
    if (options.dryRun) io.stdout.write(checked.map(({ diff }) => diff ?? '').join(''));
    else if (options.format === 'json') io.stdout.write(checkJson(report));
    else if (projects.length > 0) {
      io.stdout.write(checkText(report, { messages, colours, width: io.stdout.columns }));
    }
    for (const notice of [
      ...strays.map(messages.error.stray),
      ...checked.flatMap(({ notices }) => notices),
    ]) {
      io.stderr.write(`${messages.error.line(notice)}\n`);
    }
    const nothing = projects.length === 0 ? EXIT.usage : EXIT.clean;
    return worst([nothing, ...checked.map(({ code }) => code), exitCodeOf(report)]);
  },
});

interface Checked {
  /** Undefined when there is nothing to say of the project. */
  readonly report: ProjectReport | undefined;
  readonly notices: readonly string[];
  readonly code: ExitCode;
  /** What would be put right. */
  readonly diff?: string;
}

/** What is found in the files as they are, and what would be put right in them. */
function preview(target: LoadedTarget, context: CommandContext, { baseline }: CheckOptions): Checked {
  const checked = checkOne(target, context, baseline);
  const { diff, notices } = previewFixes(target, context.messages);
  return { ...checked, diff, notices: [...notices, ...checked.notices] };
}

function refuseContradictions({ fix, dryRun, format, updateBaseline: update }: CheckOptions): void {
  if (!dryRun) return;
  if (!fix) throw new UserError(({ error }) => error.dryRunNeedsFix);
  if (format !== 'text') throw new UserError(({ error }) => error.dryRunIsText);
  if (update) throw new UserError(({ error }) => error.dryRunNoBaseline);
}

function checkOne(
  target: LoadedTarget,
  { language, messages }: CommandContext,
  useBaseline: boolean,
): Checked {
  const { loaded, paths, root, shown } = target;
  const { project, manifestPath } = loaded;
  const judgements = paths.map(path => judgementOf(project, path));
  const findings = judgements.flatMap(judged =>
    useBaseline ? judged.findings : [...judged.findings, ...judged.accepted].sort(byPlace),
  );
  const isWhole = project.view.documents().every(path => paths.includes(path));
  const kept: Kept = {
    suppressed: sum(judgements, ({ suppressed }) => suppressed.length),
    accepted: useBaseline ? sum(judgements, ({ accepted }) => accepted.length) : 0,
    removable: isWhole && !target.isIncomplete ? sum(paidDebts(project), ({ count }) => count) : 0,
  };
  const source = { view: project.view, paths, findings, kept, root, manifestPath, shown };
  const report = projectReport(source, language);
  const isVoid = paths.length === 0 || (target.nothing !== undefined && findings.length === 0);
  const hasFailed = findings.some(({ rule }) => rule === 'internal/failure');
  return {
    report: isVoid ? undefined : report,
    notices: [
      ...target.notices,
      ...(kept.removable === 0
        ? []
        : [messages.check.removable(shown(baselinePath(manifestPath)), kept.removable)]),
      ...(hasFailed ? [messages.error.internalProblem] : []),
    ],
    code: hasFailed ? EXIT.bug : target.isIncomplete ? EXIT.usage : EXIT.clean,
  };
}

function exitCodeOf({ projects, threshold }: CheckReport): ExitCode {
  const limit = SEVERITIES.indexOf(threshold);
  const reached = projects.some(({ findings }) =>
    findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= limit),
  );
  return reached ? EXIT.findings : EXIT.clean;
}
