/**
 * What client and server say to each other beyond the LSP: names of requests and the shapes of what they carry.
 * Both sides import this file, and it imports nothing. URIs are strings as the client writes them.
 */

/** What a client may tell the server when it starts it (`initializationOptions`); all of it is optional. */
export interface InitializationOptions {
  /** `client`: files are read through `sdet/files/*`. The browser server always does so. */
  readonly files?: 'client';
  /** URI of the folder with the rules' pages (`fr/reference/unresolved-item.md`…), for the links in findings. */
  readonly ruleDocs?: string;
  /** Settings that hold until the client answers `workspace/configuration`. */
  readonly settings?: SentSettings;
  /** `true`: the client wants `sdet/markdownItems`. */
  readonly markdownItems?: boolean;
  /** Commands that the client runs when a code lens names them: `sdet.showReferences`. */
  readonly commands?: readonly string[];
}

/** The settings of section `sdet` as a client writes them; all of it is optional. */
export interface SentSettings {
  readonly language?: Settings['language'];
  readonly quietPeriod?: number;
  readonly inlayHints?: { readonly enabled?: boolean };
  readonly codeLens?: { readonly enabled?: boolean };
}

/** The settings of section `sdet` that the server reads. */
export interface Settings {
  /** Language of messages; `auto`: the client's `locale`. */
  readonly language: 'auto' | 'fr' | 'en';
  /** How long after the last change findings are published, in milliseconds. */
  readonly quietPeriod: number;
  /** Written `inlayHints: { enabled }` in what a client sends. */
  readonly inlayHints: boolean;
  /** Written `codeLens: { enabled }` in what a client sends. */
  readonly codeLens: boolean;
}

// From the client to the server.

/** Checks now what has changed, publishes every finding anew, and answers with counts. `CheckParams` → `CheckResult` */
export const CHECK = 'sdet/check';

/** Parameters of `sdet/check`. */
export interface CheckParams {
  /** Folder of one project; absent: all of them. */
  readonly project?: string;
}

/** Number of findings by severity. */
export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly hint: number;
}

/** What a project holds, in numbers. */
export interface ProjectSummary {
  /** URI of the project's folder. */
  readonly project: string;
  readonly title: string;
  readonly documents: number;
  readonly items: number;
  readonly findings: FindingCounts;
}

/** Answer of `sdet/check`. */
export interface CheckResult {
  readonly projects: readonly ProjectSummary[];
}

/** Lists the actors of every project, for a pick. `ActorsParams` → `ActorsResult` */
export const ACTORS = 'sdet/actors';

/** Parameters of `sdet/actors`. */
export interface ActorsParams {
  /** Folder of one project; absent: all of them. */
  readonly project?: string;
}

/** An actor that a simplified version can be made for. */
export interface ActorChoice {
  readonly id: string;
  readonly name: string;
  /** Name of the group it belongs to. */
  readonly group?: string;
}

/** The actors of one project, by id. */
export interface ProjectActors {
  readonly project: string;
  readonly title: string;
  readonly actors: readonly ActorChoice[];
}

/** Answer of `sdet/actors`. */
export interface ActorsResult {
  readonly projects: readonly ProjectActors[];
}

/** Lists the versions that can be made of every project: those that it defines, then one for each actor. `ViewsParams` → `ViewsResult` */
export const VIEWS = 'sdet/views';

/** Parameters of `sdet/views`. */
export interface ViewsParams {
  /** Folder of one project; absent: all of them. */
  readonly project?: string;
}

/** How much of each item a version shows. */
export type ViewDetailName = 'titles' | 'plain' | 'full';

/** A format that versions are written in. */
export type ViewFormat = 'md' | 'html' | 'docx';

/** A version that can be made. */
export interface ViewChoice {
  readonly id: string;
  readonly title: string;
  /** URI of the file that defines it; absent for the version that every actor has. */
  readonly definition?: string;
  /** Ids of its actors; empty: everybody. */
  readonly actors: readonly string[];
  readonly detail: ViewDetailName;
}

/** The versions of one project. */
export interface ProjectViews {
  readonly project: string;
  readonly title: string;
  readonly views: readonly ViewChoice[];
}

/** Answer of `sdet/views`. */
export interface ViewsResult {
  readonly projects: readonly ProjectViews[];
}

/**
 * Makes versions: each wanted one in each format; the client writes the files. Honours cancellation, and reports
 * progress to `workDoneToken`. `GenerateViewsParams` → `GenerateViewsResult`
 */
export const GENERATE_VIEWS = 'sdet/generateViews';

/** Parameters of `sdet/generateViews`. */
export interface GenerateViewsParams {
  readonly project: string;
  /** Ids of actors; a version of its own is made for each. */
  readonly actors?: readonly string[];
  /** Ids of versions, as `sdet/views` lists them. */
  readonly views?: readonly string[];
  /** What a preview shows, as a version of its own. */
  readonly preview?: PreviewChoice;
  /** Instead of what a version says itself; the versions of actors are plain by default. */
  readonly detail?: ViewDetailName;
  /** Markdown alone by default. */
  readonly formats?: readonly ViewFormat[];
  /** What leads from the output folder to the project's folder, put before links to the source: `../`. */
  readonly linkBase?: string;
  readonly workDoneToken?: string | number;
}

/** One file that was made. */
export interface GeneratedView {
  /** Id of the actor or version. */
  readonly actor: string;
  readonly name: string;
  readonly format: ViewFormat;
  /** The file's text; of a `docx` its bytes in base 64. */
  readonly text: string;
  /** Number of items that are in the version, and of those that are not. */
  readonly kept: number;
  readonly leftOut: number;
  /** Sentences in the client's language: which pictures stand in it as links, and why. */
  readonly warnings: readonly string[];
}

/** Answer of `sdet/generateViews`. */
export interface GenerateViewsResult {
  readonly files: readonly GeneratedView[];
}

/**
 * Makes exports of a project or of a part of it; the client writes the files. Honours cancellation, and reports progress
 * to `workDoneToken`. `ExportParams` → `ExportResult`
 */
export const EXPORT = 'sdet/export';

/** What can be exported. */
export type ExportKindName = 'index' | 'traceability' | 'coverage' | 'graph' | 'model';

/** A format of exports: tables are `md` or `csv`, the graph is `svg`, the model `json`. */
export type ExportFormatName = 'md' | 'csv' | 'svg' | 'json';

/** One file to be made. */
export interface WantedExport {
  readonly kind: ExportKindName;
  readonly format: ExportFormatName;
}

/** Parameters of `sdet/export`. */
export interface ExportParams {
  readonly project: string;
  readonly outputs: readonly WantedExport[];
  /** URI of a file or folder of the project: its documents alone; absent: all. */
  readonly part?: string;
  /** As for `sdet/generateViews`. */
  readonly linkBase?: string;
  readonly workDoneToken?: string | number;
}

/** One file that was made. */
export interface MadeExport extends WantedExport {
  readonly name: string;
  readonly text: string;
}

/** Answer of `sdet/export`. */
export interface ExportResult {
  readonly files: readonly MadeExport[];
}

/**
 * Tells of texts that stand where generated files are to go whether a person wrote or changed them, so that the
 * client asks before it replaces them. `ExamineOutputsParams` → `ExamineOutputsResult`
 */
export const EXAMINE_OUTPUTS = 'sdet/examineOutputs';

/** Parameters of `sdet/examineOutputs`. */
export interface ExamineOutputsParams {
  readonly texts: readonly string[];
  /** Word documents, in base 64. */
  readonly documents?: readonly string[];
}

/** `untouched`: as it was generated; `changed`: generated, then changed by a person; `foreign`: never generated. */
export type OutputOrigin = 'untouched' | 'changed' | 'foreign';

/** Answer of `sdet/examineOutputs`, in the order of the texts and of the documents. */
export interface ExamineOutputsResult {
  readonly origins: readonly OutputOrigin[];
  readonly documents: readonly OutputOrigin[];
}

/** Writes a preview as HTML, in pieces; those that the client has are not sent again. `PreviewParams` → `PreviewResult` */
export const PREVIEW = 'sdet/preview';

/** How much of a project a preview shows: one chapter or register, one volume, or all. */
export type PreviewExtent = 'chapter' | 'volume' | 'project';

/** What a preview is to show. */
export interface PreviewChoice {
  readonly extent: PreviewExtent;
  /** URI of a document: the chapter, or one of the volume; it is written first. */
  readonly document?: string;
  /** Id of a version, as `sdet/views` lists them; absent: everybody's. */
  readonly view?: string;
  /** Instead of what the version says itself. */
  readonly detail?: ViewDetailName;
  /** Ids of the levels that are shown, instead of what the version says itself. */
  readonly levels?: readonly string[];
}

/** Parameters of `sdet/preview`. */
export interface PreviewParams extends PreviewChoice {
  readonly project: string;
  /** Marks of the pieces that the client shows, by key. */
  readonly known?: Readonly<Record<string, string>>;
}

/** A piece of a preview. */
export interface PreviewPiece {
  readonly key: string;
  /** Differs when the HTML does. */
  readonly mark: string;
  /** URI of the document that it comes from; `data-place` in its HTML is a zero-based line there. */
  readonly document?: string;
  /** Sanitized; absent when the client has it. Links and pictures without a scheme lead to files of the project. */
  readonly html?: string;
}

/** A version in a list to choose from. */
export interface PreviewReader {
  readonly id: string;
  readonly name: string;
  /** Whether a file of the project defines it; if not, it is the version that every actor has. */
  readonly defined: boolean;
}

/** Answer of `sdet/preview`; null when the document is no chapter or register of the project. */
export interface PreviewResult {
  /** In the order in which they stand. */
  readonly pieces: readonly PreviewPiece[];
  /** How many documents are still to be written: ask again. Pieces of them that the client shows may stay until then. */
  readonly missing: number;
  readonly title: string;
  /** Language of the text. */
  readonly language: 'fr' | 'en';
  /** Number of items that are shown, and of those of the same extent that are not. */
  readonly kept: number;
  readonly leftOut: number;
  /** What there is to choose from, and what is shown. */
  readonly readers: readonly PreviewReader[];
  readonly levels: readonly { readonly id: string; readonly name: string }[];
  readonly volume?: string;
  readonly chapter?: string;
  readonly shown: {
    readonly extent: PreviewExtent;
    readonly view?: string;
    readonly detail: ViewDetailName;
    readonly levels: readonly string[];
  };
}

/** Finds the place that a link of a preview leads to. `LinkPlaceParams` → `LinkPlaceResult`, null for none. */
export const LINK_PLACE = 'sdet/linkPlace';

/** Parameters of `sdet/linkPlace`. */
export interface LinkPlaceParams {
  readonly project: string;
  /** Relative to the project's folder, as in the HTML: `a/b.md#titre` */
  readonly href: string;
}

/** Answer of `sdet/linkPlace`. */
export interface LinkPlaceResult {
  readonly uri: string;
  /** Zero-based. */
  readonly line: number;
}

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

// From the server to the client.

/** Notification: other files have other schemas. Sent once after each answer to `sdet/fileSchemas`. No parameters. */
export const FILE_SCHEMAS_CHANGED = 'sdet/fileSchemasChanged';

/** Notification: what was previewed may be out of date. Sent once after each answer to `sdet/preview`. No parameters. */
export const PREVIEW_CHANGED = 'sdet/previewChanged';

/**
 * Notification: the items of Markdown documents and registers, for the client's own rendering of Markdown. Sent for a whole
 * project when it was read, then for documents whose items changed. `MarkdownItemsParams`
 */
export const MARKDOWN_ITEMS = 'sdet/markdownItems';

/** How an item is written; `document`: the whole file is one item. */
export type MarkdownItemForm = 'heading' | 'lead' | 'table' | 'directive' | 'document' | 'register';

/** What a rendering shows of an item. */
export interface MarkdownItem {
  readonly id: string;
  /** Empty when it has none. */
  readonly title: string;
  readonly form: MarkdownItemForm;
  /** Zero-based line where it begins, and how many lines it has. */
  readonly line: number;
  readonly lines: number;
  /** Of its own heading, else of the section around it; absent outside any section. */
  readonly anchor?: string;
  /** Its level in the project's words; `rank` goes from 0 to 5. */
  readonly level?: { readonly name: string; readonly rank: number };
  /** The word for an item that holds no more. */
  readonly withdrawn?: string;
}

/** The items of one document, in its order. */
export interface MarkdownDocument {
  readonly document: string;
  readonly items: readonly MarkdownItem[];
}

/** Parameters of `sdet/markdownItems`. */
export interface MarkdownItemsParams {
  /** Documents that are new or whose items changed; those without items too. */
  readonly documents: readonly MarkdownDocument[];
  /** URIs of documents that are no part of a project any more. */
  readonly gone: readonly string[];
}

/** Notification: what the server is at. `StatusParams` */
export const STATUS = 'sdet/status';

/** `sleeping`: no project in the workspace; `loading`: not all files were read yet. */
export type ServerState = 'sleeping' | 'loading' | 'ready';

/** Parameters of `sdet/status`. */
export interface StatusParams {
  readonly state: ServerState;
  readonly projects: readonly ProjectSummary[];
}

/** Asks for the folders with a manifest at or below a folder. `FindManifestsParams` → `FindManifestsResult` */
export const FIND_MANIFESTS = 'sdet/files/findManifests';

/** Parameters of `sdet/files/findManifests`. */
export interface FindManifestsParams {
  readonly folder: string;
}

/** Answer of `sdet/files/findManifests`: URIs of files named `sdet.yaml`. */
export interface FindManifestsResult {
  readonly manifests: readonly string[];
}

/** Asks for all files below a folder, without those of `.git` and `node_modules`. `ListFilesParams` → `ListFilesResult` */
export const LIST_FILES = 'sdet/files/list';

/** Parameters of `sdet/files/list`. */
export interface ListFilesParams {
  readonly folder: string;
}

/** Answer of `sdet/files/list`: URIs of files. */
export interface ListFilesResult {
  readonly files: readonly string[];
}

/** Asks for a file's bytes. `ReadFileParams` → `ReadFileResult` */
export const READ_FILE = 'sdet/files/read';

/** Parameters of `sdet/files/read`. */
export interface ReadFileParams {
  readonly uri: string;
  /** Files of more bytes than this need not be sent: answer `too-large`. */
  readonly limit: number;
}

/** Answer of `sdet/files/read`. */
export type ReadFileResult =
  /** The file's bytes, byte order mark included, in base 64. */
  | { readonly kind: 'bytes'; readonly base64: string }
  | { readonly kind: 'too-large'; readonly size: number }
  /** `code`: a word such as `EACCES` or `NoPermissions`. */
  | { readonly kind: 'unreadable'; readonly code: string }
  | { readonly kind: 'missing' };

/** Asks what lies at a place. `FileKindParams` → `FileKindResult` */
export const FILE_KIND = 'sdet/files/kind';

/** Parameters of `sdet/files/kind`. */
export interface FileKindParams {
  readonly uri: string;
}

/** Answer of `sdet/files/kind`. */
export interface FileKindResult {
  readonly kind: 'file' | 'folder' | 'none';
}
