import type { Question, Service } from '../../facts/facts.ts';

/** What a program must be given when it is started, with where its code says so. */
export type Demanded = {
  readonly path: string;
  readonly line: number;
  /** As its own help would name them: `INPUT --model MODEL`. */
  readonly usage: string;
  /** Words of which any one is enough to start it. */
  readonly commands: readonly string[];
};

/** Asked where a program ends at once because nothing gives it the arguments that it demands. */
export function whatArguments({ path, name, start, kind }: Service, demanded?: Demanded): Question[] {
  if (demanded === undefined || start === undefined || kind === 'static' || kind === 'library') return [];
  const { usage, commands } = demanded;
  const where = `${demanded.path}:${demanded.line}`;
  const whole = `${start} ${usage}`;
  return [
    {
      id: 'start',
      service: path,
      question: {
        en: `With which arguments is ${name} started?`,
        zh: `${name} 启动时应带哪些参数？`,
      },
      why: {
        en: `\`${whole}\` is what ${where} demands; without them the program ends at once.`,
        zh: `${where} 要求 \`${whole}\`；缺少参数时程序会立即退出。`,
      },
      candidates: serversFirst(commands)
        .slice(0, 4)
        .map((command) => `${start} ${command}`),
    },
  ];
}

const servers = ['serve', 'server', 'runserver', 'run', 'start', 'web', 'api', 'http', 'daemon', 'worker'];

function serversFirst(commands: readonly string[]): string[] {
  return [...new Set(commands)].toSorted((a, b) => rank(a) - rank(b));
}

function rank(command: string): number {
  const at = servers.indexOf(command);
  return at === -1 ? servers.length : at;
}

/** The names of commands as a help text shows them. */
export function oneOf(commands: readonly string[]): string {
  return commands.length === 0 ? 'COMMAND' : `{${[...new Set(commands)].slice(0, 8).join(',')}}`;
}
