import { isOther, isStage } from '../introducing/places.ts';
import { spaced } from '../introducing/pieces.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { noName } from './pieces.ts';

const noun =
  '(?!(?:apps?|applications?|services?|servers?|programs?|images?|something|stack|clusters?|everything|resources?|manifests?|release|version|latest|development|dev|staging|test|prod|changes?|copies|replicas?|instances?|workloads?|sidecars?|init|nginx)(?![\\w-]))';
const name = `["'\`]?(${noName}${noun}[a-z](?:[a-z0-9-]{0,60}[a-z0-9])?)["'\`]?(?![\\w/=@-]|\\.\\w|:\\w)`;
const space = `["'\`]?(${noName}[a-z](?:[a-z0-9-]{0,60}[a-z0-9])?)["'\`]?`;
const image = /(?<![\w.-])[a-z0-9][\w./-]{1,120}:[\w.-]{1,60}(?![\w/])/u;
const kinds =
  /(?<![\w-])(?:deployments?|stateful\s?sets?|daemon\s?sets?|replica\s?sets?|(?:cron\s?-?)?jobs?|pods?|containers?|k?native|helm|charts?)(?![\w-])/iu;

/** It runs an image that is told, and no kind is. */
const isPlain = (words: string): boolean => image.test(words) && !kinds.test(words);
const isRun = (words: string): boolean => image.test(words);

/** Where something is that is told before its image: a word that is surely a namespace. */
function isSpace(said: string, words: string): boolean {
  const isKnown =
    said.includes('-') ||
    /^(?:monitoring|logging|observability|security|infra|ingress|platform|ops)$/u.test(said);
  return isKnown && !isStage(said, words) && !isOther(said, words);
}

const ofNodes = /affinity|weight|prefer|requir|label|亲和|权重/iu;

/** `deploy web with the image x:1`, `fluentd in kube-system, image x:1`: what runs is called so. */
export const deployedSo: readonly Rewriting[] = [
  [
    spaced(
      `(?<=(?:^|[,:;.\\n] |(?<![\\w-])(?:deploy|install|launch|run|create) )(?:(?:the|a|an) )?)${name} in ${space}(?=,|;|\\.(?: |$)|:(?: |$)| on | with | from | using )`,
    ),
    (...groups) => {
      const [said = '', own = '', place = ''] = groups;
      const words = groups.at(-1) ?? '';
      const at = Number(groups.at(-2));
      if (!isSpace(place, words) || ofNodes.test(words.slice(Math.max(0, at - 80), at))) return said;
      const isNew = !kinds.test(words) && /(?:deploy|install|launch|run|create) $/iu.test(words.slice(0, at));
      return `${isNew ? 'a Deployment ' : ''}named ${own} in the namespace ${place}`;
    },
    isRun,
  ],
  [
    spaced(
      `(?<=^|[.;!\\n] ?)((?:please )?(?:deploy|launch|roll out|spin up|bring up|install|host|ship)) (?:an? |the |our |my )?${name}(?=,? (?:with|using|from|as|in|on|which|that|running|at)(?!\\w)|,|:| \\()`,
    ),
    '$1 a Deployment named $2',
    isPlain,
  ],
  [spaced(`(?<=^|[.;\\n] ?)${name}: (?=(?:the )?image )`), 'a Deployment named $1: ', isPlain],
  [
    /(?<=^|[。；;，,\n]\s?|命名空间(?:里|中|内)?\s?|\s?[里中内]\s?)(部署|上线|发布|启动)(?:一下|一?个|一套)?\s?([a-z](?:[a-z0-9-]{0,60}[a-z0-9])?)(?=\s?(?:[，,(（：]|:(?!\w)))(?![，,]\s?(?:redis|postgres|mysql))/gu,
    (...[said, verb = '', own = '']) =>
      new RegExp(`^${noun}`, 'u').test(own) ? `${verb}名为 ${own} 的 Deployment ` : (said ?? ''),
    isPlain,
  ],
];
