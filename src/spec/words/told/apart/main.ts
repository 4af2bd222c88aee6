import type { Rewriting } from '../../text/rewriting.ts';
import { image as anyImage, own as anyName } from './rows.ts';

const own = `(${anyName})`;
const image = `(${anyImage})`;

/** The main container and the one that runs before it, each told with its name and image in passing. */
export const mainApart: readonly Rewriting[] = [
  [
    new RegExp(
      `(?:在)?(?:它|主容器|其)?(?:启动|起)(?:之前|前),?(?:先)?用\\s?${image}\\s?(?:镜像)?(?:跑|运行|执行|起)(?:一?个)?\\s?(?:叫做?|名为)\\s?${own}\\s?的\\s?(?:init|初始化)\\s?容器(?:\\s?,\\s?(?:运行)?命令(?:是|为))?`,
      'giu',
    ),
    '名为 $2 的Init容器使用镜像 $1 运行命令 ',
  ],
  [
    new RegExp(
      `主容器\\s?(?:名?叫做?|名为|是)?\\s?${own}\\s?(?:\\(\\s?(?:镜像)?(?:为|是|:)?\\s?${image}\\s?\\)|,?\\s?镜像(?:为|是|用)?\\s?${image})`,
      'giu',
    ),
    (...[, own = '', inside, behind]) => `名为 ${own} 的容器使用镜像 ${inside ?? behind ?? ''}`,
    (text) => /init|初始化|边车|sidecar/iu.test(text),
  ],
];
