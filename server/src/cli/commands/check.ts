import type { Severity } from '../../core/model/finding.ts';
import { SEVERITIES } from '../../core/model/finding.ts';
import { findingsOf } from '../../core/rules/findings.ts';
import { type CommandContext, defineCommand } from '../command.ts';
import { EXIT, type ExitCode, worst } from '../exitCode.ts';
import { type LoadedTarget, loadTarget } from '../loadTarget.ts';
import { nothingRead } from '../nothingRead.ts';
import { choiceOption } from '../program.ts';
import { checkJson } from '../reporters/checkJson.ts';
import { checkText } from '../reporters/checkText.ts';
import { projectReport } from '../reporters/projectReport.ts';
import type { CheckReport, ProjectReport } from '../reporters/report.ts';
import { findTargets } from '../targets.ts';

interface CheckOptions {
  readonly manifest?: string;
  readonly format: 'text' | 'json';
  readonly severityThreshold: Severity;
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
      ),
  run: async (context, { args, options }) => {
    const { io, messages, language, colours } = context;
    const targets = await findTargets({ cwd: io.cwd, paths: args, manifest: options.manifest });
    const checked: Checked[] = [];
    for (const target of targets) checked.push(checkOne(await loadTarget(target, io, messages), context));
    const projects = checked.flatMap(({ report }) => (report === undefined ? [] : [report]));
    const report: CheckReport = { language, threshold: options.severityThreshold, projects };
    if (options.format === 'json') io.stdout.write(checkJson(report));
    else if (projects.length > 0) {
      io.stdout.write(checkText(report, { messages, colours, width: io.stdout.columns }));
    }
    for (const notice of checked.flatMap(({ notices }) => notices)) {
      io.stderr.write(`${messages.error.line(notice)}\n`);
    }
    return worst([...checked.map(({ code }) => code), exitCodeOf(report)]);
  },
});

interface Checked {
  readonly report: ProjectReport | undefined;
  readonly notices: readonly string[];
  readonly code: ExitCode;
}

function checkOne(target: LoadedTarget, { language, messages }: CommandContext): Checked {
  const { loaded, paths, root, shown } = target;
  const { project, manifestPath } = loaded;
  const findings = paths.flatMap(path => findingsOf(project, path));
  const report = projectReport({ view: project.view, paths, findings, root, manifestPath, shown }, language);
  const empty = nothingRead(target, messages);
  const notices = [...target.notices, ...(empty === undefined ? [] : [empty])];
  const failedInside = findings.some(finding => finding.rule === 'internal/failure');
  if (failedInside) notices.push(messages.error.internalProblem);
  const isForeign = paths.length === 0 && notices.length > 0;
  const unread = empty !== undefined || isForeign || loaded.problems.length > 0;
  const code = failedInside ? EXIT.bug : unread ? EXIT.usage : EXIT.clean;
  const isVoid = paths.length === 0 || (empty !== undefined && findings.length === 0);
  return { report: isVoid ? undefined : report, notices, code };
}

function exitCodeOf({ projects, threshold }: CheckReport): ExitCode {
  const limit = SEVERITIES.indexOf(threshold);
  const reached = projects.some(({ findings }) =>
    findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= limit),
  );
  return reached ? EXIT.findings : EXIT.clean;
}
