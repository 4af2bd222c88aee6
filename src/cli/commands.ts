import type { Entry } from './command.ts';

export const commands: readonly Entry[] = [];
