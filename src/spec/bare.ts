import type { Service } from '../facts/facts.ts';
import { present } from '../kernel/present.ts';
import { nothingStarted } from './demand-notes.ts';
import type { BuildPlan, ImageDemands } from './plan.ts';

type Program = {
  readonly start: readonly string[];
  readonly prepare: readonly string[];
  readonly port: number;
  readonly writable: readonly string[];
};

/** Programs that a distribution packages, as they run in the foreground and without root. */
const programs: Readonly<Record<string, (user: number) => Program>> = {
  nginx: (user) => ({
    start: ['nginx', '-g', 'daemon off;'],
    prepare: [
      'ln -sf /dev/stdout /var/log/nginx/access.log && ln -sf /dev/stderr /var/log/nginx/error.log',
      `chown -R ${user} /var/lib/nginx /var/log/nginx /run`,
    ],
    port: 80,
    writable: ['/var/lib/nginx', '/run'],
  }),
};

/** An image of a distribution and its packages, without a language. */
export function bareImage(demands: ImageDemands): { service: Service; plan: BuildPlan } | undefined {
  const { base, packages = [], start } = demands;
  if (base === undefined) return undefined;
  const [language = '', languageVersion] = base.split(':');
  const user = 10001;
  const [program] = packages.flatMap((name) => programs[name]?.(user) ?? []);
  const service: Service = present({
    path: '.',
    name: 'app',
    language,
    languageVersion,
    kind: program === undefined ? 'worker' : 'web',
    ports: program === undefined ? [] : [{ port: program.port, name: 'http', protocol: 'http' as const }],
    env: [],
    needs: [],
    evidence: [],
  });
  const isSilent = program === undefined && start === undefined;
  return { service, plan: planOf(base, { user, program, notes: isSilent ? [nothingStarted(base)] : [] }) };
}

type Inside = {
  readonly user: number;
  readonly program: Program | undefined;
  readonly notes: BuildPlan['notes'];
};

function planOf(image: string, { user, program, notes }: Inside): BuildPlan {
  return {
    dockerfile: {
      template: 'docker/bare.Dockerfile',
      holes: {
        image,
        user,
        prepare: (program?.prepare ?? []).map((command) => ({ command })),
        start:
          program === undefined
            ? undefined
            : { command: JSON.stringify(program.start).replaceAll('","', '", "') },
      },
    },
    ignore: [],
    files: [],
    context: '',
    runtime: present({
      user,
      port: program?.port,
      writable: program?.writable ?? [],
      resources: { cpu: '100m', memory: '128Mi', memoryLimit: '256Mi' },
    }),
    notes,
  };
}
