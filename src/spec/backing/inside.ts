import { anyCase } from '../../kernel/any-case.ts';
import { overLines } from '../../kernel/over-lines.ts';
import { publicImage } from '../public-images.ts';
import type { Span } from '../words/span.ts';
import { runsOf } from '../words/text/runs.ts';
import { addresses } from './addresses.ts';
import { ofClass } from './sayings.ts';

const names = addresses
  .flatMap(({ app }) => [app, ...(publicImage(app)?.aliases ?? []).filter((one) => one.length > 3)])
  .toSorted((a, b) => b.length - a.length)
  .join('|');

/** What is said of programs that shall stand in the cluster too, piece by piece, and what stands between the pieces. */
const pieces = anyCase(
  overLines`
    (?<![\w./:@=-])(?<app>${names}|rabbit)(?:\s?v?(?<version>\d{1,3}(?:\.\d{1,3}){0,2})(?!\w|\.\w|\s?(?:[GMT]i|v?cpus?|cores?|replicas?|copies|pods?|个|核)))?
    (?![\w/:@=-]*[\w/@=-]|\.\w|\s(?:image|container|sidecar|pod|user|url|client|secret)(?!\w))(?:\s(?:database|db|cache|brokers?|queue|server|instance)(?!\w))?|
    (?<inside>(?<![\w-])(?:in|inside|within)[\s-](?:(?:the|our|same)\s)*(?:cluster|k8s|kubernetes|(?<=\ssame\s)namespace)(?![\w-])|集群(?:里面?|内部?|中)?(?!\s?的?(?:现有|已有|已经|现成|外)))|
    (?<size>(?<![\w./-])\d{1,5}\s?[GT]i?B?(?![\w/])(?!\s?(?:of\s)?(?:memory|ram|内存|limit|request)))|
    ${ofClass}|
    (?<toward>(?<![\w-])for(?![\w-]))|
    (?<between>
      (?<![\w-])(?:and|both|all|also|please|too|as\swell|with|each|the|an?|our|needs?|needed|has|have|gets?|should|must|can|run|runs|
      live|lives|stay|go|put|it|reserve|keep|give|that|is|are|be|own|of|persistent|storage|disk|space|volume|required|small|single|one|ssd|fast|run)(?![\w-])|
      [,，、:：/&+()（）]|和|与|及|都|各|也|给|用|要|请|需要|存储|磁盘|数据盘|的|持久卷|存储卷|数据卷|卷|空间|在|放|跑|装|部署|起|搭|建|一个|一套|自己|里|到|先
    )
  `,
);

type Piece = Span & {
  readonly app?: string | undefined;
  readonly version?: string | undefined;
  readonly inside?: string | undefined;
  readonly size?: string | undefined;
  readonly storageClass?: string | undefined;
  readonly toward?: string | undefined;
  readonly between?: string | undefined;
};

/** One that shall stand in the cluster, with the words that said so. */
export type Inside = {
  readonly phrase: string;
  readonly app: string;
  readonly version?: string | undefined;
  readonly size?: string | undefined;
  readonly storageClass?: string | undefined;
};

/** Reads `postgres and redis both in the cluster, 5Gi for postgres`, `redis 和 postgres 在集群里各装一个`. */
export function insideSaid(words: string): readonly Inside[] {
  const found = [...words.matchAll(pieces)].map(({ 0: text, index, groups = {} }): Piece => {
    return { ...groups, start: index, end: index + text.length };
  });
  return runsOf(found, words).flatMap((spoken) => {
    const from = spoken.findIndex(isSaid);
    const last = spoken.findLastIndex(isSaid);
    const more = spoken.slice(last + 1).findIndex(({ between = '' }) => !ending.test(between));
    const run = spoken.slice(Math.max(0, from), more === -1 ? spoken.length : last + 1 + more);
    const isInside = run.some(({ inside }) => inside !== undefined);
    const isSized = run.some(({ toward }, at) => toward !== undefined && sizeBefore(run, at) !== undefined);
    return isInside || isSized ? programsIn(run, words.slice(run[0]?.start, run.at(-1)?.end)) : [];
  });
}

const ending = /^(?:of|storage|disk|space|volume|please|too|also|\p{Script=Han}+)$/iu;

function isSaid({ between, toward }: Piece): boolean {
  return between === undefined && toward === undefined;
}

function programsIn(run: readonly Piece[], phrase: string): readonly Inside[] {
  return run.flatMap(({ app, version }, at) => {
    if (app === undefined) return [];
    const toward = run.slice(0, at).findLastIndex(({ toward: word }) => word !== undefined);
    const isFor = toward !== -1 && run.slice(toward + 1, at).every(({ between }) => between !== undefined);
    const size = isFor ? sizeBefore(run, toward) : sizeBehind(run.slice(at + 1));
    const storageClass = ownOf(run.slice(at + 1)).find((one) => one.storageClass !== undefined)?.storageClass;
    const name = app.toLowerCase() === 'rabbit' ? 'rabbitmq' : app;
    return [{ phrase, app: name, version, size, storageClass }];
  });
}

function sizeBefore(run: readonly Piece[], at: number): string | undefined {
  return run.slice(0, at).findLast((one) => one.between === undefined)?.size;
}

/** Up to the next program, and none that is said `for` one. */
function sizeBehind(rest: readonly Piece[]): string | undefined {
  const own = ownOf(rest);
  return own.some(({ toward }) => toward !== undefined)
    ? undefined
    : own.find(({ size }) => size !== undefined)?.size;
}

/** What stands before the next program. */
function ownOf(rest: readonly Piece[]): readonly Piece[] {
  const next = rest.findIndex(({ app }) => app !== undefined);
  return next === -1 ? rest : rest.slice(0, next);
}
