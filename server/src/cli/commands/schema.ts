import { resolve } from 'node:path';
import { Argument } from 'commander';
import { SCHEMA_KINDS, schemaFileName, schemaText } from '../../core/schema/schemaTexts.ts';
import { defineCommand } from '../command.ts';
import { EXIT } from '../exitCode.ts';
import type { CliMessages } from '../messages/index.ts';
import { shownPath } from '../paths.ts';
import { UserError } from '../userError.ts';
import { writeOutputs } from '../writeOutput.ts';

interface SchemaOptions {
  readonly out?: string;
  readonly force?: boolean;
}

/** `sdet schema KIND`: the JSON Schema of a kind of file, for other tools; without KIND, the list, or all of them into a folder. */
export const schema = defineCommand<SchemaOptions>({
  name: 'schema',
  declare: (command, { help }) =>
    command
      .description(help.schema)
      .addArgument(new Argument(`[${help.words.kind}]`, help.schemaKind).choices(SCHEMA_KINDS))
      .option(`--out <${help.words.folder}>`, help.schemaOut)
      .option('--force', help.schemaForce),
  run: async ({ io, messages, language }, { args: [name], options: { out, force = false } }) => {
    const kinds = SCHEMA_KINDS.filter(kind => name === undefined || kind === name);
    if (out === undefined) {
      if (force) throw new UserError(({ error }) => error.forceNeedsOut);
      io.stdout.write(
        name === undefined ? kindsText(messages) : kinds.map(kind => schemaText(kind, language)).join(''),
      );
      return EXIT.clean;
    }
    const files = kinds.map(kind => ({ name: schemaFileName(kind), text: schemaText(kind, language) }));
    const ours = new Set(kinds.flatMap(kind => [schemaText(kind, 'fr'), schemaText(kind, 'en')]));
    const ownership = (text: string): 'ours' | 'foreign' => (ours.has(text) ? 'ours' : 'foreign');
    const place = { cwd: io.cwd, folder: resolve(io.cwd, out), force, ownership };
    for (const file of await writeOutputs(files, place))
      io.stdout.write(`${messages.export.written(shownPath(io.cwd, file))}\n`);
    return EXIT.clean;
  },
});

/** Each kind with what files of that kind hold. */
function kindsText({ help }: CliMessages): string {
  return SCHEMA_KINDS.map(kind => `${kind.padEnd(11)}${help.schemaKinds[kind]}\n`).join('');
}
