import { beforeEach, expect, it } from 'vitest';
import { openPreview } from '../../../../client/src/commands/openPreview.ts';
import { fake, resetFake, Uri } from '../../../support/fakeVscode.ts';

const project = String(Uri.file('/sdet'));
const chapter = Uri.file('/sdet/02.md');

beforeEach(resetFake);

/** What is shown when one editor is active at first and another once the projects are known. */
async function check(before: Uri | undefined, after: Uri | undefined, expected: object): Promise<void> {
  fake.active = before;
  const shown: unknown[] = [];
  const session = {
    ask: async () => {
      fake.active = after;
      return { projects: [{ project, title: 'SDET' }] };
    },
  };
  const previews = { show: (state: unknown) => shown.push(state) };
  await openPreview.run({ session, previews } as never, undefined);
  expect(shown).toEqual([{ project, ...expected }]);
}

it('shows the chapter of the active editor', () =>
  check(chapter, chapter, { extent: 'chapter', document: String(chapter) }));

it('shows the whole project when nothing is open', () => check(undefined, undefined, { extent: 'project' }));

it('shows the chapter that was just being opened', () =>
  check(undefined, chapter, { extent: 'chapter', document: String(chapter) }));
