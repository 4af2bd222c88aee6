import { asPart, asVolume, downwardItems, downwardVolume } from './downward-items.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import { emptyDir } from './folders.ts';
import { hostOnly } from './folders.ts';
import { hostPath } from './folders.ts';
import { projectedKeys, projectedWhole } from './projected.ts';
import { claim_ } from './sources.ts';
import { secret_ } from './sources.ts';
import { config_ } from './sources.ts';
import type { Json } from '../../../kernel/json.ts';
import { sized } from './sized.ts';
import { phrases, type Phrase } from '../phrase.ts';
import { on, oneOf } from '../say.ts';
import type { Meaning, Reader } from '../wish.ts';
import { where } from './where.ts';
import { heedingReadOnly, mount, source } from './sources.ts';

const others: readonly Phrase[] = [
  [
    [
      overLines`
        nfs(?: volume| share| storage| server)?
        (?: from| at| with| on| the| server| mounted| address| host| using|:|,)*{is}["'\x60]?
        ([a-z0-9][\w.-]{2,80}\w)["'\x60]?
        (?:,? ?\(?(?:and|with|the|at|on|export(?:ed|s|ing)?|path|share|directory|under))*{is}:?{path}
      `,
      '服务器~["\'`]?([a-z0-9][\\w.-]{2,80}\\w)["\'`]?~上?(?:的)?(?:共享|导出)?(?:路径|目录)(?:为|是|:)?~{path}~的~?NFS(?:~?卷|~?共享|~?存储)?',
      overLines`
        NFS(?:服务器|共享|卷|存储|类型)*(?:的)?(?:地址|服务器)?(?:为|是|:)?~["'\x60]?([a-z0-9][\w.-]{2,80}\w)["'\x60]?~
        [,:]?(?:和|并且|其)?(?:共享|导出)?(?:的)?(?:路径|目录)?(?:为|是|:)?~{path}
      `,
    ],
    (server = '', path = '') => nfs(server, path),
  ],
  [
    [
      overLines`
        nfs(?: volume| share)?(?: for| with| mounting| at)* {path} (?:on|from|of) (?:the )?(?:nfs )?
        server{is}["'\x60]?([a-z0-9][\w.-]{2,80}\w)["'\x60]?
      `,
    ],
    (path = '', server = '') => nfs(server, path),
  ],
  [
    [
      overLines`
        csi(?: volume| driver)?(?: with| using| named| driver)*{is}["'\x60]?
        ([a-z][a-z0-9-]{0,40}(?:\.[a-z0-9-]{1,40}){1,5})["'\x60]?
        (?:,? ?(?:and|with|the|volume handle|volumeHandle|handle))*{is}["'\x60]?([\w-]{3,80})["'\x60]?
      `,
      overLines`
        CSI(?:驱动)?(?:为|是|:)?~["'\x60]?([a-z][a-z0-9-]{0,40}(?:\.[a-z0-9-]{1,40}){1,5})["'\x60]?~[,]?
        (?:和|卷句柄|volumeHandle)*(?:为|是|:)?~["'\x60]?([\w-]{3,80})["'\x60]?
      `,
    ],
    (driver = '', volumeHandle = '') =>
      oneOf(
        ['PersistentVolume', { source: { csi: { driver, volumeHandle } } }],
        ['Volume', { source: { csi: { driver } } }],
      ),
  ],
  [
    [
      'local(?: volume| storage| path| disk| directory)?(?: at| with| of| on)*(?: path)?{is}{path}',
      '本地(?:路径|卷|目录|磁盘)(?:为|是|:)?~{path}',
      '(?:位于|在)~{path}~的?本地(?:卷|磁盘|存储|目录)',
      '(?<=(?<!\\w)local (?:persistent ?volumes?|pvs?|storage)(?!\\w)[^\\n]{0,160})(?:and |with |at |the )*(?:path|disk|directory){is}{path}',
      '(?<=本地~?(?:持久化?卷|PV)[^\\n]{0,120})(?:磁盘|目录)?路径(?:为|是|:)?~{path}',
    ],
    (path = '') => on('PersistentVolume', { source: { local: { path } } }),
  ],
  [
    [
      '(?:an? |the )*downward ?-?API volume((?:[^.;/]|[.](?=\\w)){0,140}?) (?:at|on|to|under|in|into) {path}',
      'downward ?API~(?:卷|数据卷)((?:[^。;/]){0,60}?)挂载(?:到|在)~{path}',
    ],
    (said = '', path = '') =>
      /(?:limits|requests)\.|metadata\.(?!labels|annotations)/iu.test(said)
        ? undefined
        : source('downwardAPI', { items: podFields(said) }, mount(path)),
  ],
];

function nfs(server: string, path: string): Meaning | undefined {
  if (
    /^(?:volume|server|share|from|at|with|path|storage|mount(?:ed|s)?|class|for|claim|type|disk)$/iu.test(
      server,
    )
  )
    return undefined;
  const set = { source: { nfs: { server, path } } };
  return oneOf(
    ['PersistentVolume', set],
    ['StorageClass', { parameters: { server, path } }],
    ['Volume', set],
  );
}

/** Those that are told, or all that there are. */
function podFields(said: string): Json[] {
  const fields = ['labels', 'annotations'];
  const told = fields.filter((one) => said.toLowerCase().includes(one));
  const known = [/标签/u.test(said) ? 'labels' : [], /注解/u.test(said) ? 'annotations' : []].flat();
  const asked = [...new Set([...told, ...known])];
  return (asked.length === 0 ? fields : asked).map((path) => ({
    path,
    fieldRef: { fieldPath: `metadata.${path}` },
  }));
}

/** What one thing is projected of means that only where the words speak of it. */
const projections = heedingReadOnly(
  phrases('projected', { en: 'Volume', zh: '卷' }, [
    ...projectedWhole,
    ...downwardItems(asPart),
    ...projectedKeys,
  ]),
);

/** A token for an audience is projected, whoever does not say so. */
const meant =
  /project(?:ed|ion)|投[射影](?!为|到)|service ?account ?token(?=[^.;\n]{0,120}(?<!\w)path(?!\w))(?=[^.;\n]{0,120}(?<!\w)(?:audience|expir))/iu;

export const projectedVolumes: Reader = {
  id: projections.id,
  read: (words) => (meant.test(words) ? projections.read(words) : []),
};

export const volumes: Reader = heedingReadOnly(
  phrases('volumes', { en: 'Volume', zh: '卷' }, [
    ...config_,
    ...secret_,
    ...claim_,
    ...hostPath,
    ...hostOnly,
    ...emptyDir,
    ...others,
    downwardVolume,
    ...downwardItems(asVolume),
    ...sized,
    ...where,
  ]),
);
