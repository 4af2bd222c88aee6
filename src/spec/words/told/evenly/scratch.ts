import { evened, piece, piecesOf } from './pieces.ts';
import { name, size } from './values.ts';

const bounded = '(?:最大|最多|至多|上限|不超过|限制|大小|容量|size ?limit|为|是|到|在|设|不能超过|不得超过)';

/** A directory that lives as long as its pod: where it is, what it is called and how large it may grow. */
export const scratch = evened({
  about: /empty ?dir|临时(?:存储)?[目卷]|临时文件夹|空目录/iu,
  // Of several containers it has to be said whose it is.
  where: /^(?![^]*(?:init|初始化))|容器\s?[a-z][\w-]{0,60}\s?[的挂]/iu,
  pieces: piecesOf(
    piece('path', '/[a-z][\\w./-]{1,80}'),
    `(?:${bounded} ?)*(?<size>${size})`,
    `(?:名为|名字(?:叫|为|是)?|名叫|叫做?|卷名(?:为|叫|是)?|卷(?= ?[a-z]))\\s?["'\`]?(?<name>${name})["'\`]?`,
    piece('empty', '(?:一?个)?(?:empty ?dir|临时存储卷?|临时目录|临时卷|临时文件夹|空目录卷?)'),
    `(?<=(?:empty ?dir|临时卷|空目录卷?|卷) ?\\(? ?)(?<volume>${name})`,
    `给?容器\\s?(?<holder>${name})\\s?(?:的|(?=挂))`,
    `(?<before>${name})(?=\\s?\\(\\s?empty ?dir)`,
    '(?:类型的?)?卷|挂载?(?:目录|路径|点)?|映射|放|到|在|于|至|将|把|给|用|由|使用|提供|以|方式|的|一个|个|容器|它|里|内|中|上|为|是|目录|并|再|然后|还有?|且|需要|要|其',
  ),
  write: (told) => {
    const [path, volume] = [told.one('path'), told.first('name', 'volume', 'before')];
    const isOne =
      told.every('empty').length === 1 && told.every('name').length + told.every('volume').length < 2;
    const [most, holder] = [told.one('size'), told.one('holder')];
    if (path === undefined || !isOne || told.every('size').length > 1) return undefined;
    const called = volume === undefined ? 'emptyDir卷' : `emptyDir卷${volume}`;
    const at = `将${called}挂载到${holder === undefined ? '' : `容器${holder}的`}${path}`;
    return most === undefined ? at : `${at},${called}大小限制为${most.replaceAll(' ', '')}`;
  },
});
