import { anyCase } from '../../../../kernel/any-case.ts';
import type { Workload } from '../../../../spec/spec.ts';
import { hearing, withEach, type Groups } from '../saying.ts';
import type { Telling } from '../telling.ts';

const tag = String.raw`["'\x60]?(?<tag>v?\d[\w.-]{0,60}\w|latest|stable)["'\x60]?`;

/** `the image tag should be 1.4.2`, of an image that is built here. */
export const tagTold: Telling = hearing(
  [
    String.raw`(?<![\w-])(?:(?:please|use|with|set|deploy|run|and|the|to)\s){0,4}(?:image\s)?tag(?:\s(?:should|must|shall|be|is|of|to|set)){0,3}:?\s${tag}(?![\w/-]|\.\w)`,
    String.raw`(?<![\w-])(?:(?:please|and)\s){0,2}(?:deploy|run|use|release|ship|roll\sout|launch)\s(?:the\s)?(?:version|release)\s${tag}(?![\w/-]|\.\w|\sof\s)`,
    String.raw`(?:部署|发布|上线|使用|用)\s?(?:的)?(?:版本|release)\s?(?:是|为)?\s?${tag}(?![\w:/.-])|(?:部署|发布|上线)\s?${tag.replace('<tag>', '<zhTag>')}\s?(?:这个)?版本`,
    String.raw`镜像(?:的)?(?:版本|tag|标签)?(?:升级?|更新|换|改|提)(?:到|成|为|至)\s?${tag}(?![\w:/.-])`,
    String.raw`(?:使用|用|部署|把|将|设置|设为)?\s?(?:镜像)?(?:的)?\s?(?:tag|标签)(?:是|为|用|改成|改为|设为|设成|:|：)\s?${tag}`,
  ].map((source) => ({
    pattern: anyCase(source),
    given: /tag|version|release|标签|镜像|版本/iu,
    subject: { en: 'Image tag', zh: '镜像标签' },
    value: tagIn,
    over: (groups, names) => withEach((one) => tagged(one, tagIn(groups)), names),
  })),
);

function tagIn({ tag: said, zhTag }: Groups): string {
  return said ?? zhTag ?? '';
}

function tagged(workload: Workload, said: string): Workload {
  return workload.image.kind === 'built'
    ? { ...workload, image: { ...workload.image, tag: said } }
    : workload;
}
