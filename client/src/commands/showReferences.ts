import { commands, type Disposable, Location, Position, Range, Uri } from 'vscode';

/** The command that a code lens of the server runs: URI, position, locations. It is in no palette. */
export const SHOW_REFERENCES = 'sdet.showReferences';

/** A position as the LSP writes it. */
interface SentPosition {
  readonly line: number;
  readonly character: number;
}

/** A location as the LSP writes it. */
interface SentLocation {
  readonly uri: string;
  readonly range: { readonly start: SentPosition; readonly end: SentPosition };
}

/** Registers the command, which shows the locations in the editor's own list of references. */
export function registerShowReferences(): Disposable {
  return commands.registerCommand(
    SHOW_REFERENCES,
    (uri: string, position: SentPosition, locations: readonly SentLocation[]) =>
      commands.executeCommand(
        'editor.action.showReferences',
        Uri.parse(uri),
        toPosition(position),
        locations.map(toLocation),
      ),
  );
}

function toPosition({ line, character }: SentPosition): Position {
  return new Position(line, character);
}

function toLocation({ uri, range }: SentLocation): Location {
  return new Location(Uri.parse(uri), new Range(toPosition(range.start), toPosition(range.end)));
}
