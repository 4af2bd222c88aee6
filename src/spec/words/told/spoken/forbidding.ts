import type { Spoken } from './spoken.ts';

const clause = (said: string): RegExp =>
  new RegExp(`(?<=^|[,;。\\n])(?:并且?|且|同时|也)?(?:${said})(?=[,;。\\n]|$)`, 'giu');
const never = '(?:禁止|不得|不允许|不能|不可以?|不许|不准|别)';

/** What a container must not do, and when its image is pulled, in clauses of their own. */
export const forbidding: readonly Spoken[] = [
  [
    clause(
      `(?:把|将)?(?:容器的?)?(?:根文件系统|根目录|根分区|rootfs)(?:应该?|要|必须|也)?(?:设为|设成|挂成|挂载成|是|为|保持)?只读(?:的)?|${never}写(?:入)?根文件系统|根文件系统${never}写(?:入)?`,
    ),
    'readOnlyRootFilesystem为true',
  ],
  [
    clause(
      `(?:${never}|防止|关掉|关闭|禁用|别让它|不让它?)(?:容器)?(?:提升权限|提权|权限提升|特权提升|特权升级)`,
    ),
    'allowPrivilegeEscalation为false',
  ],
  [
    clause(
      '每次(?:启动)?都(?:要)?(?:重新)?拉取?(?:最新)?的?镜像|镜像每次(?:启动)?都(?:要)?(?:重新)?拉取?|强制拉取?镜像',
    ),
    'imagePullPolicy为Always',
  ],
];
