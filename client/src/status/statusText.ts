import { l10n } from 'vscode';
import type { ProjectSummary } from '../../../server/src/protocol/contract/check.ts';
import type { StatusParams } from '../../../server/src/protocol/contract/status.ts';
import { addCounts, describeCounts, describeSize } from './counts.ts';

/** What the status item shows. */
export interface StatusText {
  readonly text: string;
  readonly detail: string;
  readonly busy: boolean;
}

/** The words for what the server is at; undefined when there is nothing to show. */
export function statusText({ state, projects }: StatusParams): StatusText | undefined {
  switch (state) {
    case 'sleeping':
      return undefined;
    case 'loading':
      return { text: l10n.t('SDET: reading the project…'), detail: detailOf(projects), busy: true };
    case 'ready': {
      const counts = describeCounts(addCounts(projects.map(project => project.findings)));
      const text = l10n.t('SDET: {0}', counts ?? l10n.t('no findings'));
      return { text, detail: detailOf(projects), busy: false };
    }
  }
}

function detailOf(projects: readonly ProjectSummary[]): string {
  const [only, ...others] = projects;
  if (only === undefined) return '';
  if (others.length > 0) return l10n.t('{0} projects', projects.length);
  return describeSize(only.documents, only.items);
}
