import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import type { Token } from './piece.ts';
import { numberIn, secondsIn } from './values.ts';

const down = '(?:scal(?:e|es|ing) ?(?:it )?downs?|down ?scaling|shrinking)';
const up = '(?:scal(?:e|es|ing) ?(?:it )?ups?|up ?scaling|growing)';
const lead =
  '(?:(?:and|then|it|may|can|removes?|adds?|drops?|at most|no more than|up to|only|for|a|policy|of|by|adding|removing) )*';
const each = '(?: ?(?:,|per|every|each|in|within|over|for) (?:period (?:of )?)?)';

/** What is said of how fast it grows and shrinks. */
export const behaviourPieces: Readonly<Record<string, readonly string[]>> = {
  down: [`(?:(?:when|for|on|before|it|in|and|the) )*${down}(?: behaviou?r)?(?: (?:has|have|is|uses))?`],
  up: [`(?:(?:when|for|on|before|it|in|and|the) )*${up}(?: behaviou?r)?(?: (?:has|have|is|uses))?`],
  window: [
    `(?:(?:with|has|and|a|the|of|its) )*stabili[sz]ation window (?:for|when|before|of) (?:(?<lower>${down})|${up})(?: is| of|:)? {time}`,
    '(?:(?:with|has|and|a|the|of) )*stabili[sz]ation ?window(?: ?seconds)?(?: is| of|:)? {time}',
    '(?:(?:with|has|and|a|the|of) )*stabili[sz]ation ?window(?: ?seconds)?(?: is| of|:)? {n}',
    'stabili[sz]es? for {time}',
    '(?:it )?waits {time}',
  ],
  speed: [
    `${lead}{n} ?(?<percent>%|percent|per cent)(?: of (?:the )?(?:pods|replicas))?${each}{time}`,
    `${lead}(?<percent>percent) {n}${each}{time}`,
    `${lead}{n} (?:pods?|replicas?)${each}{time}`,
    `${lead}pods {n}${each}{time}`,
    `${lead}{n} ?(?<percent>%|percent)(?: of (?:the )?(?:pods|replicas))? per (?<minute>minute)`,
  ],
};

/** What is told of each direction: it counts until the other is named; told ahead of it, it is the next. */
export function behaviourOf(tokens: readonly Token[]): JsonMap | undefined {
  const told = tokens.filter(({ key }) => ['down', 'up', 'window', 'speed', 'select'].includes(key));
  const made: Record<string, Pace> = {};
  for (const [at, token] of told.entries()) {
    if (token.key === 'down' || token.key === 'up') continue;
    const way = wayOf(told, at);
    if (way === undefined) return undefined;
    hearPace(token, (made[way] ??= {}));
  }
  return Object.fromEntries(Object.entries(made).map(([way, one]) => [way, present({ ...one })]));
}

type Pace = { stabilizationWindowSeconds?: number; selectPolicy?: string; policies?: JsonMap[] };

function hearPace(token: Token, own: Pace): void {
  const { key, of } = token;
  if (key === 'window') own.stabilizationWindowSeconds = secondsIn(of['time'] ?? of['n'] ?? '0');
  else if (key === 'select') own.selectPolicy = of['max'] === undefined ? 'Min' : 'Max';
  else own.policies = [...(own.policies ?? []), policyOf(token)];
}

function wayOf(told: readonly Token[], at: number): string | undefined {
  return ownWay(told[at]) ?? besideOf(told, at);
}

function besideOf(told: readonly Token[], at: number): string | undefined {
  const before = told.slice(0, at).findLast((one) => isWay(one) || ownWay(one) !== undefined);
  const behind = told[at + 1];
  // `it may add 4 pods a minute when scaling up`: what stands behind the last of them is its way.
  const isTrailing =
    behind !== undefined && isWay(behind) && (before === undefined || at + 2 === told.length);
  const way = isTrailing ? behind : before;
  return way === undefined ? undefined : (ownWay(way) ?? { down: 'scaleDown', up: 'scaleUp' }[way.key]);
}

function ownWay(token: Token | undefined): string | undefined {
  if (token?.key === 'speed' && taking.test(token.said)) return 'scaleDown';
  if (token?.key !== 'window' || !/scal|grow|shrink/iu.test(token.said)) return undefined;
  return token.of['lower'] === undefined ? 'scaleUp' : 'scaleDown';
}

const taking = /(?<!\w)(?:tak|remov|reduc|drop|los|giv)(?:e|es|ing|s)?(?!\w)/iu;

function isWay({ key }: Token): boolean {
  return key === 'down' || key === 'up';
}

function policyOf({ of }: Token): JsonMap {
  return {
    type: of['percent'] === undefined ? 'Pods' : 'Percent',
    value: numberIn(of['n'] ?? ''),
    periodSeconds: of['minute'] === undefined ? secondsIn(of['time'] ?? '') : 60,
  };
}
