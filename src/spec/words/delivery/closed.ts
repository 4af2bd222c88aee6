import type { Environment } from '../../../config/delivery.ts';
import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import { environmentNames } from './environment-sayings.ts';
import { unguardedBut } from './guarded-there.ts';
import type { Told } from './respective.ts';

const way = String.raw`(?:ingress(?:es)?|(?:public\s|external\s)?(?:hosts?(?:name)?|domains?|routes?|urls?|access|exposure|endpoint)|way\sin)`;

/** `dev has no ingress`, `staging is internal only`, `测试环境不对外` */
const nothing = anyCase(
  overLines`
    ^(?:(?:(?:it|there|we)\s)?(?:has|have|gets?|needs?|with|should|must|is|are|be|stays?|and|but|only|do(?:es)?n'?t|do(?:es)?\snot)\s){0,5}(?:
      (?:no|without(?:\san?y?)?|(?<=n't\s|not\s)(?:an?y?\s)?)\s?${way}(?:\s(?:there|at\sall))?|not\s(?:be\s)?(?:exposed|public|reachable\sfrom\s(?:the\s)?(?:outside|internet)|publicly\s(?:available|reachable))|
      (?:cluster[\s-])?internal(?:\sonly|ly)?|(?:only\s)?(?:reachable\s)?(?:in|within|inside)\sthe\scluster(?:\sonly)?
    )$|^(?:也|就|都|先)?(?:不要?|不需要|不用|无需|没有)(?:对外|暴露|开放|入口|ingress|域名|公网)(?:访问|暴露|开放|入口)?$
  `,
);

export function closedSaid(said: string): Pick<Environment, 'isClosed'> | undefined {
  nothing.lastIndex = 0;
  return said.length < 100 && nothing.test(said) ? { isClosed: true } : undefined;
}

const unscaled = anyCase(
  String.raw`^(?:(?:(?:it|there|we|please)\s)?(?:has|have|gets?|needs?|with|should|must|is|are|be|stays?|and|but|do(?:es)?n'?t|do(?:es)?\snot|use|want)\s){0,5}(?:(?:no|without(?:\san?y?)?|(?<=n't\s|not\s)(?:an?y?\s)?|not)\s?(?:auto-?\s?scal(?:ing|er|ed?)|hpa|horizontal\spod\sautoscal(?:er|ing))(?:\s(?:there|at\sall))?|(?:a\s)?fixed\s(?:number\sof\s(?:replicas|pods|copies)|size))$|^(?:也|就|都|先)?(?:不要?|不需要|不用|无需|没有|关闭|禁用)(?:自动)?(?:扩缩容?|伸缩|扩容|hpa)$`,
);

/** `no autoscaling in staging` */
export function fixedSaid(said: string): Pick<Environment, 'isFixed'> | undefined {
  unscaled.lastIndex = 0;
  return said.length < 100 && unscaled.test(said) ? { isFixed: true } : undefined;
}

const only = new RegExp(
  String.raw`(?<![\w-])(?:only|just|exclusively)\s(?:in|for|on)\s(?:the\s)?${environmentNames.pattern}|${environmentNames.pattern}(?:\s(?:environment|cluster))?\s(?:only|alone)(?![\w-])|(?:只|仅)(?:有|在)?\s?${environmentNames.pattern}`,
  'iu',
);

/** `host shop.example.com only in production`: the others have no way in. */
export function openOnly(told: readonly Told[], places: readonly Environment[]): readonly Environment[] {
  return told
    .filter(({ said }) => only.test(said))
    .reduce<readonly Environment[]>(
      (all, { name, set }) => all.map((one) => closedBut(one, name, set)),
      places,
    );
}

function closedBut(place: Environment, name: string, set: Told['set']): Environment {
  const { host, own = {} } = set;
  const alone = Object.entries(own).flatMap(([service, one]) => (one.host === undefined ? [] : [service]));
  if (place.name === name) return place;
  const closed = Object.fromEntries(
    alone.map((service) => [service, { ...place.own?.[service], isClosed: true as const }]),
  );
  return {
    ...place,
    ...unguardedBut(place, set),
    ...(host !== undefined && place.host === undefined && { isClosed: true }),
    ...(alone.length > 0 && { own: { ...place.own, ...closed } }),
  };
}
