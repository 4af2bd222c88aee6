import type { Environment } from '../../../config/delivery.ts';
import { anyCase } from '../../../kernel/any-case.ts';
import type { Probe, Probes } from '../../container.ts';
import { toCount } from '../numbers.ts';

type Guarded = Pick<Environment, 'disruption' | 'probes'>;

const lead = String.raw`(?:(?:it|there|we|please|and|but|also|only|has|have|gets?|needs?|with|should|must|is|be|add|set|use|want|run|create|expect|a|an|the|its|own|要|需要|加上?|配置?|设置?|用|有|一?个)\s?(?=[\s\p{Script=Han}]|\b)\s?){0,6}`;
const alone = String.raw`(?:\s?(?:only|alone))?`;
const budget = String.raw`(?:pdb|(?:pod\s?)?disruption\s?budget|(?:pod\s?)?中断预算)`;
const many = String.raw`(?<much>\d{1,3}%?|one|two|three|four|five|[一二两三四五])`;
const bound = String.raw`(?:(?<least>min\s?available|at\s?least|(?:that\s)?(?:keeps?|keeping)(?:\sat\sleast)?|a?\s?minimum(?:\sof)?|至少(?:保留|有)?|最少)|(?<most>max\s?unavailable|at\s?most|最多(?:不可用)?))\s?(?:(?:of|is|to|为|是)\s|[=:：])?\s?${many}(?:\s?个?\s?(?:pods?|replicas?|copies|副本|实例))?(?:\s?(?:up|available|running|alive|unavailable|missing|可用))?`;
const budgets = new RegExp(
  anyCase(
    String.raw`^${lead}${budget}\s?(?:(?:with|of|where|that\shas)\s|[:：(（,，]\s?)?(?:${bound})?[)）]?${alone}$`,
  ).source,
  'iu',
);

/** The same as it is lived: `at least two pods must stay up during node drains`. */
const lived = new RegExp(
  anyCase(
    String.raw`^${lead}(?:at\sleast|never\s(?:fewer|less)\sthan|no\s(?:fewer|less)\sthan)\s${many}\s(?:pods?|replicas?|copies|instances?|of\sthem)\s(?:(?:must|should|shall|have\sto|has\sto|need\sto|always|be|stay|remain|kept|left|to)\s?)*(?:up|available|running|alive)(?:\sat\sall\stimes|\s(?:during|while|when|through)\s[a-z\s]{3,60})?${alone}$`,
  ).source,
  'iu',
);

const kind = String.raw`(?:readiness|liveness|startup|就绪|存活|启动)`;
const probe = new RegExp(
  anyCase(
    String.raw`^${lead}(?<one>${kind})(?:\s?(?:and|和|与|、|/)\s?(?<other>${kind}))?\s?(?:probes?|checks?|探针|检查|探测)?\s?(?:(?:on|at|is|via|under|against|asks|with|uses|goes\sto|用|走|在|是|为)\s?|[=:：]\s?)?(?:(?:http|path|get|路径)\s?){0,3}(?<path>/[\w./-]{0,100})${alone}$`,
  ).source,
  'iu',
);

/** `a PDB with minAvailable 2`, `readiness probe on /ready`: what looks after what runs there alone. */
export function guardedSaid(said: string): Guarded | undefined {
  return said.length > 160 ? undefined : (budgetIn(said) ?? probesIn(said));
}

function budgetIn(said: string): Guarded | undefined {
  const { groups } = budgets.exec(said) ?? lived.exec(said) ?? {};
  if (groups === undefined) return undefined;
  const { most, much = '1' } = groups;
  // Nothing told of how many: one at a time.
  const isMost = most !== undefined || groups['much'] === undefined;
  const bound = much.endsWith('%') ? much : toCount(much);
  return { disruption: isMost ? { maxUnavailable: bound } : { minAvailable: bound } };
}

const kinds: Readonly<Record<string, keyof Probes>> = {
  就绪: 'readiness',
  存活: 'liveness',
  启动: 'startup',
};

function probesIn(said: string): Guarded | undefined {
  const { one, other, path = '/' } = probe.exec(said)?.groups ?? {};
  const names = [one, other].flatMap((name) =>
    name === undefined ? [] : [kinds[name] ?? name.toLowerCase()],
  );
  const asked: Probe = { path };
  return names.length === 0 ? undefined : { probes: Object.fromEntries(names.map((name) => [name, asked])) };
}

/** `in production only`: the others have nothing of it. */
export function unguardedBut(place: Environment, { probes = {}, disruption }: Guarded): Guarded {
  const others = Object.keys(probes).filter((name) => !Object.hasOwn(place.probes ?? {}, name));
  return {
    ...(others.length > 0 && {
      probes: { ...place.probes, ...Object.fromEntries(others.map((name) => [name, 'none' as const])) },
    }),
    ...(disruption !== undefined && place.disruption === undefined && { disruption: 'none' }),
  };
}

type Guards = {
  readonly probes: Guarded['probes'] | undefined;
  readonly disruption: Guarded['disruption'] | undefined;
};

/** One after another, as a row shows it. */
export function guardsOf({ probes = {}, disruption }: Guards): readonly string[] {
  const asked = Object.entries(probes).map(([name, one]) => `${name}: ${one === 'none' ? one : one.path}`);
  if (disruption === undefined) return asked;
  const kept =
    disruption === 'none' ? 'none' : Object.entries(disruption).map(([key, one]) => `${key} ${String(one)}`);
  return [...asked, `PodDisruptionBudget: ${String(kept)}`];
}
