import { overLines } from '../../../kernel/over-lines.ts';
import { phrases } from '../phrase.ts';
import type { Claim, Reader } from '../wish.ts';
import { merge } from '../merge.ts';
import { probesAlike } from './probe-alike.ts';
import { which } from './probe-openings.ts';
import { hows } from './probe-phrases.ts';
import { piece } from './probe-piece.ts';
import { timings } from './probe-timings.ts';

const subject = { en: 'Probe', zh: '探针' };

const whichReader = phrases('probe', subject, which);

const howReader = phrases('probe-how', subject, hows);

const timingReader = phrases('probe-timing', subject, timings);

/** How and how often count only where a probe is spoken of, up to the end of its paragraph or the next other thing. */
export const probes: Reader = {
  id: 'probes',
  read: (words) => {
    const starts = whichReader.read(words);
    if (starts.length === 0) return [];
    const reach = starts.map(({ start }, at) => ({
      start: sentenceStart(words, start),
      end: Math.min(starts[at + 1]?.start ?? words.length, endOfTalk(words, start)),
    }));
    const isNear = ({ start }: { start: number }): boolean =>
      reach.some((span) => start >= span.start && start < span.end);
    return [
      ...probesAlike.read(words).filter((claim) => starts.some(({ end }) => end < claim.start)),
      ...starts,
      ...howReader
        .read(words)
        .filter((claim) => isNear(claim) && !isMount(words, claim) && !isOfServer(words, claim))
        .map((claim) => overTls(words, claim)),
      ...timingReader.read(words).filter(isNear),
    ];
  },
};

/** `mounted at /uploads` is nothing that answers. */
function isMount(words: string, { start }: Claim): boolean {
  const before = words.slice(Math.max(0, start - 90), start);
  return (
    /(?:(?<!\w)mount(?:s|ed|ing)?(?:\s(?:at|on|to|in|into|under))?|挂载?(?:到|在)?)\s?$/iu.test(before) ||
    held.test(before)
  );
}

/** `with an emptyDir at /tmp`: so is what lies there. */
const held =
  /(?<![\w-])(?:empty ?-?dir|host ?-?path|volume|claim|pvc|config ?-?map|secret|disk)(?: (?:named |called |volume )?["'`]?[a-z0-9][\w.-]{0,60}["'`]?)?(?:,? (?:read-?only|writable))?\s?$/iu;

/** `on port 9000 with a gRPC probe`: where the program listens is told before what asks there. */
function isOfServer(words: string, { start, end }: Claim): boolean {
  return (
    /^(?:on |at )?port \d/iu.test(words.slice(start, end)) &&
    /^,? (?:with|and|has|having) an? (?:[\w-]+ ){0,3}(?:probe|check)(?!\w)/iu.test(words.slice(end, end + 60))
  );
}

/** `an HTTPS GET on /readyz`: what a phrase passes over counts. */
function overTls(words: string, claim: Claim): Claim {
  if (!/https(?! ?:)/iu.test(words.slice(claim.start, claim.end))) return claim;
  const more = piece({ httpGet: { scheme: 'HTTPS' } }).says ?? [];
  const says = (claim.says ?? []).map((one, at) => ({ ...one, set: merge(one.set, more[at]?.set ?? {}) }));
  return { ...claim, says };
}

function sentenceStart(words: string, at: number): number {
  const before = words.slice(Math.max(0, at - 120), at);
  const cut = Math.max(
    before.lastIndexOf('. '),
    before.lastIndexOf('。'),
    before.lastIndexOf('\n'),
    before.lastIndexOf(';'),
    before.lastIndexOf(','),
    before.search(/\)(?=\p{Script=Han}[^)]*$)/u),
  );
  return at - (before.length - 1 - cut);
}

const turn = new RegExp(
  overLines`
    (?<!\w)(?:
      (?:create|add|define|deploy|write)? ?an? (?:
        service|configmap|config map|ingress|second container|init container|volume|deployment
      )|
      expose it|headless|service [a-z-]{2,40} (?:on )?port|resources?|(?:cpu|memory) requests?|limits?|
      mount(?:ed|s)?|env|replicas|node ?selector|tolerat\w{1,6}|[\d.]{1,9} ?[KMGT]i?
    )(?!\w)|
    (?<=[.;]\s)(?:(?:the|its|our)\s)?(?:container|app|application|server|program|main)(?:'s)?\s(?:port|listens|serves)(?!\w)|
    (?:创建|定义|并?添加)(?:一个)?(?:名为|Service|服务|ConfigMap|卷)|(?<=\p{Script=Han}\s?)(?:service(?!\s?account)|svc|ingress|configmap|hpa|pdb)(?![\w-])|资源|挂载|环境变量|副本|节点选择
  `,
  'iu',
);

/** The sentence and the next two, as people go on about a probe with "it". */
function endOfTalk(words: string, at: number): number {
  const rest = words.slice(at + 8, at + 500);
  const ends = [...rest.matchAll(/[.;](?=\s|$)|[。;\n]/gu)].map(({ index }) => index);
  const limit = ends[2] ?? rest.length;
  const other = turn.exec(rest)?.index ?? rest.length;
  return at + 8 + Math.min(limit, other);
}
