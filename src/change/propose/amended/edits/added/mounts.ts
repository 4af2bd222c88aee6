import type { JsonMap } from '../../../../../kernel/json.ts';
import { present } from '../../../../../kernel/present.ts';
import { listOf, mapOf } from '../../../../../spec/words/merge.ts';
import type { Heard } from '../../clauses.ts';
import { nodesIn, spelt, withAt, type Node } from '../../paths.ts';
import { taken } from '../../pieces.ts';
import { containerIn } from './containers.ts';

const mounting = /(?<!\w)(?:mount(?:s|ed|ing)?|volume ?mounts?|sees?|mount ?path)(?!\w)/iu;
const where = /(?:mount ?path:?\s)?(?<![\w.:/-])["'`]?(?<path>\/[\w./-]*)["'`]?(?![\w/])/u;
const readOnly = /(?<!\w)(?:read[- ]?only(?::?\strue)?|without write access|not writable)(?!\w)/iu;
const filler =
  /^(?:(?:mount|mounts|mounted|mounting|volume|volumes|volumeMounts?|mountPath|the|an?|existing|same|also|too|as|well|in|into|to|at|under|on|for|of|it|its|should|must|be|is|let|see|sees|add|and|container|path|directory|folder|please|with|pod|access)(?!\w)|[\s,:()"'`])*$/iu;

/** `mount the volume cache in the second container too, at /cache`: a volume that is there already. */
export function volumeMounted(text: string, documents: readonly JsonMap[]): Heard | undefined {
  const volume = mounting.test(text) ? volumeIn(text, documents) : undefined;
  const path = volume && taken(volume.rest, where);
  const place = path && containerIn(path.rest, documents);
  if (volume === undefined || place === undefined) return undefined;
  const bound = taken(place.rest, readOnly);
  if (!filler.test((bound ?? place).rest)) return undefined;
  const mount = present({ name: volume.name, mountPath: path?.said['path'], readOnly: bound && true });
  const mounts = [...listOf(mapOf(place.container.value)['volumeMounts']), mount];
  const changed = withAt(documents, [...place.container.path, 'volumeMounts'], mounts);
  return { documents: changed, value: `volumeMounts: ${volume.name}` };
}

/** The only volume that is named, of those that there are. */
function volumeIn(text: string, documents: readonly JsonMap[]) {
  const names = nodesIn(documents)
    .filter(isVolume)
    .map(({ value }) => spelt(mapOf(value)['name']));
  const found = names.flatMap((name) => {
    const own = taken(
      text,
      new RegExp(
        String.raw`(?<![\w./-])["'\x60]?${name.replaceAll(/[^\w-]/gu, '.')}["'\x60]?(?![\w./-])`,
        'u',
      ),
    );
    return own === undefined ? [] : [{ name, rest: own.rest }];
  });
  return found.length === 1 ? found[0] : undefined;
}

function isVolume({ path }: Node): boolean {
  return path.at(-2) === 'volumes' && typeof path.at(-1) === 'number';
}
