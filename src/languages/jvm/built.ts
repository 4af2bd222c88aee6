import type { Snapshot } from '../../facts/snapshot.ts';
import type { Form } from './shape.ts';

export type Built = { readonly major: number; readonly form: Form; readonly snapshot: Snapshot };
