import { overLines } from '../../../kernel/over-lines.ts';
import { longest } from '../longest.ts';
import { deliverySayings } from './delivery-sayings.ts';
import { environmentSayings } from './environment-sayings.ts';
import { keepingSayings } from './keeping-sayings.ts';
import { syncOptions } from './sync-options.ts';
import { syncingSayings } from './syncing-sayings.ts';
import { refusedTools } from './refused-tools.ts';
import type { DeliveryWish } from './saying.ts';
import type { Understood } from '../wish.ts';

export type DeliveryReading = {
  readonly wish: DeliveryWish;
  readonly understood: readonly Understood[];
  /** The words without what was said of this, for who reads the rest. */
  readonly rest: string;
};

const sayings = [
  ...refusedTools,
  ...keepingSayings,
  ...syncOptions,
  ...syncingSayings,
  ...environmentSayings,
  ...deliverySayings,
];
/** An Application, or what Flux fetches, is told of with its own fields: it is an object like any other. */
const ofItsOwn = new RegExp(
  overLines`
    (?:repo|repository)\s?-?url|target\s?-?revision|source\s?-?ref|repo(?:sitory)?[^.;\n]{0,24}https?:|
    https?:\/\/[^\s,;]{1,200}\.git(?!\w)|仓库[^。;\n]{0,16}https?:|
    (?<![\w-])(?:
      external\s?-?secret|(?:cluster\s?)?secret\s?-?store|helm\s?-?(?:release|repository)|(?:git|oci)\s?-?repository|
      image\s?-?(?:repository|policy|update\s?-?automation)|kustomization|application(?:\s?set)?
    )s?\s(?:named|called)\s|
    (?<!\w)(?:argo\s?-?cd\sapplication|flux\s(?:kustomization|helm\s?(?:release|repository)|(?:git|oci)\s?repository|image\s?(?:repository|policy|update\s?automation)))\s
    (?!(?:for|to|and|that|with|in|which|as|so|per|is|are|please|should|will|shall|must|of|on|by|from|over|per|instead|sets?|objects?|manifests?|resources?)(?!\w))["'\x60]?[a-z]|
    (?:名为|叫做?|名称为)\s?[\w.-]{1,63}\s?的\s?(?:flux\s|argo\s?cd\s)?(?:External|Cluster|Helm|Image|Git|OCI|Kustomiz|Applic)|
    (?:创建|编写|新建|定义|写)(?:一个)?\s?flux\s?(?:的\s?)?(?:kustomization|helm\s?(?:release|repository)|(?:git|oci)\s?repository|image\s?(?:repository|policy|update\s?automation))\s[a-z]|
    (?<![\w-])cluster\s?secret\s?store\s[\w-]{1,60}\s?:|dependson|(?<!\w)depends\son\sthe\skustomization|
    (?<!\w)(?:externalsecret(?!s)|helm\s?release|image\s?update\s?automation)[^.\n]{0,80}(?:secret\s?store|interval|chart|sourceref)
  `,
  'iu',
);

/** Takes what is said of delivery out of the words; the place is kept by a comma, so that nothing grows together. */
export function readDelivery(words: string): DeliveryReading {
  let rest = words;
  if (rest.length > longest || ofItsOwn.test(words)) return { wish: {}, understood: [], rest: words };
  const wishes: DeliveryWish[] = [];
  const understood: Understood[] = [];
  for (const { pattern, subject, mean, value } of sayings.filter(
    ({ given }) => given?.test(words) !== false,
  )) {
    rest = rest.replaceAll(pattern, (said) => {
      const meant = mean(said);
      wishes.push(meant);
      understood.push({ said: said.trim(), subject, value: value ?? valueOf(meant) });
      return ',';
    });
  }
  if (understood.length === 0) return { wish: {}, understood, rest: words };
  return { wish: wishes.reduce(corrected, {}), understood, rest: rest.replaceAll(/^[\s,]+|[\s,]+$/gu, '') };
}

function valueOf(meant: DeliveryWish): string {
  return Object.entries(meant)
    .flatMap(([key, value]) =>
      typeof value === 'boolean'
        ? [`${key}: ${value}`]
        : [value].flat().filter((one) => typeof one === 'string'),
    )
    .join(', ');
}

/** What is said later corrects what was said before. */
function corrected(before: DeliveryWish, after: DeliveryWish): DeliveryWish {
  return { ...before, ...after };
}
