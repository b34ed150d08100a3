import { en } from '../typography.ts';

const ERRORS: Readonly<Record<string, string>> = {
  ALIAS_PROPS: en`A YAML alias (“*name”) can bear neither an anchor nor a tag.`,
  BAD_ALIAS: en`The name of a YAML anchor or alias is empty or ends in a colon.`,
  BAD_COLLECTION_TYPE: en`The YAML tag (“!tag”) does not suit this value.`,
  BAD_DIRECTIVE: en`A YAML directive (a line that starts with “%”) is malformed.`,
  BAD_DQ_ESCAPE: en`There is no such “\\” sequence in a double-quoted text.`,
  BAD_INDENT: en`The indentation of this line does not agree with the lines around it.`,
  BAD_PROP_ORDER: en`A YAML anchor or tag must follow the dash, question mark or colon.`,
  BAD_SCALAR_START: en`A text without quotes cannot start with this character.`,
  BLOCK_AS_IMPLICIT_KEY: en`A key or a list begins here where none can: quotes are missing, or the indentation is wrong.`,
  BLOCK_IN_FLOW: en`An indented list or set of keys cannot stand inside brackets or braces.`,
  DUPLICATE_KEY: en`A key is written twice.`,
  KEY_OVER_1024_CHARS: en`A key is longer than 1,024 characters.`,
  MISSING_CHAR: en`A character is missing: a closing quote, bracket or brace, a comma, a dash or a colon.`,
  MULTILINE_IMPLICIT_KEY: en`A key must stand on one line: a colon is probably missing.`,
  MULTIPLE_ANCHORS: en`A value bears two anchors.`,
  MULTIPLE_DOCS: en`The file holds several YAML documents (“---”).`,
  MULTIPLE_TAGS: en`A value bears two tags.`,
  NON_STRING_KEY: en`A key is not a text.`,
  RESOURCE_EXHAUSTION: en`The file is nested too deeply to be read.`,
  TAB_AS_INDENT: en`A tab is used as indentation: YAML accepts only spaces.`,
  TAG_RESOLVE_FAILED: en`This YAML tag (“!tag”) is not known.`,
  TOO_DEEP: en`The file is nested too deeply to be read.`,
  TOO_MANY_ALIASES: en`The YAML aliases (“*name”) of this file repeat too many values for it to be read.`,
  UNEXPECTED_TOKEN: en`This character does not belong here.`,
};

const UNCLOSED = en`A bracket or brace is not closed before this place, or what follows it is not indented.`;

/** One English sentence for an error code of the YAML parser; for a code of a later version, the parser's own words. */
export function yamlErrorEn(code: string, message: string): string {
  if (code === 'BAD_INDENT' && /^flow/i.test(message)) return UNCLOSED;
  return ERRORS[code] ?? en`YAML syntax error: ${message}.`;
}
