import type { Service } from '../../facts/facts.ts';
import { present } from '../../kernel/present.ts';
import { namesProgram } from '../../spec/asked.ts';
import { withBacking } from '../../spec/backing/backing.ts';
import { backedPlainly } from '../../spec/backing/plainly.ts';
import { withExisting, withSizes } from '../../spec/backing/existing.ts';
import { mentioned, type Mentioned } from '../../spec/backing/mentioned.ts';
import { readBacking, type BackingReading } from '../../spec/backing/read.ts';
import { placesOf } from '../../spec/backing/only-there.ts';
import { publicImage } from '../../spec/public-images.ts';
import type { Workload } from '../../spec/spec.ts';
import type { Specified } from '../../spec/specify.ts';
import { readWish, type Vocabulary } from '../../spec/words/read.ts';
import type { Called } from '../../spec/words/mentions/services.ts';
import type { Reading } from '../../spec/words/wish.ts';
import type { Scope } from './scope.ts';
import { asidesIn } from './strays.ts';
import { programsIn } from './told/offhand/clauses.ts';
import { toldBehind, withTold, type Told } from './told/behind/behind.ts';

/** What stands behind what runs, and the words without it. */
export type Beside = Mentioned & {
  readonly told: readonly Told[];
  /** The environment that alone is to have it, by its name. */
  readonly places: ReadonlyMap<string, string>;
};

type Language = { readonly readers: Vocabulary; readonly called: readonly Called[] };

/** Beside services of the repository, or beside what the words name without the phrase. */
export function besideOf(
  { rest: words, refused }: Pick<Scope, 'rest' | 'refused'>,
  services: readonly Service[],
  { readers, called }: Language,
): Beside | undefined {
  const spoken = mentioned(words, services);
  const none: BackingReading = { kinds: [], said: [], rest: spoken.rest };
  const asked = readBacking(spoken.rest, services) ?? none;
  const all = [
    ...spoken.wanted,
    ...asked.kinds.map((kind) => present({ kind, size: asked.sizes?.get(kind) })),
  ];
  // What stands elsewhere is not run here, whatever was said of it before.
  const there = new Set(spoken.existing.map(({ app }) => appOf(app)));
  const named = all.filter(({ kind }) => !refused.has(appOf(kind)) && !there.has(appOf(kind)));
  const wanted = named.map(({ kind }) => appOf(kind));
  const { rest, told } = toldBehind(asked.rest, { wanted, services: called, readers });
  const own = told.filter(({ app }) => wanted.includes(app) || services.length > 0);
  const more = own.flatMap(({ app }) => (wanted.includes(app) ? [] : [app]));
  const left = own.length === told.length ? rest : asked.rest;
  const asides = asidesIn(left, { services, called, readers });
  const also = [...more, ...asides.apps].filter((kind) => !refused.has(appOf(kind)));
  const beside = {
    wanted: [...named, ...[...new Set(also)].map((kind) => ({ kind }))],
    existing: spoken.existing,
    said: [...spoken.said, ...asked.said, ...own.map(({ said }) => said), ...asides.said],
    rest: asides.rest,
    told: own,
    places: placesOf(words),
  };
  if (beside.said.length === 0) return undefined;
  if (services.length > 0) return beside;
  const { wish } = readWish(beside.rest, readers);
  return wish.runtime !== undefined || namesProgram(wish) ? beside : undefined;
}

/** A kind may carry the version that is wanted. */
function appOf(kind: string): string {
  const [called = ''] = kind.split(':');
  return publicImage(called)?.app ?? called;
}

/** Words alone in the manner of documentation: what a known program is told to stand on. */
export function besidePlainly(
  scope: Pick<Scope, 'rest' | 'refused'>,
  language: Language,
): Beside | undefined {
  if (!/\p{Script=Han}/u.test(scope.rest) || ofParts.test(scope.rest)) return undefined;
  const [first] = programsIn(scope.rest).flatMap(({ app }) => publicImage(app) ?? []);
  const known = new Set([
    ...Object.keys(first?.behind ?? {}),
    ...(first?.needs ?? []).map(({ kind }) => kind),
  ]);
  if (known.size === 0) return undefined;
  const beside = besideOf(scope, [], language);
  return beside?.wanted.every(({ kind }) => known.has(appOf(kind))) === true ? beside : undefined;
}

/** Who speaks of parts of pods, or of objects by their kinds, says all there is of them. */
const ofParts =
  /(?<![a-z])pods?(?![a-z])|容器|sidecar|边车|Secret(?!\s?[a-z0-9-]{1,60} 的 key)|Deployment|NetworkPolicy/iu;

type Made = { readonly reading: Reading; readonly specified: Specified };

/** The backing services that were asked for, and the words that did. */
export function withBeside({ reading, specified }: Made, beside: Beside | undefined): Made {
  if (beside === undefined) return { reading, specified };
  const { wanted, existing, said, told, places } = beside;
  const kinds = wanted.map(({ kind }) => kind);
  const back = specified.spec.profile === 'minimal' ? backedPlainly : withBacking;
  const made = back(withExisting(specified.spec.workloads, existing), kinds);
  const there = existing.map(({ app, host }) => [app, host].filter((one) => one !== undefined).join(' '));
  const rows = said.map((phrase, at) => {
    const isThere = at < existing.length;
    const subject = isThere ? { en: 'There already', zh: '已有服务' } : { en: 'Beside it', zh: '附带服务' };
    return { said: phrase, subject, value: isThere ? (there[at] ?? '') : kinds.join(', ') };
  });
  return {
    reading: { ...reading, understood: [...reading.understood, ...rows.filter(({ value }) => value !== '')] },
    specified: {
      ...specified,
      spec: {
        ...specified.spec,
        workloads: withSizes(made.workloads, wanted).map((one) => onlyAt(withTold(one, told), places)),
      },
      notes: [...specified.notes, ...made.notes],
    },
  };
}

function onlyAt(workload: Workload, places: Beside['places']): Workload {
  const place = workload.service === undefined ? places.get(workload.name) : undefined;
  return place === undefined ? workload : { ...workload, onlyIn: [place] };
}
