import { han, matter, piece, type Told } from '../sentence.ts';

/** Which image of its own it runs: `please deploy version 3.1.0 of the image`. */
export const tags = matter(
  '(?:image|(?<![\\w-])tag|镜像)',
  [
    String.raw`(?<version>(?<![\w./:-])(?:v?\d{1,6}(?:\.\d{1,6}){1,3}|v\d{1,6}|(?:19|20)\d{2}[-.]\d{2}[-.]\d{2})(?:-[a-z0-9.]{1,30}(?<!\.))?(?![\w/:%-]|\.\w))`,
    piece('image', '(?:(?:container|docker|its|our|the) )*images?'),
    han('image', '(?:容器|docker )?镜像'),
    piece('tag', '(?:image )?(?:tags?|tagged|version|release)'),
    han('tag', '标签|tag|版本号?'),
    piece(
      'use',
      'use|uses|using|deploy(?:ed)?|run|runs|pin(?:ned)?|set|gets?|roll out|take|takes|go with|fixed',
    ),
    han('use', '使用|用|固定|锁定|部署|设|打上?|换成|改成|发布|跑'),
  ],
  (told: Told) => {
    const tag = told.one('version');
    return tag === undefined || !told.has('image') || !told.has('tag') ? undefined : `image tag ${tag}`;
  },
);
