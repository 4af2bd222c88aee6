import type { Rewriting } from '../../text/rewriting.ts';
import { sentence } from '../retold/parts.ts';
import { atomsOf, whole } from './atoms.ts';
import { withQuoted } from './probe-commands.ts';
import { probeAtom, type ProbeAtom } from './probe-atoms.ts';

const marks = String.raw`,?\s(?:and|but|while|whereas)\s|,\s|;\s|\s-\s|:\s|\s?[()]`;

/** A probe that a sentence tells in one part or several, and where. */
type Said = ProbeAtom & { readonly start: number; readonly end: number };

/** Probes by the parts of a sentence that tell nothing else: whether it lives, what is asked there, how often. */
export const probesByPieces: readonly Rewriting[] = [
  [whole, tellingOf, (text) => runs.test(text)],
  [sentence, tellingOf, (text) => runs.test(text) && text.includes(';')],
];

function tellingOf(said: string): string {
  return about.test(said) && !keyed.test(said) ? (toldIn(withQuoted(said)) ?? said) : said;
}

/** Requests that are routed are about no container. */
const runs = /pod|deployment|(?:stateful|daemon) ?set|container|image|(?<![\w-])[a-z0-9][\w./-]{0,80}:v?\d/iu;

const about =
  /(?<![\w-])(?:liveness|readiness|start-?up|alive|live|health|healthy|dead|restart(?:ed|s)?|kill(?:ed|s)?|ready|traffic|requests|until|boot(?:ing|ed|s)?|starts?|starting)(?![\w-])/iu;
/** Who writes fields by their keys has said which is which. */
const keyed = /(?<![\w./-])(?:[a-z]+Probe|httpGet|tcpSocket|[a-z]+Seconds|[a-z]+Threshold)(?!\w)/u;

function toldIn(said: string): string | undefined {
  const groups = alike(grouped(said).map(settled));
  if (groups.length === 0 || !groups.every(isWhole) || !isAnew(groups)) return undefined;
  const port = groups.find((one) => one.port !== undefined)?.port;
  let at = 0;
  const written = groups.flatMap((one) => {
    const between = said
      .slice(at, one.start)
      .replace(/^\s?\)/u, '')
      .replace(joint, '');
    at = one.end;
    return [between, writtenOf(one, port)];
  });
  const rest = said.slice(at).replace(/^(?:\s?\)|[,\s]|(?:and|but)\s){0,4}/iu, '');
  return ` ${[...written, rest].filter((one) => one.trim() !== '').join('. ')}`;
}

const joint =
  /(?:[\s,;:(-]|(?<!\w)(?:and|but|while|which|that|it|with|using|an?|(?:http )?(?:probes|checks))(?!\w)){0,12}$/iu;

/** What is told side by side is of one probe, until another kind or another thing to ask comes. */
function grouped(said: string): Said[] {
  const parts = atomsOf(said, marks)
    .map((span) => ({ ...span, text: said.slice(span.start, span.end) }))
    .filter(({ text }) => text.trim() !== '')
    .map((part) => ({ ...part, atom: probeAtom(part.text) }));
  if (parts.some(({ atom, text }) => atom === undefined && (timed.test(text) || ofProbe.test(text))))
    return [];
  const groups: Said[] = [];
  let isOpen = false;
  for (const { atom, start, end } of parts) {
    const before = isOpen ? groups.at(-1) : undefined;
    isOpen = atom !== undefined && tells(atom);
    if (atom === undefined || !isOpen) continue;
    if (before === undefined || !goesOn(before, atom)) groups.push({ ...atom, start, end });
    else groups.splice(-1, 1, { ...joined(before, atom), start: before.start, end });
  }
  return groups;
}

/** So may what is told of another probe in words that nobody knows. */
const ofProbe = /(?<![\w-])(?:liveness|readiness|start-?up|probes?|traffic|alive)(?![\w-])/iu;

/** What is told of how often it is asked and is not known may be of any of them. */
const timed = /(?<!\w)(?:period|time-?out|threshold|delay|attempts|failures|successes|in a row)(?!\w)/iu;

/** A port that is named alone is that of the container. */
function tells({ probe, how, timings }: ProbeAtom): boolean {
  return probe !== undefined || how !== undefined || Object.keys(timings).length > 0;
}

function goesOn(before: ProbeAtom, atom: ProbeAtom): boolean {
  if (atom.how !== undefined && before.how !== undefined) return false;
  if (atom.probe !== undefined && before.probe !== undefined && atom.probe !== before.probe) return false;
  if (isLate(before, atom)) return false;
  return Object.keys(atom.timings).every((key) => before.timings[key] === undefined);
}

/** A kind that is told behind what is asked is that of what comes next, unless nothing is asked there. */
function isLate(before: ProbeAtom, atom: ProbeAtom): boolean {
  if (atom.probe === undefined || before.probe !== undefined || before.how === undefined) return false;
  const isTried = before.timings['failureThreshold'] !== undefined;
  const goes = isTried ? atom.probe === 'startup' : !before.how.startsWith('exec');
  return atom.how !== undefined || !goes;
}

function joined(before: ProbeAtom, atom: ProbeAtom): ProbeAtom {
  return { ...before, ...atom, timings: { ...before.timings, ...atom.timings } };
}

/** What it takes many tries to answer is what it starts with. */
function settled(one: Said): Said {
  const isStart =
    one.probe === undefined && one.how !== undefined && one.timings['failureThreshold'] !== undefined;
  return isStart ? { ...one, probe: 'startup' } : one;
}

/** What is asked on a port that speaks TLS is asked there with TLS. */
function alike(groups: readonly Said[]): Said[] {
  const secure = groups.find(({ how }) => how?.startsWith('HTTPS') === true);
  return groups.map((one) => {
    const isThere = one.isSamePort === true || one.port === secure?.port;
    return secure !== undefined && isThere && one.how?.startsWith('GET') === true
      ? { ...one, how: `HTTPS ${one.how}` }
      : one;
  });
}

function isWhole({ probe, how, port, isSamePort }: ProbeAtom): boolean {
  if (probe === undefined || how === undefined) return false;
  return (how !== 'grpc' && how !== 'tcpSocket') || port !== undefined || isSamePort === true;
}

/** Each probe is told once. */
function isAnew(groups: readonly Said[]): boolean {
  return new Set(groups.map(({ probe }) => probe)).size === groups.length;
}

function writtenOf({ probe, how = '', port, isSamePort, timings }: Said, first: string | undefined): string {
  const own = port ?? (isSamePort === true ? first : undefined);
  const { terminationGracePeriodSeconds: end, ...others } = timings;
  const times = Object.entries(others).map(([key, value]) => `${key} ${value}`);
  // Behind a comma it would be that of the pod.
  const ended = end === undefined ? '' : ` with terminationGracePeriodSeconds ${end}`;
  const place =
    own === undefined || how.startsWith('exec') ? '' : ` ${how.includes('GET') ? 'on ' : ''}port ${own}`;
  const name = `${String(probe).slice(0, 1).toUpperCase()}${String(probe).slice(1)}`;
  return [`${name} probe ${how}${place}${ended}`, ...times].join(', ');
}
