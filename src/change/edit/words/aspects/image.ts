import { overLines } from '../../../../kernel/over-lines.ts';
import { publicImage } from '../../../../spec/public-images.ts';
import { isWorkload, plain, set, type Ask, type Aspect } from '../aspect.ts';

const reference =
  '["\'`]?((?:[a-z0-9][\\w.-]{0,100}(?::\\d{2,5}(?=/))?/){0,5}[a-z0-9][\\w.-]{0,100}(?::\\w[\\w.-]{0,127})?(?:@sha256:[0-9a-f]{64})?)["\'`]?';
const link =
  '(?:\\s?(?:to|with|as|by|is|of|be|=|:|should|must|设置?为|改[为成]|换[为成]|更新[为到]|升级[为到]|替换[为成]|为|成|到|用|使用)\\s?){1,3}';
const tag =
  '["\'`]?v?(\\w[\\w.-]{0,127})["\'`]?(?!\\s?(?:replicas?|cop(?:y|ies)|pods?|instances?|cores?|cpus?|[MG]i?B?|%|个|副本)(?![a-z]))';

const images = [
  new RegExp(`(?:image|镜像)(?:\\s?(?:reference|name|地址))?${link}(?:the\\s)?${reference}`, 'iu'),
  new RegExp(`\\b(?:use|run|deploy|switch to|使用|改用)\\s?(?:the\\s)?(?:image\\s|镜像)?${reference}`, 'iu'),
];
const tags = [
  new RegExp(`\\b(?:deploy|run|use|ship|release)\\s(?:the\\s)?(?:version|tag|release)\\s${tag}`, 'iu'),
  new RegExp(`(?:tag|version|标签|版本)(?:\\s?号)?${link}${tag}`, 'iu'),
  new RegExp(
    overLines`
      \b(?:upgrade|update|bump|downgrade|move|roll(?:\sback)?|go(?:\sback)?|pin)
      (?:\sit|\sthe|\simage|\sversion|\stag)*\s(?:to|at)\s(?:version\s|tag\s)?(?!(?<=back\s(?:to|at)\s)\d{1,3}(?![\w.-]))${tag}
    `,
    'iu',
  ),
  new RegExp(
    `^(?:should|must|has to|was meant to)\\s(?:have been|be|run|use)\\s(?:version\\s)?["'\`]?v?(\\d+\\.\\d[\\w.-]{0,40})["'\`]?$`,
    'iu',
  ),
  new RegExp(`(?:升级|更新|降级|回退|回滚)[^\\w]{0,8}(?:到|为|至|成)\\s?(?:版本)?${tag}`, 'iu'),
];

/** What runs in a container. */
export const image: Aspect = {
  id: 'image',
  title: { en: 'Image', zh: '镜像' },
  on: isWorkload,
  read: (ask) => {
    const { container } = ask;
    const next =
      container === undefined || ask.verb === 'remove' ? undefined : nextImage(ask, container.image);
    return next === undefined || container === undefined
      ? undefined
      : [set([...container.at, 'image'], next)];
  },
};

function nextImage({ words }: Ask, now: string): string | undefined {
  const said = firstIn(images, words);
  if (said !== undefined && /[:/@]/u.test(said)) return said;
  const version = firstIn(tags, words);
  if (version !== undefined && /\d/u.test(version)) return withTag(now, version, words);
  return said !== undefined && isImage(said, words) ? said : undefined;
}

/** `the image to nginx`: without a tag it must be said to be an image. */
function isImage(said: string, words: string): boolean {
  const isSaid = /image|镜像/iu.test(words) && !/\btag\b|标签/iu.test(words);
  return isSaid && !/^\d/u.test(said) && !nobody.test(said) && !isKind(said, words);
}

/** `run a job with the api image` names none. */
const nobody =
  /^(?:an?|the|it|its|this|that|these|them|our|my|your|another|one|two|three|new|same|all|both|with|in|on|for)$/iu;

/** `use the debug image` speaks of one that people know, `use the nginx image` of a program. */
function isKind(said: string, words: string): boolean {
  const isBefore = words.toLowerCase().includes(`${said.toLowerCase()} image`);
  return isBefore && publicImage(said) === undefined;
}

function firstIn(patterns: readonly RegExp[], words: string): string | undefined {
  const said = patterns.map((pattern) => pattern.exec(words)?.[1]).find((one) => one !== undefined);
  return said === undefined ? undefined : plain(said);
}

/** The same repository at another tag; a `v` that was there or was said stays. */
function withTag(now: string, version: string, words: string): string | undefined {
  const name = now.replace(/@sha256:[0-9a-f]+$/u, '').replace(/:[\w.-]+$/u, '');
  if (name === '') return undefined;
  const isSaid = words.includes(`v${version}`);
  return `${name}:${isSaid ? 'v' : ''}${version}`;
}
