import { overLines } from '../../../kernel/over-lines.ts';
import { toCount } from '../numbers.ts';
import type { Mention } from '../mentions/mention.ts';
import { overlaps, type Span, type Words } from '../span.ts';
import { noName } from '../mentions/no-names.ts';

/** A name that is told after a word for several: `two deployments: api (...) and web (...)`. */
export type Listed = Span & { readonly name: string; readonly kind: string };

const name = '["\'`]?([a-z][a-z0-9-]{0,50})["\'`]?';
const opening = new RegExp(
  overLines`
    ^(?:\s?\([^()]{1,60}\))?(?:(?:[,:(]|\s(?:named|called|are|is)|分别是|分别为|名为|叫做?|是|为)\s?){0,3}\s?
    (?:[-*•]\s)?(?:在?(?:命名空间\s?[\w-]{1,60}|[\w-]{1,60}命名空间)(?:中|里|内|下)的?)?${name}(?![\w/]|\.\w|:\w)
  `,
  'u',
);
const afterColon = new RegExp(
  overLines`
    ^(?:[^.。;\n:]|[.:](?=\S)){0,90}:\s?(?:[-*•\d.)]{1,3}\s)?${name}(?=
      (?<=-[a-z0-9-]{1,50})\s(?:limits|restricts|caps|allows|gives|grants|keeps|covers|applies|has|requests|needs|gets|mounts|binds|lets|sets|holds|contains|stores)(?!\w)|
      \s?\(|:\s|,\s(?:which|that)\s|\s(?:with|from|runs?|uses?|using|running|is|on|of type|selects?|selecting|which|that|ClusterIP|NodePort|LoadBalancer)(?!\w)|
      \s?["'\x60[]|[,，]?\s?(?:使用|运行|选择|允许|用|跑|负责)
    )
  `,
  'u',
);
const atEnd = new RegExp(
  `^[^.;:\\n]{0,70},\\s${name}(?=(?:,\\s[a-z][a-z0-9-]{0,50}){0,4},?\\sand\\s[a-z][a-z0-9-]{0,50}(?:[.,]|$))`,
  'u',
);
const inSentences = new RegExp(`^\\.\\s${name}(?=:\\s)`, 'u');
const inClauses = new RegExp(`^[^.。;；:\\n]{0,60},\\s?${name}(?=\\s?(?:使用|运行|用|跑|负责))`, 'u');
const plain = new RegExp(
  `^(?:,\\s(?:and\\s)?|\\sand\\s|\\s&\\s|、|和|与|以及|\\sor\\s)${name}(?![\\w/]|\\.\\w)`,
  'u',
);
const told = new RegExp(
  overLines`
    (?:
      \.\s(?=[a-z][a-z0-9-]{0,50}:\s)|[,;]\s?(?:and\s|then\s)?|\)\s(?:and|then)\s|(?<!\w)(?:and|then)\s|
      [;；。、，,]\s?(?:和|以及)?|和|以及|\n(?:[-*•\d.)]{1,3}\s)?
    )${name}(?=
      (?<=-[a-z0-9-]{1,50})\s(?:limits|restricts|caps|allows|gives|grants|keeps|covers|applies|has|requests|needs|gets|mounts|binds|lets|sets|holds|contains|stores)(?!\w)|
      \s?[([]|:\s|,\s(?:which|that)\s|\son\s(?:port\s)?\d|\s(?:with|from|runs?|uses?|using|running|of type|selects?|selecting|which|that|ClusterIP|NodePort|LoadBalancer)(?!\w)|\s[a-z0-9][\w.-]*(?:/[\w.-]+)*:v?\d|\s["'\x60[]|
      (?:使用|运行|,使用|选择|允许|用|跑|负责)|,\s?(?:\d{1,2}\s?个副本|镜像)
    )
  `,
  'gu',
);

/** Names of what was counted or told as several, in the order in which they are told. */
export function listed({ text, claims }: Words, mentions: readonly Mention[]): Listed[] {
  return mentions.flatMap((mention, at) => {
    if (!mention.isPlural || mention.isTarget) return [];
    const until =
      mentions.slice(at + 1).find((one) => one.kind !== mention.kind && !one.isPlural && !one.isTarget)
        ?.from ?? text.length;
    const spans = namesFrom(text.slice(0, Math.max(until, mention.end)), mention.end);
    const free = spans.filter((span) => !claims.some((claim) => overlaps(claim, span)));
    const count = countBefore(text, mention.start);
    return free.slice(0, count ?? longest).map((span) => ({ ...span, kind: mention.kind }));
  });
}

const longest = 6;

/** The first stands right after the word or a colon; then come those that are joined to it, then those of which more is told. */
function namesFrom(text: string, from: number): (Span & { readonly name: string })[] {
  const rest = text.slice(from, from + 1500);
  const [start] = [opening, afterColon, atEnd, inSentences, inClauses].flatMap((one) => {
    const first = one.exec(rest);
    return first === null ? [] : (spanOf(first, from) ?? []);
  });
  if (start === undefined) return [];
  const found = [start];
  for (;;) {
    const last = found.at(-1) ?? start;
    const next = plain.exec(text.slice(last.end, last.end + 90));
    const span = next === null ? undefined : spanOf(next, last.end);
    if (span === undefined) break;
    found.push(span);
  }
  if (found.length > 1) return found;
  const more = [...text.slice(start.end, from + 1500).matchAll(told)].flatMap(
    (match) => spanOf(match, start.end) ?? [],
  );
  return [start, ...more];
}

function spanOf(match: RegExpExecArray, from: number): (Span & { readonly name: string }) | undefined {
  const [said, name = ''] = match;
  if (noName.test(name) || noList.test(name)) return undefined;
  const start = from + match.index + said.lastIndexOf(name);
  return { start, end: start + name.length, name };
}

const noList = new RegExp(
  overLines`
    ^(?:
      wait|work|come|follow|begin|prepare|which|each|one|two|three|first|second|then|both|sharing|that|
      it|they|them|these|those|finally|also|replicas?|images?|names?|namespaces?|labels?|requests?|
      limits?|probes?|command|args?|env|memory|cpu|size|access|mode|label|annotations?|rules?|paths?|
      hosts?|target|user|group|role|secrets?|config|configmap|here|instead|please|listen|expose|
      use|run|add|create|give|make|set|put|mount|share|both|based
    )$
  `,
  'u',
);

function countBefore(text: string, at: number): number | undefined {
  const said =
    /(?:(\d{1,2})|(?<!\w)(two|three|four|five|six|seven)|([两三四五六七])个?)\s?(?:\w+\s){0,2}$/iu.exec(
      text.slice(Math.max(0, at - 30), at),
    );
  const count = said === null ? 0 : toCount(said[1] ?? said[2] ?? said[3] ?? '');
  return count > 1 ? count : undefined;
}
