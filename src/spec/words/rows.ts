import type { Kind } from './kind.ts';
import { listed, type Listed } from './text/listed.ts';
import type { Mention } from './mentions/mention.ts';
import { overlaps, type Words } from './span.ts';
import { serviceMentions } from './mentions/services.ts';

const programs =
  /(?<![\w-])(?:applications|apps|micro-?services|components|workloads|programs|back-?ends)(?![\w-])|(?:两|三|四|几)个(?:应用|微服务|组件|程序)/giu;

/** Objects that are told in a row, `deployments api (...) and web (...)`, wherever one of them is named. */
export function rowMentions(
  { text, claims }: Words,
  mentions: readonly Mention[],
  kinds: readonly Kind[],
): Mention[] {
  const rows = listed({ text, claims }, [...mentions.filter(isObject), ...programsIn(text)]);
  if (new Set(rows.map(({ name }) => name)).size < 2 && !isGoingOn(rows, mentions)) return [];
  const isRunning =
    !mentions.some(({ kind }) => isWorkload(kind, kinds)) && /deploy|image|镜像|部署/iu.test(text);
  const kindOf = new Map(
    rows.map(({ name, kind }) => [name, kind === 'Service' && isRunning ? 'Deployment' : kind] as const),
  );
  const called = [...kindOf.keys()].map((name) => ({ service: name, names: [name] }));
  return serviceMentions(text, called, claims).flatMap(({ service: name = '', ...mention }) => {
    const kind = kindOf.get(name);
    const isSaid = mentions.some(
      (one) => one.name === name && overlaps({ start: one.end, end: one.end + name.length + 2 }, mention),
    );
    return kind === undefined || isSaid ? [] : [{ ...mention, kind, name, article: 'new' as const }];
  });
}

/** `two services: a in ... and a headless service named b` */
function isGoingOn([first]: readonly Listed[], mentions: readonly Mention[]): boolean {
  return mentions.some(
    ({ kind, article, isPlural, start }) =>
      kind === first?.kind && article === 'new' && !isPlural && start > first.end,
  );
}

function isObject({ kind }: Mention): boolean {
  return !['Container', 'InitContainer', 'Sidecar', 'Volume'].includes(kind);
}

function isWorkload(kind: string, kinds: readonly Kind[]): boolean {
  return kinds.some((one) => one.kind === kind && one.isWorkload === true);
}

function programsIn(text: string): Mention[] {
  return [...text.matchAll(programs)].map(({ index, 0: said }) => ({
    kind: 'Deployment',
    from: index,
    start: index,
    end: index + said.length,
    article: 'new',
    isPlural: true,
    isTarget: false,
  }));
}
