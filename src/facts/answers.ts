import { join } from '../kernel/paths.ts';
import type { Facts, Question, Service } from './facts.ts';
import { overlaid } from './overlaid.ts';
import type { Snapshot } from './snapshot.ts';

/** What people answered, by the key of the question. */
export type Answers = Readonly<Record<string, string>>;

/** The same question has the same key, however often it is asked. */
export function keyOf({ id, service, about, inWords }: Question): string {
  const place = inWords === true ? words : (service ?? about);
  return [id, place].filter((part) => part !== undefined).join('@');
}

/** In place of a path or of what it is about. */
const words = '*';

export function isSaid(key: string): boolean {
  return key.endsWith(`@${words}`);
}

/** Answers that are read like anything else that is said. */
export function saidIn(answers: Answers): readonly string[] {
  return Object.entries(answers).flatMap(([key, option]) => (isSaid(key) ? [option] : []));
}

/** Whether one of its candidates is an answer as it stands; otherwise they are examples of what could be said. */
export function isChoice({ id, service, about, inWords, candidates }: Question): boolean {
  const isOfService = service !== undefined && (id === 'start' || id === 'port');
  return candidates.length > 0 && (isOfService || about !== undefined || inWords === true);
}

/** The repository as if a Procfile said what people answered: every language knows what to make of one. */
export function withStarts(snapshot: Snapshot, { services, questions }: Facts, answers: Answers): Snapshot {
  const texts = new Map(
    questions.flatMap((question) => {
      const command = question.id === 'start' ? answers[keyOf(question)] : undefined;
      const service = services.find(({ path }) => path === question.service);
      return command === undefined || service === undefined ? [] : [procfile(service, command, snapshot)];
    }),
  );
  return texts.size === 0 ? snapshot : overlaid(snapshot, texts);
}

function procfile(service: Service, command: string, { text }: Snapshot): readonly [string, string] {
  const path = join(service.path === '.' ? '' : service.path, 'Procfile');
  const process = service.kind === 'worker' ? 'worker' : 'web';
  return [path, `${process}: ${command.replaceAll(/\s+/gu, ' ')}\n${text(path) ?? ''}`];
}

/** Services with the ports that people answered; what is answered is asked no more. */
export function withPorts(facts: Facts, answers: Answers): Facts {
  const isOpen = (question: Question) => answers[keyOf(question)] === undefined;
  const ports = new Map(
    facts.questions
      .filter((question) => question.id === 'port' && !isOpen(question))
      .map((question) => [question.service, Number(answers[keyOf(question)])]),
  );
  return {
    ...facts,
    services: facts.services.map((service) => moved(service, ports.get(service.path))),
    questions: facts.questions.filter(isOpen),
  };
}

function moved(service: Service, port: number | undefined): Service {
  if (port === undefined || !Number.isInteger(port)) return service;
  const [first = { name: 'http', protocol: 'http' as const }, ...others] = service.ports;
  return { ...service, ports: [{ ...first, port }, ...others] };
}
