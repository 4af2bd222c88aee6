import { literally } from '../../../../kernel/literally.ts';
import { present } from '../../../../kernel/present.ts';
import { askedOf } from '../../../../spec/asked.ts';
import type { Workload } from '../../../../spec/spec.ts';
import { readWish, type Vocabulary } from '../../../../spec/words/read.ts';
import type { Called } from '../../../../spec/words/mentions/services.ts';
import { withSizes } from '../../../../spec/backing/existing.ts';
import { ofClass } from '../../../../spec/backing/sayings.ts';
import { inRoles } from '../../../../spec/backing/roles.ts';
import { publicImage } from '../../../../spec/public-images.ts';
import { behind } from '../../scope.ts';

/** What was told of one program that stands behind what runs. */
export type Told = {
  readonly app: string;
  readonly said: string;
  readonly workload?: Workload;
  readonly callers?: readonly string[];
};

type Words = { readonly rest: string; readonly told: readonly Told[] };
type Ground = {
  /** Those that are wanted by now. */
  readonly wanted: readonly string[];
  readonly services: readonly Called[];
  readonly readers: Vocabulary;
};

/** Takes out clauses of which all is understood as told of such a program: `postgres with 20Gi disk`, `数据库只让后端连`. */
export function toldBehind(words: string, ground: Ground): Words {
  const parts = words.split(between);
  const read = parts.map((part, at) => (at % 2 === 1 ? undefined : toldIn(part.trim(), ground)));
  const rest = parts.filter((_, at) => read[at] === undefined && !isEndOf(read, at)).join('');
  return { rest, told: read.filter((one) => one !== undefined) };
}

/** A second amount goes on about what the first was of. */
const between =
  /((?:[,;，；。\n]|\.(?=\s|$)|\s(?:and|but)(?=\s)(?!\s\d{1,5}(?:\.\d)?\s?(?:m|[MGT]i?B?|v?cpus?|cores?)(?!\w)|\s(?:cpu|memory)\s(?:request|limit)\s\d))\s*)/u;

/** What parts a clause that is gone from the next one. */
function isEndOf(read: readonly (Told | undefined)[], at: number): boolean {
  return at % 2 === 1 && read[at - 1] !== undefined && read[at + 1] !== undefined;
}

function toldIn(clause: string, ground: Ground): Told | undefined {
  const named = programsFor(ground).flatMap(({ service, names }) => {
    const name = new RegExp(spotOf(names), 'iu');
    return name.test(clause) ? [{ app: service, clause: plain(clause.replace(name, ` ${service} `)) }] : [];
  });
  const [only, ...others] = named;
  if (only === undefined || others.length > 0 || clause.length > longest) return undefined;
  const callers = callersIn(only, ground.services);
  if (callers !== undefined) return { app: only.app, said: clause, callers };
  const storageClass = kept.exec(only.clause)?.groups?.['storageClass'];
  const told = counted({ ...only, clause: plain(only.clause.replace(kept, ' ')) });
  const { wish, leftover, understood } = readWish(told, ground.readers);
  if (leftover.length > 0 || understood.length < 2) return undefined;
  const made = askedOf(wish, 'production').built.find(
    ({ workload: { name } }) => (publicImage(name)?.app ?? name) === only.app,
  );
  return made && { app: only.app, said: clause, workload: ofStorageClass(made.workload, storageClass) };
}

function plain(clause: string): string {
  return clause.replaceAll(/\s+/gu, ' ').trim();
}

const longest = 200;
const kept = new RegExp(ofClass, 'iu');

function ofStorageClass(workload: Workload, storageClass: string | undefined): Workload {
  if (storageClass === undefined) return workload;
  const [sized] = withSizes([workload], [{ kind: workload.name, storageClass }]);
  return sized ?? workload;
}

/** `1 for postgres`: how many. */
function counted({ app, clause }: { readonly app: string; readonly clause: string }): string {
  return clause.replace(
    new RegExp(String.raw`(?<![\w.])(\d{1,2}) (?:for|of) (?:the )?\s?${literally(app)}`, 'u'),
    `${app} $1 replicas`,
  );
}

/** Where one database is wanted, it is the database. */
function programsFor({ wanted }: Ground): readonly Called[] {
  const roles = inRoles(wanted.map((app) => ({ name: app, program: app })));
  return behind.map(({ service, names }) => ({
    service,
    names: [...names, ...roles.flatMap(([word, app]) => (app === service ? [word] : []))],
  }));
}

function spotOf(names: readonly string[]): string {
  const either = names.map((name) => literally(name)).join('|');
  return String.raw`(?<![\w./@:=-])(?:the |our )?(?:${either})(?![\w/=@:-]|\.\w)`;
}

/** Who alone may call it. */
function callersIn(
  { app, clause }: { readonly app: string; readonly clause: string },
  services: readonly Called[],
): readonly string[] | undefined {
  const program = literally(app);
  const only = [
    String.raw`^only (?:the )?(.{1,60}?) (?:may|can|should|must|is allowed to) (?:be able to )?(?:reach|connect to|access|talk to|use|call) (?:the )?\s?${program}$`,
    String.raw`^${program} (?:is |should |must |may |can |only |be )*(?:only )?(?:be )?(?:reachable|accessible|reached|called|accessed|used) (?:only )?(?:from|by) (?:the )?(.{1,60}?)(?: only)?$`,
    String.raw`^${program}\s?(?:只|仅)(?:让|允许|给|能被|能由|有|对)?\s?(.{1,40}?)(?:才)?(?:能|可以)?(?:连接?|访问|调用|使用|开放)(?:它)?$`,
    String.raw`^(?:只|仅)(?:让|允许|有)?\s?(.{1,40}?)(?:才)?(?:能|可以)?(?:连接?|访问|调用|使用)\s?${program}$`,
  ].flatMap((source) => new RegExp(source, 'iu').exec(clause)?.[1] ?? []);
  const [who] = only;
  if (who === undefined) return undefined;
  const found = services.flatMap(({ service, names }) =>
    names.length > 0 && new RegExp(spotOf(names), 'iu').test(who) ? [service] : [],
  );
  return found.length === 0 ? undefined : found;
}

/** A program with what was told of it. */
export function withTold(workload: Workload, told: readonly Told[]): Workload {
  const own = told.filter(({ app }) => app === workload.name);
  const made = own.findLast((one) => one.workload !== undefined)?.workload;
  const callers = own.findLast((one) => one.callers !== undefined)?.callers ?? workload.callers;
  const said = made && { replicas: made.replicas, resources: made.resources, volumes: made.volumes };
  return present({ ...workload, ...said, callers });
}
