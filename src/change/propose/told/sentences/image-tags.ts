import { anyCase } from '../../../../kernel/any-case.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const image = String.raw`(?<image>(?:[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40}){1,5}(?::\d{2,5})?|localhost:\d{2,5})(?:/[a-z0-9](?:[a-z0-9._-]{0,60}[a-z0-9])?){1,5})(?![\w/:@-]|\.\w)`;
const tag = String.raw`["'\x60]?(?<tag>v?\d(?:[\w.-]{0,60}\w)?|latest|stable|(?:sha|rc|release|main)-[\w.-]{1,60}\w)["'\x60]?(?![\w/:]|\.\w|\s?(?:replicas?|pods?|copies)(?!\w))`;
const mark = String.raw`(?:(?:image\s)?tag(?:ged)?|version|release|(?:镜像)?标签|(?:镜像)?版本号?)`;
const being = String.raw`(?:\s?[:=：]\s?|\s(?:is|as|with|called|of|it)\s|\s?(?:就|都)?(?:是|为|用|叫|使用)\s?|\s)?`;
const between = String.raw`["'\x60]?\s?[,;(，（；]?\s?(?:(?:and|with|in|at|the|its|under|use|using|image|please|并且?|用|的)\s?){0,4}`;

/** `ghcr.io/acme/shop, tag 1.4.2`: which image of that name it is, stands behind its name as in a manifest. */
export const imageTags: readonly Rewriting[] = [
  [
    anyCase(String.raw`(?<![\w./-])${image}${between}${mark}${being}${tag}(?<close>[)）]?)`),
    (said, ...found) => {
      const { image: name = '', tag: own = '', close = '' } = groupsOf(found);
      const isOpen = /[(（]/u.test(said);
      return `${name}:${own}${isOpen ? '' : close}`;
    },
  ],
  [
    anyCase(
      String.raw`(?<![\w./-])(?:the\s)?${mark}${being}${tag}\s(?:of|from|for)\s(?:(?:the|our|its)\s)?(?:image\s)?${image}`,
    ),
    (...found) => {
      const { image: name = '', tag: own = '' } = groupsOf(found);
      return `image ${name}:${own}`;
    },
  ],
];

function groupsOf(found: readonly unknown[]): Readonly<Record<string, string | undefined>> {
  return found.at(-1) as Readonly<Record<string, string | undefined>>;
}
