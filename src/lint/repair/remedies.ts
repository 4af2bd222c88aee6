import type { Remedy } from './contract.ts';
import { judged } from './remedies/judged.ts';
import { miscalled } from './remedies/miscalled.ts';
import { misplaced } from './remedies/misplaced.ts';
import { moved } from './remedies/moved.ts';
import { required } from './remedies/required.ts';
import { retyped } from './remedies/retyped.ts';

/** Asked in this order; what only stands elsewhere is moved before anything is made up. */
export const remedies: readonly Remedy[] = [moved, retyped, miscalled, misplaced, required, judged];
