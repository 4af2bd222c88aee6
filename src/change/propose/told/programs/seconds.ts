import type { Facts, Process, Service } from '../../../../facts/facts.ts';
import { anyCase } from '../../../../kernel/any-case.ts';
import { objectName } from '../../../../kernel/object-name.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Spec } from '../../../../spec/spec.ts';
import type { Understood } from '../../../../spec/words/wish.ts';

const noun =
  '(?:deployment|workload|worker|consumer|process|scheduler|poller|daemon|listener|processor|runner|mailer|dispatcher|relay)';
const another = String.raw`(?:one\smore|another|(?:an?|the|one)(?:\s(?:second|additional|extra|separate|further|new|other|background))?)`;
const name = String.raw`["'\x60]?(?![\w-]{0,20}(?:that|which|running)(?!\w))[a-z][a-z0-9-]{1,40}["'\x60]?`;
/** No end of a sentence. */
const part = String.raw`(?:[\w/:@=-]|\.(?=[\w/.])){1,60}`;
const command = overLines`
  (?:["'\x60](?<quoted>[^"'\x60\n]{3,120})["'\x60]|
  (?<bare>(?:node|npm|npx|pnpm|yarn|bun|deno|python3?|celery|flask|uv|poetry|php|bundle|rails|rake|ruby|java|dotnet|bin/\w+|\./[\w./-]+)\s${part}
  (?:\s(?!(?:with|as|and|but|plus|then|in|on|for|without|every|which|that|to)\s)${part}){0,6}))
`;
const alone = String.raw`(?:,?\s(?:and\s|but\s|it\sneeds\s)?(?:no|without(?:\san?)?|needs\sno)\sservice(?:\sfor\s(?:that|this|it)(?:\sone)?)?)?`;

/** What runs by the clock is a job. */
const once = String.raw`(?![\w/:@=-]|\.\w)(?!,?\s(?:every|each|daily|nightly|hourly|weekly|once)(?![\w-]))`;

/** `add a worker called mails that runs npm run mails`, `also run node src/worker.js as a second deployment` */
const sayings: readonly RegExp[] = [
  overLines`
    (?<![\w-])(?:(?:please|and|also|then|we|should|must|to)\s){0,4}(?:run|start|deploy|launch)\s(?:the\s(?<role>(?:[a-z][a-z-]{1,20}\s)?${noun})\s?\(?)?${command}\)?\s
    as\s(?:an?|its|one)\s(?:own\s)?(?:second|separate|additional|extra|other|further|own)?\s?(?:deployment|workload|process|worker|pod)(?:,?\s(?:named|called)\s(?<name>${name}))?${alone}${once}
  `,
  overLines`
    (?<![\w-])(?:(?:please|and|also|then|we|i|there|should|must|be|to)\s){0,4}(?:add|deploy|create|include|needs?|wants?|have|has|plus|start|run|with|is|one(?=\smore))\s?(?:also\s)?
    (?:${another}|more)\s(?<role>(?:(?!deployment|workload)[a-z][a-z-]{1,20}\s){0,2}?${noun})(?:\s(?:deployment|workload|process|pod))?
    (?:\s(?:for|of)\s(?:the\s|our\s)?(?<task>[a-z][a-z-]{1,20}(?:\s[a-z][a-z-]{1,20}){0,2}?))?(?:,?\s(?:named|called)\s(?<name>${name}))?,?
    \s?(?:\(|:\s|(?:(?:that|which|and|it)\s){0,2}(?:runs?|running|executes?|executing|starts?|starting|uses?|with)\s(?:(?:the\s)?command\s)?)${command}\)?${alone}${once}
  `,
].map((source) => anyCase(source));

const byClock =
  /(?<![\w-])(?:cron|every|each|daily|nightly|hourly|weekly|once|migrat\w{1,5}|schedule:|job)(?![\w-])/iu;

/** More that is started from the code of the only service, and how its words are read from there on. */
export type Seconds = {
  readonly words: string;
  readonly facts: Facts;
  /** With what was said of each, which is left in the words by its name alone. */
  readonly shown: (rows: readonly Understood[]) => readonly Understood[];
  /** As people called them; of the repository they are no facts. */
  readonly over: (spec: Spec) => Spec;
};

/** Nothing else is started. */
export function asSaid(words: string, facts: Facts): Seconds {
  return { words, facts, shown: (rows) => rows, over: (spec) => spec };
}

export function secondsTold(words: string, facts: Facts): Seconds {
  const none: Seconds = asSaid(words, facts);
  const own = facts.services.filter(({ kind }) => kind !== 'library');
  const [service] = own;
  if (own.length !== 1 || service === undefined || words.length > longest) return none;
  const started: Process[] = [];
  const rows: Understood[] = [];
  const rest = sayings.reduce(
    (text, pattern) =>
      text.replaceAll(pattern, (said: string, ...more) => {
        const one = startedBy(more.at(-1) as Groups);
        if (byClock.test(said.replace(one.command, '')) || isKnown(one, service)) return said;
        started.push(one);
        rows.push({ said: said.trim(), subject, value: `${one.name}: ${one.command}` });
        return `, and the ${one.name} process`;
      }),
    words,
  );
  if (started.length === 0) return none;
  const told = { ...service, processes: [...(service.processes ?? []), ...started] };
  return {
    words: rest,
    facts: { ...facts, services: facts.services.map((one) => (one === service ? told : one)) },
    shown: (others) => [...rows, ...others.filter(({ said }) => !started.some((one) => isEcho(said, one)))],
    over: (spec) => {
      const made = started.reduce((all, one) => called(all, service, one), spec);
      return {
        ...made,
        workloads: made.workloads.map((one) => (one.service === told ? { ...one, service } : one)),
      };
    },
  };
}

const subject = { en: 'Runs beside', zh: '同时运行' };

/** Its name alone tells nothing more of it. */
function isEcho(said: string, { name: own }: Process): boolean {
  const words = said
    .replaceAll(/(?:^|\s)(?:and|the|process|,)(?=\s|$)/giu, ' ')
    .replaceAll('-', ' ')
    .trim();
  return words === own.replaceAll('-', ' ') || own.replaceAll('-', ' ').endsWith(` ${words}`);
}

/** Nobody tells so much in a text that is longer. */
const longest = 20_000;

type Groups = Readonly<Record<string, string | undefined>>;

/** By its name, else by what it is for, else by what it runs. */
function startedBy({ name: own, task, role, quoted, bare = '' }: Groups): Process {
  const runs = (quoted ?? bare).trim();
  const isPlain = role === undefined || /^(?:deployment|workload|process)$/iu.test(role.trim());
  const file = (runs.split(/\s+/u).at(-1) ?? '').replace(/^.*[/:]/u, '').replace(/\.\w{1,4}$/u, '');
  const said = own ?? task ?? (isPlain ? file : role);
  return { name: objectName(said.replaceAll(/["'\x60]/gu, '').trim()), command: runs };
}

function isKnown({ name: said, command: runs }: Process, { processes = [] }: Service): boolean {
  return processes.some((one) => one.name === said || one.command === runs);
}

function called(spec: Spec, service: Service, started: Process): Spec {
  const usual = objectName(`${service.name}-${started.name}`);
  const isFree = spec.workloads.every((one) => one.name !== started.name);
  return isFree
    ? {
        ...spec,
        workloads: spec.workloads.map((one) => (one.name === usual ? { ...one, name: started.name } : one)),
      }
    : spec;
}
