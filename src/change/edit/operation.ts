import type { Json } from '../../kernel/json.ts';
import type { FieldPath } from './path.ts';

/** An object as it stands in a file. */
export type Target = { readonly path: string; readonly kind: string; readonly name: string };

/** One change of one field. What it leaves empty goes with it; a removal without a field takes the whole object. */
export type FieldChange = Setting | Addition | Removal;

export type Setting = { readonly op: 'set'; readonly field: FieldPath; readonly value: Json };
/** One more item of a list. */
export type Addition = { readonly op: 'add'; readonly field: FieldPath; readonly value: Json };
export type Removal = { readonly op: 'remove'; readonly field: FieldPath };

export type Operation = FieldChange & { readonly target: Target };
