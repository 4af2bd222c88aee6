import type { Language } from '../spec/plan.ts';
import { node } from './node.ts';

export const languages: readonly Language[] = [node];
