import { extensions, workspace } from 'vscode';

/** The extension for YAML of others that takes schemas from extensions; nothing of ours needs it. */
const YAML_EXTENSION = 'redhat.vscode-yaml';

/** What it offers to other extensions, as far as we use it. It asks at once, and takes no promise for a URI. */
export interface YamlExtensionApi {
  /** `schema` is the scheme of the URIs that `requestSchema` gives; false: that scheme is somebody's already. */
  registerContributor(
    schema: string,
    requestSchema: (resource: string) => string | undefined,
    requestSchemaContent: (uri: string) => string | undefined,
  ): boolean;
}

/**
 * The interface of the YAML extension, where it is installed and awake. An open YAML file wakes it anyway: only then do
 * we wait for it, so that it never starts because of us.
 */
export async function yamlExtensionApi(): Promise<YamlExtensionApi | undefined> {
  const extension = extensions.getExtension<unknown>(YAML_EXTENSION);
  if (extension === undefined) return undefined;
  if (!extension.isActive && !workspace.textDocuments.some(({ languageId }) => languageId === 'yaml'))
    return undefined;
  const offered = await extension.activate();
  return isApi(offered) ? offered : undefined;
}

function isApi(value: unknown): value is YamlExtensionApi {
  return (
    typeof value === 'object' &&
    value !== null &&
    'registerContributor' in value &&
    typeof value.registerContributor === 'function'
  );
}
