import { checkProject } from './checkProject.ts';
import type { ClientCommand } from './command.ts';
import { compareViews } from './compareViews.ts';
import { exportPreview } from './exportPreview.ts';
import { exportProject } from './exportProject.ts';
import { generateViews } from './generateViews.ts';
import { openPreview } from './openPreview.ts';

/** Every command of the extension; a test holds it equal to `contributes.commands`. */
export const clientCommands: readonly ClientCommand[] = [
  checkProject,
  generateViews,
  exportProject,
  openPreview,
  exportPreview,
  compareViews,
];
