import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { mapOf, textOf } from '../merge.ts';
import type { Claim, Saying } from '../wish.ts';
import { isGiven } from './known-as.ts';
import type { Place } from './names-said.ts';

/** What is quoted stays where it is and runs what it runs, unless that itself is said to become another. */
export function isLeftAlone({ set }: Saying, claim: Claim, { subject, stage }: Place): boolean {
  if (!isGiven(subject)) return false;
  const clause = clauseOf(stage.text, claim);
  return (
    (isOther(subject.metadata['namespace'], mapOf(set['metadata'])['namespace']) &&
      (!moved.test(clause) || others.test(clause))) ||
    (subject.containers.some(({ image }) => image !== undefined) && isBareImage(set) && !images.test(clause))
  );
}

function isOther(own: unknown, said: unknown): boolean {
  return own !== undefined && said !== undefined && own !== said;
}

/** A word that may be the name of a program, without a tag and a registry. */
function isBareImage(set: JsonMap): boolean {
  const image = textOf(mapOf(set['container'])['image']);
  return image !== undefined && !/[:/@]/u.test(image);
}

/** It is said to go somewhere else, and not where others are who call it or are called. */
const moved = new RegExp(
  overLines`
    (?<!\w)(?:mov\w+|put|plac\w+|chang\w+|switch\w*|deploy\w*|creat\w+|liv\w+|belong\w*|stay\w*|keep|go|goes|transfer\w*|target|namespace\s(?:should|must|is|to|:|=))(?!\w)|
    [移迁放改换]|部署|创建
  `,
  'iu',
);
const others = new RegExp(
  overLines`
    (?<!\w)(?:
      traffic|connect\w*|reach\w*|talk\w*|access\w*|allow\w*|permit\w*|lookups?|dns|egress|ingress|resol\w+|callers?|peers?|
      let|called\sby|route[sd]?|scraped?|quer\w+
    )(?!\w)|访问|流量|出站|入站|解析|放行|来自|允许
  `,
  'iu',
);
const images = /(?<!\w)(?:images?|tags?|versions?|run|runs|use|uses|replace|swap)(?!\w)|镜像|版本|换/iu;

function clauseOf(text: string, { start, end }: Claim): string {
  const before = text.slice(Math.max(0, start - 160), start);
  const from = Math.max(...['.', ';', '\n', '。', '；'].map((one) => before.lastIndexOf(one)));
  const behind = text.slice(end, end + 100);
  return `${before.slice(from + 1)}${text.slice(start, end)}${behind.split(/[.;\n。；]/u)[0] ?? ''}`;
}
