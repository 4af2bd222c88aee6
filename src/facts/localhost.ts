import type { Evidence, Service } from './facts.ts';
import type { Snapshot } from './snapshot.ts';

/** What services have that answer the machine alone that they run on, where they say what they listen on. */
export function withLocalhost(services: readonly Service[], snapshot: Snapshot): Service[] {
  return services.map((service) => {
    const isKnown = service.evidence.some(({ fact }) => fact === 'localhost');
    const isAsked = service.kind === 'web' && !isKnown && !isOpen(service);
    const found = isAsked ? localPlace(service, snapshot) : undefined;
    return found === undefined ? service : { ...service, evidence: [...service.evidence, localhost(found)] };
  });
}

export function localhost({ path, line }: Pick<Evidence, 'path' | 'line'>): Evidence {
  const why = 'listens on localhost only, so nothing reaches it in a container';
  return { fact: 'localhost', path, line, why };
}

/** Once its command or its environment lets it listen to all, what stands in the code is no matter. */
export function withoutOpened(services: readonly Service[]): Service[] {
  return services.map((service) =>
    isOpen(service)
      ? { ...service, evidence: service.evidence.filter(({ fact }) => fact !== 'localhost') }
      : service,
  );
}

function isOpen({ start = '', env }: Service): boolean {
  if (/0\.0\.0\.0|(?:^|\s)(?:-b|--bind|--host|--address|--addr|--hostname)[ =]|\[::\]|[*+]:\d/u.test(start))
    return true;
  return env.some(({ name }) =>
    /^(?:HOST|HOSTNAME|BIND|ADDRESS|LISTEN_ADDR(?:ESS)?|SERVER_HOST|APP_HOST|ROCKET_ADDRESS)$/u.test(name),
  );
}

const local = String.raw`(?:127\.0\.0\.1|localhost|\[?::1\]?|127, ?0, ?0, ?1)`;
const beside = new RegExp(String.raw`["'(\[\s=:@/](?:${local})["':,\s)\]]`, 'u');
const field = new RegExp(
  String.raw`^\s*["']?(?:server\.)?(?:host(?:name)?|address|bind(?:_?(?:address|ip))?|ip)["']?\s{0,4}[:=]\s{0,4}["']?${local}["']?,?\s*$`,
  'iu',
);

/** On the line of the port itself, or as a field beside it. */
function localPlace(
  { evidence, ports }: Service,
  snapshot: Snapshot,
): Pick<Evidence, 'path' | 'line'> | undefined {
  const port = evidence.find(({ fact }) => fact === 'port');
  const lines = port === undefined ? [] : (snapshot.text(port.path) ?? '').split('\n');
  const whole = lines[(port?.line ?? 0) - 1];
  if (port === undefined || whole === undefined) return undefined;
  const own = whole.slice(0, 500);
  if (beside.test(saidWith(ports[0]?.port, whole).replace(told, '')))
    return { path: port.path, line: port.line };
  const near = [port.line - 1, port.line + 1].find((line) => {
    const text = lines[line - 1]?.slice(0, 500) ?? '';
    return indent(text) === indent(own) && field.test(text);
  });
  return near === undefined ? undefined : { path: port.path, line: near };
}

/** Of a line that holds more, the statement or the object in which the port stands, without objects below it. */
function saidWith(port: number | undefined, line: string): string {
  const at = port === undefined ? -1 : line.slice(0, 20_000).search(new RegExp(String.raw`\b${port}\b`, 'u'));
  if (at === -1) return line.slice(0, 500);
  const before = Array.from(line.slice(Math.max(0, at - 250), at)).toReversed();
  const after = Array.from(line.slice(at, at + 250));
  const own = `${untilEnd(before, '}', '{').toReversed().join('')}${untilEnd(after, '{', '}').join('')}`;
  return own.replaceAll(/[:=]\s{0,4}\{[^{}]{0,250}\}/gu, '');
}

/** Up to where an object that began before ends, or a statement. */
function untilEnd(letters: readonly string[], open: string, close: string): readonly string[] {
  let depth = 0;
  const end = letters.findIndex((letter) => {
    if (letter === open) depth += 1;
    if (letter === close) depth -= 1;
    return depth < 0 || (depth === 0 && letter === ';');
  });
  return end === -1 ? letters : letters.slice(0, end);
}

/** What a program tells of itself on the line where it begins to listen. */
const told =
  /(?:\bconsole\.\w{1,10}|\bprint\w{0,10}|\bputs|\becho|\blog\w{0,10}(?:\.\w{1,10})?)(?:\(|\s).*$/u;

function indent(text: string): number {
  return text.length - text.trimStart().length;
}
