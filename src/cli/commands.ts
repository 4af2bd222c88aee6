import type { Entry } from './command.ts';

export const commands: readonly Entry[] = [
  {
    name: 'analyze',
    summary: 'Read what a repository is: services, ports, environment, needs',
    load: async () => (await import('./analyze.ts')).analyze,
  },
];
