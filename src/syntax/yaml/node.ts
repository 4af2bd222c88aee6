import type { Problem } from '../../kernel/problem.ts';
import type { Span } from '../../kernel/text.ts';

/**
 * A document as Kubernetes reads it, with the place of everything in the text. A node that an alias named is
 * the node of its anchor, with `alias` as the place of the `*name`; whoever edits must not change it there.
 */
export type YamlNode = YamlMap | YamlSeq | YamlScalar;

export type YamlMap = {
  readonly kind: 'map';
  readonly start: number;
  readonly end: number;
  readonly flow: boolean;
  /** In the order of the text, merged ones where `<<` stands; of keys that stand twice the last one counts. */
  readonly entries: readonly YamlEntry[];
  readonly alias: Span | undefined;
};

export type YamlSeq = {
  readonly kind: 'seq';
  readonly start: number;
  readonly end: number;
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
  readonly alias: Span | undefined;
};

export type YamlScalar = {
  readonly kind: 'scalar';
  readonly start: number;
  readonly end: number;
  readonly style: ScalarStyle;
  readonly type: ScalarType;
  readonly value: Scalar;
  /** The decoded text before it was read as a number, a boolean or null. */
  readonly text: string;
  readonly alias: Span | undefined;
};

export type YamlEntry = {
  /** The key as JSON has it: `1` and `true` become text. */
  readonly name: string;
  readonly key: YamlScalar;
  readonly value: YamlNode;
  /** It came by a merge key (`<<`) and stands elsewhere. */
  readonly merged: boolean;
};

export type Scalar = string | number | boolean | null;
export type ScalarType = 'string' | 'int' | 'float' | 'bool' | 'null';
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export type YamlDocument = {
  /** Undefined where there is nothing but comments. */
  readonly root: YamlNode | undefined;
  /** Keys that stand twice in one mapping (the later of the two), `merged` where a merge key is one of them. */
  readonly duplicates: readonly Duplicate[];
};

export type Duplicate = { readonly key: YamlScalar; readonly name: string; readonly merged: boolean };

export type YamlProblem = Problem & { readonly at: Span };
