import type { GitOpsTool, ImageUpdates, Output } from '../../config/delivery.ts';
import type { Bilingual } from '../../kernel/language.ts';
import type { Understood } from './wish.ts';

/** What is said of the form of the files and of their way into a cluster. */
export type DeliveryWish = {
  readonly output?: Output;
  readonly gitops?: GitOpsTool;
  readonly environments?: readonly string[];
  readonly imageUpdates?: ImageUpdates;
};

export type DeliveryReading = {
  readonly wish: DeliveryWish;
  readonly understood: readonly Understood[];
  /** The words without what was said of this, for who reads the rest. */
  readonly rest: string;
};

type Saying = {
  readonly pattern: RegExp;
  readonly subject: Bilingual;
  readonly mean: (said: string) => DeliveryWish;
};

/** Neither a part of a name, a path or an image. */
const alone = String.raw`(?<![\w/:.=-])`;
const end = String.raw`(?![\w/=-])(?!\.\w)`;
const how = String.raw`(?:as|with|using|use|via|through|by|in|into|and|to)\s(?:an?\s|the\s)?`;
const form = { en: 'Form', zh: '形式' };
const way = { en: 'Delivery', zh: '交付' };
const images = { en: 'New images', zh: '新镜像' };
const name =
  'development|dev|testing|test|qa|uat|staging|stage|preproduction|preprod|preview|sandbox|production|prod';
const names = String.raw`(?:${name})(?:(?:\s?[,/、和与及]\s?(?:and\s)?|\s(?:and|&|\+)\s)(?:${name})){1,6}`;

function english(body: string): RegExp {
  return new RegExp(`${alone}(?:${body})${end}`, 'giu');
}

const sayings: readonly Saying[] = [
  saying(
    english(
      String.raw`(?:(?:for|in|with|to|across)\s)?(?:the\s)?(?:${names})\s(?:environments?|overlays?|stages)|(?:with\s|and\s|in\s|for\s)?(?:separate\s)?(?:environments?|overlays?|stages)(?:\sfor|\scalled|:)?\s(?:${names})`,
    ),
    { en: 'Environments', zh: '环境' },
    environmentsIn,
  ),
  saying(
    new RegExp(String.raw`(?:分?为|有|包含|包括)?\s?(?:${names})\s?(?:[两三四]?个)?(?:环境)`, 'giu'),
    { en: 'Environments', zh: '环境' },
    environmentsIn,
  ),
  saying(
    english(
      String.raw`(?:without|no|not)\s(?:a\s|any\s)?kustom(?:ize|ization)|(?:${how})?(?:plain|raw)\s(?:kubernetes\s|k8s\s)?(?:manifests?|ya?ml)(?:\sfiles)?`,
    ),
    form,
    () => ({ output: 'plain' }),
  ),
  saying(/(?:纯|普通|原生)\s?(?:YAML|清单)(?:文件)?|不(?:用|要|使用)\s?kustomize/giu, form, () => ({
    output: 'plain',
  })),
  saying(
    english(
      String.raw`(?<!no\s|without\s)(?:${how})?(?:helm\s?charts?|chart\sfor\shelm)|(?<!no\s|not\s|without\s)${how}helm(?:\s?v?3)?`,
    ),
    form,
    () => ({ output: 'helm' }),
  ),
  saying(/(?:使用|用|以|生成|作为)\s?helm(?:\s?(?:chart|图表|包))?|helm\s?(?:图表|包)/giu, form, () => ({
    output: 'helm',
  })),
  saying(
    english(
      String.raw`(?<!no\s|not\s|without\s)(?:${how})?kustomize(?:\s(?:base|overlays?|layout|files?))(?:\sand\soverlays?)?|${how}kustomize`,
    ),
    form,
    () => ({ output: 'kustomize' }),
  ),
  saying(
    english(String.raw`(?:without|no)\s(?:automatic\s)?image\s(?:automation|updat(?:er?s?|ing))`),
    images,
    () => ({
      imageUpdates: 'workflow',
    }),
  ),
  saying(
    english(
      String.raw`(?:${how})?argo\s?-?cd[\s-](?:(?:with|and)\s(?:an?\s|the\s)?)?image\s?-?(?:updater?|automation)`,
    ),
    images,
    () => ({ gitops: 'argocd', imageUpdates: 'automation' }),
  ),
  saying(
    english(String.raw`(?:${how})?flux\s?(?:cd)?\s(?:(?:with|and)\s)?image\s?-?(?:automation|updates?)`),
    images,
    () => ({
      gitops: 'flux',
      imageUpdates: 'automation',
    }),
  ),
  saying(
    english(
      String.raw`(?:${how})?(?:automatic(?:ally)?\s|automated\s)?image\s?-?(?:automation|updater)|(?:${how})?(?:automatic|automated)\simage\supdates?|(?:${how})?(?:automatically|auto)\s?-?updat(?:e|es|ed|ing)\s(?:the\s|its\s|all\s|new\s)?images?|updat(?:e|es|ing)\s(?:the\s|its\s|all\s)?images?\sautomatically`,
    ),
    images,
    () => ({ imageUpdates: 'automation' }),
  ),
  saying(
    /(?:启用|开启|使用|并|且)?(?:镜像自动(?:更新|升级|化)|自动(?:更新|升级)(?:容器)?镜像)/gu,
    images,
    () => ({
      imageUpdates: 'automation',
    }),
  ),
  saying(english(String.raw`(?:without|no)\s(?:gitops|argo\s?-?cd|flux)`), way, () => ({ gitops: 'none' })),
  saying(
    english(
      String.raw`(?:(?:deployed|delivered|synced|deliver|deploy|sync)\s(?:it\s)?)?(?:with|via|by|using|through|for)\s(?:an?\s|the\s)?argo\s?-?cd(?:\s(?:application(?:\s?set)?|app)s?)?|(?:and\s)?(?:an?\s|the\s)?argo\s?-?cd\s(?:application(?:\s?set)?|app)s?`,
    ),
    way,
    () => ({ gitops: 'argocd' }),
  ),
  saying(/(?:使用|用|通过|由)\s?argo\s?-?cd(?:\s?(?:部署|交付|同步|发布))?/giu, way, () => ({
    gitops: 'argocd',
  })),
  saying(
    english(
      String.raw`(?:(?:deployed|delivered|synced|deliver|deploy|sync)\s(?:it\s)?)?(?:with|via|by|using|through|for)\s(?:the\s)?flux\s?(?:cd|v?2)?(?!\s?(?:\d|model|image|schnell|dev\b))|(?:and\s)?(?:an?\s|the\s)?flux\s?(?:cd)?\s(?:kustomization|helm\s?release|git\s?repository)s?`,
    ),
    way,
    () => ({ gitops: 'flux' }),
  ),
  saying(/(?:使用|用|通过|由)\s?flux(?:\s?cd)?\s?(?:部署|交付|同步|发布)/giu, way, () => ({
    gitops: 'flux',
  })),
];

function saying(pattern: RegExp, subject: Bilingual, mean: Saying['mean']): Saying {
  return { pattern, subject, mean };
}

function environmentsIn(said: string): DeliveryWish {
  const found = said.toLowerCase().match(new RegExp(String.raw`\b(?:${name})\b`, 'gu')) ?? [];
  return { environments: [...new Set(found)] };
}

const longest = 4000;

/** Takes what is said of delivery out of the words; the place is kept by a comma, so that nothing grows together. */
export function readDelivery(words: string): DeliveryReading {
  let rest = words.replaceAll(/\s+/gu, ' ');
  if (rest.length > longest) return { wish: {}, understood: [], rest: words };
  const wishes: DeliveryWish[] = [];
  const understood: Understood[] = [];
  for (const { pattern, subject, mean } of sayings) {
    rest = rest.replaceAll(pattern, (said) => {
      const meant = mean(said);
      wishes.push(meant);
      understood.push({ said: said.trim(), subject, value: Object.values(meant).flat().join(', ') });
      return ',';
    });
  }
  if (understood.length === 0) return { wish: {}, understood, rest: words };
  return { wish: wishes.reduce(corrected, {}), understood, rest: rest.replaceAll(/^[\s,]+|[\s,]+$/gu, '') };
}

/** What is said later corrects what was said before. */
function corrected(before: DeliveryWish, after: DeliveryWish): DeliveryWish {
  return { ...before, ...after };
}
