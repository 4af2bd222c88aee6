import type { Evidence, Question, Service } from './facts.ts';

const sign = ' usually take';

/** The reason of a number that nothing says: programs of the kind take it, and this one may take another. */
export function assumedPort(port: number, who: string): string {
  return `${port} is what ${who}${sign}`;
}

/** Nothing in the service itself says a number: it is one that programs of the kind take. */
export function isGuessedPort({ evidence }: Service): boolean {
  return evidence.some((one) => one.fact === 'port' && isGuess(one));
}

export function isGuess({ why }: Evidence): boolean {
  return guessed.test(why);
}

const guessed =
  / usually take$|when nothing else is said$|which has no default$|is what the images of \.NET/u;

/** Asked for each number that was assumed, where no variable and no argument makes it true; what starts it comes first. */
export function portQuestions(services: readonly Service[]): Question[] {
  return services.filter(isAssumedPort).map(whichPort);
}

export function isAssumedPort({ kind, ports: [port], start, evidence }: Service): boolean {
  if (kind !== 'web' || port === undefined || port.env !== undefined || start === undefined) return false;
  if (start.split(/[\s:=]/u).includes(String(port.port))) return false;
  return evidence.some(({ fact, why }) => fact === 'port' && why.endsWith(sign));
}

function whichPort({ path, name, ports }: Service): Question {
  const candidates = [...new Set([...ports.map(({ port }) => port), 8080, 3000, 80])].slice(0, 4).map(String);
  return {
    id: 'port',
    service: path,
    question: { en: `Which port does ${name} listen on?`, zh: `${name} 监听哪个端口？` },
    why: {
      en: 'It listens, but no number could be read; the first answer was taken.',
      zh: '程序会监听端口，但无法读出端口号；暂用第一个候选值。',
    },
    candidates,
  };
}
