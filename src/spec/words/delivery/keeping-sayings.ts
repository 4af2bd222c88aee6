import { overLines } from '../../../kernel/over-lines.ts';
import { english, how, saying, type DeliveryWish, type Saying } from './saying.ts';

const fromStore = overLines`
  (?:
    ,?\s[(]?(?:(?:from|in|with|of|using|via|through|reading\sfrom|and|the|an?|our|its)\s){0,3}(?:cluster\s?)?(?:secret\s?)?store(?:\s(?:called|named|name|is)|\s?[:=]){0,2}\s
    ["'\x60]?[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?["'\x60]?[)]?
  )?
`;
const keeping = { en: 'Secrets', zh: '机密' };
const images = { en: 'New images', zh: '新镜像' };

/** What is said of new images and of Secrets: before the names of tools, which stand in it as well. */
export const keepingSayings: readonly Saying[] = [
  saying(
    english(String.raw`(?:without|no)\s(?:automatic\s)?image\s(?:automation|updat(?:er?s?|ing))`),
    images,
    () => ({ imageUpdates: 'workflow' }),
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
      overLines`
        (?:${how})?(?:automatic(?:ally)?\s|automated\s)?image\s?-?(?:automation|updater)|
        (?:${how})?(?:automatic|automated)\simage\supdates?|
        (?:${how})?(?:automatically|auto)\s?-?updat(?:e|es|ed|ing)\s(?:the\s|its\s|all\s|new\s)?images?|
        updat(?:e|es|ing)\s(?:the\s|its\s|all\s)?images?\sautomatically
      `,
    ),
    images,
    () => ({ imageUpdates: 'automation' }),
  ),
  saying(
    /(?:启用|开启|使用|并|且)?(?:镜像自动(?:更新|升级|化)|自动(?:更新|升级)(?:容器)?镜像)/gu,
    images,
    () => ({ imageUpdates: 'automation' }),
  ),
  saying(
    english(
      overLines`
        (?:${how}|manag(?:e|ed|ing)\s(?:the\s|all\s)?secrets\s(?:by|with|via)\s)?(?:bitnami(?:'s)?\s)?
        sealed\s?-?secrets(?:\scontroller)?|
        ${how}(?:bitnami(?:'s)?\s)?sealed\s?-?secret
      `,
    ),
    keeping,
    () => ({ secrets: 'sealed' }),
  ),
  saying(
    english(
      overLines`
        (?:${how}|(?:from|manag(?:e|ed|ing)\s(?:the\s|all\s)?secrets\s(?:by|with|via))\s)?(?:the\s)?
        external\s?-?secrets(?:\soperator)?${fromStore}|
        ${how}external\s?-?secrets?${fromStore}
      `,
    ),
    keeping,
    externalIn,
  ),
  saying(
    /(?:使用|用|通过|以)\s?sealed\s?-?secrets?(?:\s?(?:来)?(?:管理|保存|存放|加密)(?:密钥|机密|密码|敏感信息|凭据)?)?/giu,
    keeping,
    () => ({ secrets: 'sealed' }),
  ),
  saying(
    /(?:使用|用|通过|以|从)\s?external\s?-?secrets?(?:\s?operator)?(?:\s?(?:来)?(?:管理|获取|同步|读取)(?:密钥|机密|密码|敏感信息|凭据)?)?/giu,
    keeping,
    () => ({ secrets: 'external' }),
  ),
];

function externalIn(said: string): DeliveryWish {
  const store = /store(?:\s(?:called|named|name|is)|\s?[:=]){0,2}\s["'`]?([a-z0-9.-]+)["'`]?[)]?$/iu.exec(
    said,
  )?.[1];
  return store === undefined ? { secrets: 'external' } : { secrets: 'external', store };
}
