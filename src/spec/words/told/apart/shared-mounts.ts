import { evened, piece, piecesOf, type Told } from '../evenly/pieces.ts';
import { rosterOf } from './mounts.ts';
import { own } from './rows.ts';

/** Where one volume is in several containers: in all of them, in turn, or in each as it is called. */
export const sharedMounts = evened({
  about: /empty ?dir|空目录|共享目录/iu,
  where: /容器/u,
  isList: true,
  pieces: piecesOf(
    piece('path', '["\'`]?/[a-z][\\w./-]{1,80}["\'`]?'),
    piece('only', '(?:以|为|且)?只读(?:的)?(?:方式|模式|挂载)?'),
    `(?:(?:名为|名字(?:叫|为|是)?|名叫|叫做?|卷名(?:为|叫|是)?)\\s?|卷(?:名)?\\s?(?=[a-z]))(?<volume>${own})(?:\\s?的)?`,
    `(?<=(?:empty ?dir|空目录)\\s?(?:类型的?)?(?:卷)?\\s?[:(]?\\s?)(?<named>(?=[a-z])${own})`,
    piece('kind', '(?:empty ?dir|空目录)(?:类型)?(?:的)?'),
    `(?<before>(?=[a-z])${own})(?=\\s?(?:\\(\\s?empty|这个\\s?(?:empty|卷)))`,
    piece('turn', '分别|依次'),
    piece('all', '(?:这)?[两二三]个容器|二者|两者|它们|两边|各自|都|均|共用|共享|之间'),
    `(?<holder>(?=[a-z])${own})(?=\\s?(?:容器|里|中|内|那边|这边|端|将|把|挂|从|以|的|在|:|则|是|只读))`,
    '类型(?:的)?|卷|挂载?(?:目录|路径|点|载)?|映射|放|到|在|于|至|将|把|用|由|通过|使用|提供|方式|的|同一个|一个|[两二三]个|个|容器|其中?|里|内|中|上|为|是|目录|路径|并|再|然后|还有?|且|需要|要|那边|这边|端|文件|数据|内容|日志|传递?|交换|共|写入?|读取?|从|和|与|以及|及|以|则|来|这个|这|定义|创建|添加|挂',
  ),
  write: (told, before) => written(told, rosterOf(before)),
});

type Place = {
  readonly holder: string | undefined;
  readonly path: string | undefined;
  readonly isOnly: boolean;
};

function written(told: Told, roster: readonly string[]): string | undefined {
  const names = new Set([...told.every('volume'), ...told.every('named'), ...told.every('before')]);
  const [volume, ...others] = names;
  const bare = roster.map((one) => one.split(/\s?的/u)[0] ?? '');
  const places = placesOf(told);
  if (volume === undefined || others.length > 0 || roster.length < 2 || places === undefined)
    return undefined;
  if (places.some(({ holder }) => holder !== undefined && !bare.includes(holder))) return undefined;
  const each = eachOf(bare, places);
  if (each.length < 2) return undefined;
  return each
    .map(
      ({ holder = '', path = '', isOnly }) =>
        `名为 ${holder} 的容器把emptyDir卷 ${volume} ${isOnly ? '以只读方式' : ''}挂载到 ${path}`,
    )
    .join(',');
}

/** What is said of each path, and of each container that is called. */
function placesOf(told: Told): readonly Place[] | undefined {
  const places: Place[] = [];
  let open: Place = { holder: undefined, path: undefined, isOnly: false };
  const close = (): void => {
    if (open.path !== undefined || open.holder !== undefined) places.push(open);
  };
  for (const { name, said } of told.all) {
    if (name === 'holder' && said !== open.holder) {
      close();
      open = { holder: said, path: undefined, isOnly: false };
    }
    if (name === 'path') {
      if (open.path !== undefined) close();
      const isNew = open.path !== undefined;
      open = {
        ...open,
        ...(isNew && { holder: undefined, isOnly: false }),
        path: said.replaceAll(/["'`]/gu, ''),
      };
    }
    if (name === 'only') open = { ...open, isOnly: true };
  }
  close();
  return places;
}

function eachOf(roster: readonly string[], places: readonly Place[]): readonly Place[] {
  const free = places.filter(({ holder }) => holder === undefined);
  const own = places.filter(({ holder }) => holder !== undefined);
  const [first] = free;
  if (free.length > 1) {
    const isInTurn = free.length === roster.length && own.length === 0;
    return isInTurn
      ? roster.map((holder, at) => ({ ...(free[at] ?? { path: '', isOnly: false }), holder }))
      : [];
  }
  if (first === undefined) return own.every(({ path }) => path !== undefined) ? own : [];
  return roster.map((holder) => {
    const mine = own.find((one) => one.holder === holder);
    return { holder, path: mine?.path ?? first.path, isOnly: mine?.isOnly ?? first.isOnly };
  });
}
