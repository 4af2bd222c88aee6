import type { Span } from '../../../kernel/text.ts';
import type { YamlEntry, YamlNode, YamlScalar } from '../../../syntax/yaml/node.ts';
import type { Path } from '../../../syntax/yaml/value.ts';

/** One thing that a schema holds against a resource. */
export type Violation = {
  readonly path: Path;
  /** The keyword of JSON Schema that is broken. */
  readonly keyword: string;
  readonly message: string;
  readonly at: Span;
  /** The field that nobody knows there, or that is missing. */
  readonly field?: string;
  readonly meant?: Meant;
};

/** A field under a name that nobody knows, and the one that was meant; or a value as its type has it. */
export type Meant =
  | { readonly entry: YamlEntry; readonly name: string }
  | { readonly scalar: YamlScalar; readonly text: string };

/** One judging of one resource; `path` is where it stands just now. */
export type Run = {
  readonly path: (string | number)[];
  readonly violations: Violation[];
  depth: number;
  /** How many more nodes may be visited: alternatives within alternatives multiply. */
  budget: number;
};

export type Check = (node: YamlNode, run: Run) => void;

export type RawSchema = boolean | RawObject;
export type RawObject = { readonly [keyword: string]: unknown };

/** Regular expressions as Go reads them (RE2); undefined where a pattern is none. */
export type Patterns = (pattern: string) => ((text: string) => boolean) | undefined;

/** A schema document, and how its references are followed. */
export type SchemaDocument = {
  readonly root: RawSchema;
  /** Where it came from; relative references start there. */
  readonly location: string;
  readonly dialect: Dialect;
  /** The place that a pointer names, where it is cheaper to make than to keep. */
  readonly at?: (pointer: string) => RawSchema | undefined;
  /** Other documents that it refers to, by location; undefined where one could not be had. */
  readonly other: (location: string) => SchemaDocument | undefined;
};

export type Dialect = {
  /** 4, 6, 7, 2019 or 2020: up to 7 `$ref` hides its neighbours and formats are checked, not only noted. */
  readonly draft: number;
  /** OpenAPI as Kubernetes reads it: `nullable`, `x-kubernetes-*`, optional nulls are dropped. */
  readonly openapi: boolean;
};

/** A schema that cannot be used; whoever asked reports it as the fault of the schema. */
export class BadSchema extends Error {}
