/**
 * Tells which YAML file of which project has which schema, and gives the schemas, for a tool of the client that
 * completes and explains YAML beside the server; what breaks a schema, the server's findings tell. No parameters.
 * → `FileSchemasResult`
 */
export const FILE_SCHEMAS = 'sdet/fileSchemas';

/** A kind of YAML file that a schema describes. */
export type FileSchemaName = 'manifest' | 'catalogue' | 'register' | 'view';

/** A YAML file of a project. */
export interface FileSchema {
  readonly uri: string;
  readonly schema: FileSchemaName;
}

/** Answer of `sdet/fileSchemas`. */
export interface FileSchemasResult {
  /** By project, in reading order. */
  readonly files: readonly FileSchema[];
  /** JSON texts, described in the client's language. */
  readonly schemas: Readonly<Record<FileSchemaName, string>>;
}

/** Notification: other files have other schemas. Sent once after each answer to `sdet/fileSchemas`. No parameters. */
export const FILE_SCHEMAS_CHANGED = 'sdet/fileSchemasChanged';
