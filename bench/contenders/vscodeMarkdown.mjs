// Every diagnostic of VS Code's Markdown language service for the project in the current folder, as JSON on stdout.

import { relative } from 'node:path';
import process from 'node:process';
import {
  createLanguageService,
  DiagnosticLevel,
  githubSlugifier,
  LogLevel,
} from 'vscode-markdown-languageservice';
import { URI } from 'vscode-uri';
import { tokensOf } from './markdownItParser.mjs';
import { diskWorkspace } from './vscodeWorkspace.mjs';

const OPTIONS = {
  validateReferences: DiagnosticLevel.warning,
  validateFragmentLinks: DiagnosticLevel.warning,
  validateFileLinks: DiagnosticLevel.warning,
  validateMarkdownFileLinkFragments: DiagnosticLevel.warning,
  validateUnusedLinkDefinitions: DiagnosticLevel.hint,
  validateDuplicateLinkDefinitions: DiagnosticLevel.warning,
  ignoreLinks: [],
};

const NEVER_CANCELLED = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) };

const folder = process.cwd();
const workspace = diskWorkspace(folder);
const service = createLanguageService({
  workspace,
  parser: { slugifier: githubSlugifier, tokenize: async document => tokensOf(document.getText()) },
  logger: { level: LogLevel.Off, log() {} },
});

const findings = [];
for (const document of await workspace.getAllMarkdownDocuments()) {
  const file = relative(folder, URI.parse(document.uri).fsPath);
  for (const { code, range } of await service.computeDiagnostics(document, OPTIONS, NEVER_CANCELLED)) {
    findings.push({
      rule: String(code),
      file,
      line: range.start.line + 1,
      column: range.start.character + 1,
    });
  }
}
process.stdout.write(JSON.stringify(findings));
service.dispose();
