import { checkProject } from './checkProject.ts';
import type { ClientCommand } from './command.ts';
import { generateViews } from './generateViews.ts';

/** Every command of the extension; a test holds it equal to `contributes.commands`. */
export const clientCommands: readonly ClientCommand[] = [checkProject, generateViews];
