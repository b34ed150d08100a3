import { beforeEach, expect, it } from 'vitest';
import { statusText } from '../../../../client/src/status/statusText.ts';
import type { ProjectSummary } from '../../../../server/src/protocol/contract/check.ts';
import type { ServerState } from '../../../../server/src/protocol/contract/status.ts';
import { fake, resetFake } from '../../../support/fakeVscode.ts';

beforeEach(resetFake);

const CLEAN = { error: 0, warning: 0, info: 0, hint: 0 };

function project(findings: Partial<ProjectSummary['findings']>, documents = 12, items = 84): ProjectSummary {
  return { project: 'file:///p', title: 'SDET', documents, items, findings: { ...CLEAN, ...findings } };
}

function check(state: ServerState, projects: readonly ProjectSummary[], expected: string | undefined): void {
  const shown = statusText({ state, projects });
  expect(shown && `${shown.busy ? '… ' : ''}${shown.text} | ${shown.detail}`).toBe(expected);
}

it('shows nothing while there is no project', () => {
  check('sleeping', [], undefined);
});

it('is busy while files are read', () => {
  check('loading', [], '… SDET: reading the project… | ');
});

it('counts findings by weight, advice together', () => {
  check(
    'ready',
    [project({ error: 1, warning: 2, info: 3, hint: 1 })],
    'SDET: 1 error, 2 warnings, 4 remarks | 84 items in 12 files',
  );
  check('ready', [project({ warning: 1 })], 'SDET: 1 warning | 84 items in 12 files');
});

it('says so when there is none', () => {
  check('ready', [project({}, 1, 0)], 'SDET: no findings | 0 items in 1 file');
});

it('adds up several projects', () => {
  check('ready', [project({ error: 1 }), project({ error: 2 })], 'SDET: 3 errors | 2 projects');
});

it('takes zero for one where the language does', () => {
  fake.language = 'fr';
  check('ready', [project({}, 0, 0)], 'SDET: no findings | 0 item in 0 file');
});
