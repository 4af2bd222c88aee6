import { matter, piece, type Told } from '../sentence.ts';
import { count, counted } from '../values.ts';

const role =
  'worker|consumer|scheduler|poller|daemon|listener|processor|runner|mailer|dispatcher|relay|subscriber|crawler|indexer|importer|exporter';
const tool = String.raw`(?:node|npm|npx|pnpm|yarn|bun|deno|python3?|celery|flask|uv|poetry|php|bundle|rails|rake|ruby|java|dotnet|bin/\w+|\./[\w./-]+)`;

/** What else runs of the same code: `there is a worker, too: node worker.js, two of them`. */
export const processes = matter(
  `${role}|process|deployment`,
  [
    String.raw`(?<command>(?<=[\x60])\./[\w./-]{1,60}(?=\x60)|(?<=["'\x60])${tool}\s[^"'\x60\n]{1,100}(?=["'\x60])|(?<!["'\x60])${tool}\s(?:run\s)?[\w./:@-]{1,60}(?<![.,:])(?:\s-{1,2}[\w=./:-]{1,40}){0,4}(?=\s?(?:[,;)]|$)))`,
    piece(
      'role',
      `(?:(?:background|queue|job|mail|message|event|celery) )?(?:${role})s?(?: (?:process(?:es)?|deployments?|programs?|pods?))?`,
    ),
    piece(
      'process',
      '(?:second|separate|other|another|additional|extra|further|background|more)? ?(?:process(?:es)?|deployments?|workloads?|programs?)(?: of its own)?',
    ),
    piece(
      'more',
      'of (?:its|their) own|apart|too|also|as well|besides(?: (?:the|our) (?:server|web server|web|api|app|application))?|next to (?:it|the (?:server|web|api|app))|beside it|alongside(?: it)?|in addition|additionally|on top|second|separate|another|additional|own',
    ),
    piece(
      'run',
      'enough|sufficient|suffices?|runs?|running|started|starts?|launched|needed|needs?|wanted|there|have|add|deploy(?:ed)?|command|called by|by|of (?:it|them|those|that|these)|those|cop(?:y|ies)|replicas?|instances?|pods?|(?:from|with|using|on|of|out of) (?:the|our|its)? ?same (?:image|code|repo(?:sitory)?)|same (?:image|code)|only|just',
    ),
    piece(
      'task',
      '(?:e-?mails?|mails?|messages?|jobs?|events?|reports?|queues?|orders?|notifications?)(?: (?:is|are|get|gets) (?:sent|handled|processed|worked off|consumed|done|created|built))?',
    ),
    piece(
      'closed',
      '(?:(?:it|that one|which) )?(?:(?:has|needs|with|listens on|opens) )?(?:no|without(?: an?| any)?) (?:ports?|service|ingress)(?: (?:and|or) (?:no )?(?:service|ingress|ports?))?',
    ),
    piece('clock', 'every|each|daily|nightly|hourly|weekly|once|night|day|hour|cron|schedule[ds]?'),
    piece('twice', 'twice|two times'),
    piece('single', '(?:only|just|exactly) (?:one|1)|a single(?: one)?|one only'),
    count,
  ],
  added,
);

function added(told: Told): string | undefined {
  const [commands, roles, many] = [told.all('command'), told.all('role'), manyOf(told)];
  if (!isMore(told) || roles.length > 1 || many === '?') return undefined;
  if (commands.length > 1) return severalOf(told, commands);
  const [command] = commands;
  const name = command === undefined ? undefined : nameOf(roles[0], command);
  if (command === undefined || name === undefined) return undefined;
  return many === undefined
    ? adding(name, command)
    : `${adding(name, command)}, ${name} with ${many} replicas`;
}

function adding(name: string, command: string): string {
  return `add another process called ${name} that runs \`${command}\``;
}

/** `two more processes: node mailer.js and node indexer.js`: each by what it runs, and as many as are said. */
function severalOf(told: Told, commands: readonly string[]): string | undefined {
  const names = commands.map((command) => nameOf(undefined, command));
  const many = manyOf(told);
  const isAll = many === undefined || Number(many) === commands.length;
  if (!isAll || told.has('role') || new Set(names).size < names.length) return undefined;
  const all = commands.flatMap((command, at) =>
    names[at] === undefined ? [] : [adding(names[at], command)],
  );
  return all.length === commands.length ? all.join('. ') : undefined;
}

/** Beside what serves, and not by the clock. */
function isMore(told: Told): boolean {
  if (told.hasOneOf('who', 'clock', 'place')) return false;
  return (
    told.hasOneOf('more', 'process') || /(?<![\w-])(?:worker|consumer)/iu.test(told.all('role').join(' '))
  );
}

/** A question mark where it is not clear. */
function manyOf(told: Told): string | undefined {
  const [first, ...more] = told.all('count');
  if (more.length > 0 || (told.has('single') && first !== undefined)) return '?';
  if (told.has('twice')) return first === undefined ? '2' : '?';
  if (told.has('single')) return '1';
  return first === undefined ? undefined : String(counted(first));
}

/** By its role, else by the file that it runs. */
function nameOf(said: string | undefined, command: string): string | undefined {
  const known = new RegExp(`(?<![\\w-])(?:${role})(?=s?(?![\\w]))`, 'iu');
  const own = known.exec(said ?? '')?.[0] ?? known.exec(command)?.[0];
  return own?.toLowerCase();
}
