import type { JsonMap } from '../../../../kernel/json.ts';
import { literally } from '../../../../kernel/literally.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { listOf, mapOf } from '../../../../spec/words/merge.ts';
import { nodesIn, spelt, withAt, type Node } from '../paths.ts';
import { takenInTurn } from '../pieces.ts';
import type { Matter } from './matter.ts';

const place = /(?<![\w.:$-])["'`]?(?<path>\/[\w./-]*\w)["'`]?(?![\w/])/gu;
const file = new RegExp(
  overLines`
    (?<![\w./-])["'\x60]?(?<key>[\w-]+(?:\.[\w-]+)+)["'\x60]?(?![\w./-])|
    (?<=(?:keys?|entry|item|sub-?\s?path)\s?(?:is|named|called|of|to|为|:|=)?\s?["'\x60]?)(?<!\w)
    (?!(?:nothing|the|only|so|to|and|at|an?|in|is|as|of|from|with|mount\w*|for|by|volumes?|named|called)(?!\w))(?<key>[a-z][\w-]*)["'\x60]?(?![\w./-])
  `,
  'iu',
);

/** `only the key nginx.conf of it, by subPath`: one file of a volume that is mounted as a whole by now. */
export const subPath: Matter = {
  about: /sub[\s_-]?path/iu,
  words: overLines`
    sub\s?path|sub-path|mounts?|mounting|mounted|only|just|nothing|but|key|entry|item|file|volumes?|directory|dir|whole|entire|instead|of|other|files|path|config\s?map|secret|single|
    by|means|with|via|only|挂载|只|仅|键|文件|卷|目录|路径|整个|用|不再|而不是|单个|下|中的?
  `,
  read(text, documents) {
    const mounts = nodesIn(documents).filter(
      ({ path }) => path.at(-2) === 'volumeMounts' && typeof path.at(-1) === 'number',
    );
    const places = Array.from(text.matchAll(place), ({ groups }) => groups?.['path'] ?? '');
    const { said, rest } = takenInTurn(text.replaceAll(place, ' '), [['key', [file]]]);
    const mount = meantOf(mounts, documents, { text, places });
    const put = mount && placeOf(mount, places, said['key']);
    if (mount === undefined || put === undefined) return undefined;
    return {
      documents: withAt(documents, mount.path, { ...mapOf(mount.value), ...put }),
      value: `${put.mountPath} ← ${put.subPath}`,
      rest: withoutNames(rest, mount, documents),
    };
  },
};

/** Where it appears by now: where that is told, or below where the whole was. */
function placeOf({ value }: Node, places: readonly string[], key: string | undefined) {
  const before = spelt(mapOf(value)['mountPath']);
  const to = places.find((one) => one !== before);
  const own = key ?? (to?.includes('.') === true ? to.split('/').at(-1) : undefined);
  if (own === undefined) return undefined;
  return { mountPath: to ?? `${before.replace(/\/$/u, '')}/${own}`, subPath: own };
}

type Told = { readonly text: string; readonly places: readonly string[] };

/** The only mount, the one that is named by its volume, or the one whose place is told. */
function meantOf(
  mounts: readonly Node[],
  documents: readonly JsonMap[],
  { text, places }: Told,
): Node | undefined {
  if (mounts.length < 2) return mounts[0];
  const found = mounts.filter((mount) => {
    const at = spelt(mapOf(mount.value)['mountPath']);
    const isNamed = namesOf(mount, documents).some((name) => isSaid(name, text));
    return isNamed || places.some((one) => one === at || one.startsWith(`${at}/`));
  });
  return found.length === 1 ? found[0] : undefined;
}

/** Its volume and what that holds. */
function namesOf({ value }: Node, documents: readonly JsonMap[]): string[] {
  const name = spelt(mapOf(value)['name']);
  const volume = nodesIn(documents)
    .filter(({ path }) => path.at(-1) === 'volumes')
    .flatMap(({ value: list }) => listOf(list).map(mapOf))
    .find((one) => one['name'] === name);
  const source = [mapOf(volume?.['configMap'])['name'], mapOf(volume?.['secret'])['secretName']];
  return [name, ...source.flatMap((one) => (one === undefined ? [] : [spelt(one)]))];
}

function isSaid(name: string, text: string): boolean {
  return text.split(/[^\w.-]+/u).includes(name);
}

function withoutNames(text: string, mount: Node, documents: readonly JsonMap[]): string {
  const names = namesOf(mount, documents)
    .map((name) => literally(name))
    .join('|');
  return text.replaceAll(new RegExp(`["'\`]?(?<![\\w-])(?:${names})(?![\\w-])["'\`]?`, 'gu'), ' ');
}
