import type { Rewriting } from '../../text/rewriting.ts';
import { grantsTold } from './grants.ts';
import { wallsTold } from './walls.ts';

/** Short plain sentences of one or two objects, as the readers of each kind know them. */
export const shortly: readonly Rewriting[] = [...wallsTold, ...grantsTold];
