import type { JsonMap } from '../../kernel/json.ts';
import type { Path } from '../../syntax/yaml/value.ts';
import type { Finding } from '../contract.ts';
import type { Check } from '../schema/interpreter/checker.ts';

/** What a repair is made with. */
export type Means = {
  /** All that is wrong with a text on its own. */
  readonly lint: (text: string) => readonly Finding[];
  /** The schema of a kind, where one is known. */
  readonly schema: (kind: string, apiVersion: string) => Check | undefined;
  /** The version that is served now, by kind. */
  readonly versions: ReadonlyMap<string, string>;
};

/** Something that the API server would refuse. */
export type Fault = {
  /** The keyword of the schema that is broken, or the rule. */
  readonly by: string;
  readonly path: Path;
  /** The field that nobody knows there, or that is missing. */
  readonly field?: string;
  readonly message: string;
};

/** Objects in which the fault may be gone, the likeliest first; whoever asked judges them. */
export type Remedy = (fault: Fault, object: JsonMap) => readonly JsonMap[];
