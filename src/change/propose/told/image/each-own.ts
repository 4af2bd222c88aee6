import { anyCase } from '../../../../kernel/any-case.ts';
import type { Spec, Workload } from '../../../../spec/spec.ts';
import type { Called } from '../../../../spec/words/mentions/services.ts';
import { calledIn, namesOf } from '../../scope.ts';
import { host } from '../hosts.ts';
import { asItIs, type Ground, type Heard } from '../telling.ts';

const reference = String.raw`["'\x60]?(?:https?://)?(?<image>${host}(?::\d{2,5})?(?:/[a-z0-9](?:[a-z0-9._-]{0,60}[a-z0-9])?){1,5})(?::(?<tag>\w(?:[\w.-]{0,78}\w)?))?["'\x60]?(?![\w/@:-]|\.\w)`;
/** What tells that images are spoken of, and no way in. */
const about =
  /(?<![\w-])(?:push(?:ed)?|publish(?:ed)?|stored?|kept|keep|upload(?:ed)?|images?|registry)(?![\w-])|镜像|推送?到|仓库/iu;
/** All else that is said of where they are. */
const between = anyCase(
  String.raw`(?<![\w-])(?:push(?:ed)?|publish(?:ed)?|stored?|kept|keep|upload(?:ed)?|put|images?|registry|our|the|that|those|of|is|are|be|being|goes?|to|in|into|at|under|as|on|and|for|while|please|should|shall|must|will|called|named|docker|container|services?|'?s)(?![\w-])|镜像|推送?|上传|发布|存放?|放|仓库|请|把|将|分别|服务|[的在到去进为是叫用里和与及并则]`,
);
/** A sentence; a dot within a name ends none. */
const sentence = /(?:[^.;；。\n]|\.(?=\S))+/gu;

type Own = { readonly service: string; readonly name: string; readonly tag?: string };

/** `push vote to ghcr.io/acme/v and result to ghcr.io/acme/r`: what the image of each of several is called is no way in. */
export function ownImagesTold(words: string, { services, called }: Ground): Heard {
  const known = called.filter(({ names }) => names.length > 0);
  const told =
    services.length < 2 || known.length < 2 || !about.test(words) ? [] : [...words.matchAll(sentence)];
  const heard = told.flatMap(([said]) => {
    const own = ownIn(said, known);
    return own.length === 0 ? [] : [{ said, own }];
  });
  const images = heard.flatMap(({ own }) => own);
  if (images.length === 0) return { rest: words, rows: [], over: asItIs };
  return {
    rest: heard.reduce((rest, { said }) => rest.replace(said, ' '), words),
    rows: heard.flatMap(({ said, own }) =>
      own.map(({ service, name, tag }) => ({
        said: said.trim(),
        subject: { en: 'Image', zh: '镜像' },
        value: `${service}: ${tag === undefined ? name : `${name}:${tag}`}`,
      })),
    ),
    over: (spec) => withImages(spec, images),
  };
}

/** Nothing, where something stays unread. */
function ownIn(said: string, known: readonly Called[]): Own[] {
  if (said.length > longest || !about.test(said)) return [];
  const pair = anyCase(`(?<service>${namesOf(known)})(?<lead>[^,，/]{0,60}?)${reference}`);
  const found = [...said.matchAll(pair)];
  const rest = said
    .replaceAll(pair, '$<lead>')
    .replaceAll(between, '')
    .replaceAll(/[\s,，、:："'\x60]/gu, '');
  if (rest !== '') return [];
  return found.flatMap(({ groups = {} }) => {
    const [service] = calledIn(groups['service'] ?? '', known);
    const { image = '', tag } = groups;
    return service === undefined
      ? []
      : [{ service, name: image.toLowerCase(), ...(tag !== undefined && { tag }) }];
  });
}

/** Longer is no sentence about images. */
const longest = 400;

function withImages(spec: Spec, images: readonly Own[]): Spec {
  const workloads = spec.workloads.map((one): Workload => {
    const own = images.find(({ service }) => service === one.name || service === one.service?.name);
    if (own === undefined || one.image.kind !== 'built') return one;
    const { service: _, ...named } = own;
    return { ...one, image: { ...one.image, ...named } };
  });
  return { ...spec, workloads };
}
