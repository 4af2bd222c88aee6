import { present } from '../../../kernel/present.ts';
import type { Kind } from '../kind.ts';
import type { Mention } from '../mentions/mention.ts';

type Scene = {
  readonly from: string;
  readonly asked: readonly Mention[];
  readonly goals: readonly Kind[];
};

type Kept = { readonly kind: Kind; readonly before: string; readonly after: string; readonly name?: string };

/** What keeps what is quoted, where nobody says what else it would run. */
const keeping: Readonly<Record<string, readonly string[]>> = {
  Pod: ['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet'],
  Job: ['CronJob'],
};

const anotherProgram =
  /(?<!\w)(?:images?|another|second|separate|in addition|also|as well|besides?|beside|split|apart|client|talks?|calls?|connects?|tests?)(?!\w)|镜像|另外?|再|还要|此外|同时|[a-z][\w/-]*:\d/iu;

/** `write the CronJob report for every night at 2`, with a Job quoted. */
export function keptBy(words: string, { from, asked, goals }: Scene): Kept | undefined {
  const [first, ...others] = asked;
  const kind = goals.find((one) => one.kind === first?.kind);
  const isOnly = [first, ...others].every((one) => one?.kind === first?.kind && one?.isPlural !== true);
  if (first === undefined || kind === undefined || !isOnly) return undefined;
  if (anotherProgram.test(words) || keeping[from]?.includes(kind.kind) !== true) return undefined;
  const head = words.slice(0, first.start);
  const tail = words.slice(first.end).replace(/^\)/u, '');
  const name = (namedHead.exec(head) ?? namedBeside.exec(tail))?.[1];
  return {
    kind,
    before: head.replace(namedHead, ''),
    after: tail.replace(namedBeside, ''),
    ...present({ name }),
  };
}

/** `名为 nightly 的`, right before its kind. */
const namedHead =
  /(?:名为|名叫|叫做?|名称为)\s?["'`]?([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)["'`]?\s?的\s?$/iu;

/** `(3 copies, name hello)`. */
const namedBeside =
  /(?<=^[^.;\n(]{0,30}\((?:[^().;\n]{0,40},\s?)?)name:?\s["'`]?([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)["'`]?(?=[),])/iu;
