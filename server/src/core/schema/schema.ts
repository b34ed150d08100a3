import baselineSchema from '../../../../schemas/baseline.schema.json' with { type: 'json' };
import catalogueSchema from '../../../../schemas/catalogue.schema.json' with { type: 'json' };
import manifestSchema from '../../../../schemas/manifest.schema.json' with { type: 'json' };
import registerSchema from '../../../../schemas/register.schema.json' with { type: 'json' };
import viewSchema from '../../../../schemas/view.schema.json' with { type: 'json' };

/** The part of JSON Schema 2020-12 that the schemas in `schemas/` use; a test holds that they use nothing else. */
export interface Schema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $ref?: string;
  /** Its name, in French, or in both languages where `x-title` says no other. */
  readonly title?: string;
  readonly 'x-title'?: { readonly en: string };
  /** What it is for, in French. */
  readonly description?: string;
  readonly 'x-description'?: { readonly en: string };
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly enum?: readonly string[];
  readonly const?: string | number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly format?: string;
  /** What the key stands for when it is left out; for readers, nothing is put in. */
  readonly default?: string | number;
  /** For readers and other tools. */
  readonly examples?: readonly (string | number)[];
  /** Only of `required` alternatives: at least one of the keys must be there. */
  readonly anyOf?: readonly Schema[];
  /** Only of mappings told apart by the constant of their key `kind`. */
  readonly oneOf?: readonly Schema[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** The schema of each kind of YAML or JSON file that a project has. */
export const SCHEMAS: Readonly<Record<'manifest' | 'catalogue' | 'register' | 'baseline' | 'view', Schema>> =
  {
    manifest: manifestSchema,
    catalogue: catalogueSchema,
    register: registerSchema,
    baseline: baselineSchema,
    view: viewSchema,
  };
