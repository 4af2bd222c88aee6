import { present } from '../../../kernel/present.ts';
import { idAt, isEnd, take, termAt } from './at.ts';
import { base, calledOf, isNameLike } from './base.ts';
import { spaceOf } from './places.ts';
import { oddIn, type Gathered } from './gathered-of.ts';
import { lexicon, termsIn } from './terms.ts';
import type { Term } from './term.ts';

const words = [
  ...lexicon({
    kind: ['service ?accounts?|sa', '服务[账帐][号户]|ServiceAccount'],
    token: [
      'auto ?mount(?:s|ed|ing)?(?: ?service ?account ?token)?|(?:API )?tokens?|(?:automatic(?:ally)? )?mount(?:s|ed|ing)?(?: automatically)?|automatically',
      '(?:自动)?挂载|令牌|token',
    ],
    off: [
      "not|n't|doesn't|never|false|off|no|disabled?|without|turned off|switched off|opts? out",
      '不(?:要|会|再)?|关闭|禁用|禁止|false',
    ],
    on: ['true|turned on', 'true'],
    pull: [
      'image ?pull ?secrets?|pull(?:s|ing)?(?: (?:its|the))?(?: images?)?|pull ?secrets?|registry secret',
      '(?:镜像)?拉取(?:镜像)?(?:密钥)?|拉镜像|imagePullSecrets?',
    ],
    secret: ['secrets?', 'Secret|密钥'],
    label: ['labels?|labell?ed', '标签'],
    turn: ['except|unless', '除'],
    idle: ['images?|inside|automatic|pods?|access|into|credentials?|turned|set to', '镜像|凭据|Pod|默认'],
  }),
  ...base,
];

/** Whom programs run as: whether its token is mounted, and with what images are pulled. */
export function account(text: string): Gathered | undefined {
  const terms = termsIn(text, words);
  const taken = new Set<number>();
  const namespace = spaceOf(terms, taken);
  const pulls = pullsIn(terms, taken);
  const name = calledOf(terms, 'kind', taken);
  const isToken = terms.some(({ id }) => id === 'token');
  const isOff = terms.some(({ id }) => id === 'off');
  const isOn = terms.some(({ id }) => id === 'on');
  if (name === undefined || isOff !== (isToken && !isOn) || (isOn && !isToken)) return undefined;
  if (terms.some(({ id }) => /^(?:turn|label|secret)$/u.test(id)) && pulls.length === 0) return undefined;
  const document = present({
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: present({ name, namespace }),
    automountServiceAccountToken: isToken ? isOn : undefined,
    imagePullSecrets: pulls.length === 0 ? undefined : pulls.map((one) => ({ name: one })),
  });
  return { documents: [document], odd: oddIn(terms, taken) };
}

/** The secrets that images are pulled with: named near the word for it. */
function pullsIn(terms: readonly Term[], taken: Set<number>): string[] {
  const at = terms.findIndex(({ id }) => id === 'pull');
  if (at === -1) return [];
  const behind = Array.from({ length: 6 }, (_, far) => at + 1 + far);
  const before = Array.from({ length: 6 }, (_, far) => at - 1 - far);
  const own = [behind, before].map((all) => nearest(terms, all, taken)).find((one) => one !== undefined);
  return own === undefined ? [] : [take(terms, own, taken)];
}

function nearest(
  terms: readonly Term[],
  places: readonly number[],
  taken: ReadonlySet<number>,
): number | undefined {
  const end = places.findIndex((at) => isEnd(termAt(terms, at)) || /^(?:kind|token)$/u.test(idAt(terms, at)));
  return (end === -1 ? places : places.slice(0, end)).find((at) => isNameLike(terms[at]) && !taken.has(at));
}
