import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { phrases } from '../phrase.ts';
import { oneOf, on } from '../say.ts';
import type { Meaning, Reader } from '../wish.ts';
import { toSize } from '../numbers.ts';
import { ordinals } from './ordinals.ts';
import { modesOf } from './access-modes.ts';

const mode = (said = ''): Meaning => {
  const accessModes = modesOf(said);
  return oneOf(
    ['PersistentVolumeClaim', { accessModes }],
    ['PersistentVolume', { accessModes }],
    ['StatefulSet', { claimMode: accessModes }],
    ['workload', { claimMode: accessModes }],
  );
};

const cls = (storageClassName = ''): Meaning =>
  oneOf(
    ['PersistentVolumeClaim', { storageClassName }],
    ['PersistentVolume', { storageClassName }],
    ['StatefulSet', { claimClass: storageClassName }],
  );

/** A claim that each copy gets; size and path may have been said elsewhere. */
const template = (name = '', said = '', other = ''): Meaning => {
  if (said === '' && /^\d{1,6}(?:\.\d)?[KMGT]i?$/iu.test(name)) return template('', name, other);
  const [size, path] = /^\d/u.test(other) ? [other, ''] : [said, other];
  const set: JsonMap = {
    hasClaim: true,
    ...(name === '' ? {} : { claimName: name }),
    ...(size === '' ? {} : { claimSize: toSize(size) }),
    ...(path === '' ? {} : { claimPath: path }),
  };
  return on('StatefulSet', set);
};

/** Each copy has storage of its own: its size, name, class and place in one breath. */
export const ownStorage: Reader = phrases('own-storage', { en: 'Storage', zh: '存储' }, [
  [
    '(?:is |which is |and )*(?:governed|controlled|backed) by the (?:existing )?headless service(?: named| called)? {name}(?=[,.;]|$| and )',
    (serviceName = '') => on('StatefulSet', { controller: { serviceName } }),
  ],
  [
    overLines`
      (?<=
        (?<!\w)(?:each|every) (?:replica|pod|copy|instance|member|one|node|of them)(?!\w)[^.;]{0,80}
      )(?:an? |its |own |the |persistent |volume )*claim(?: named| called)? {name}
      (?:,| of|:| with| for| sized?)* {size}(?:,? (?:mounted )?(?:at|under|on|in) {path})?
    `,
    template,
  ],
  [
    [
      '(?:and |with )*{size} each,? (?:mounted )?(?:at|under|on|in) {path}',
      '每个(?:副本|Pod|实例)?~{size}~(?:的)?(?:存储|磁盘|卷|盘)?~?,?(?:都)?(?:挂载?|放)(?:到|在)~{path}',
    ],
    (size = '', path = '') => template('', size, path),
  ],
  [
    '每个(?:副本|Pod|实例)~(?:都)?(?:有|用|需要|挂载?|分配|各|一个|独立的?)*~{size}~(?:的)?(?:持久化?)?(?:存储卷?|卷|磁盘|数据盘|盘|PVC)~,?~?(?:并)?挂载?(?:到|在)~{path}',
    (size = '', path = '') => template('', size, path),
  ],
  [
    [
      '每个(?:副本|Pod|实例)(?:都)?(?:有|使用|请求|获得|需要)(?:一个)?(?:名为~{name}~的)?~?{size}~?的?(?:持久化?)?(?:存储)?卷()(?:,?~?(?:并)?挂载(?:到|在)~{path})?',
      overLines`
        (?:with |and |an? )*{size}(?: of)?(?: (?:disk|volume|claim|pvc|storage|persistent)){0,3} (?:per|for each|for every|each) (?:replica|pod|copy|instance|member)
        ()(?:,? (?:of|with|from|on|using)(?: the)? (?:storage ?)?class {name})?
        (?:,? (?:and )?(?:mounted )?(?:at|under|on|in) {path})?
      `,
      '(?:each|every)(?: (?:replica|pod|copy|instance|one|of them))?(?: should| gets?| has| have| with| needs?| its| own| a| an| must| be given| separate){1,5} {size}(?: (?:ReadWriteOnce|RWO|persistent))?(?: of)?(?: (?:disk|volume|claim|pvc|storage|persistent)){1,3}(?:,? (?:named|called)?~{name})?(?:,? (?:of|with|from)(?: the)? (?:storage )?class {name})?(?:,? (?:mounted )?(?:at|under|on|in) {path})?',
    ],
    (...[a = '', b = '', claimClass = '', path = '']) => {
      const [size, name] = /^\d/u.test(a) ? [a, b] : [b, a];
      const meant = template(name, size, path);
      const more = claimClass === '' ? {} : { claimClass };
      return { ...meant, says: (meant.says ?? []).map((one) => ({ ...one, set: { ...one.set, ...more } })) };
    },
  ],
]);

export const stateful: Reader = phrases('stateful', { en: 'Storage', zh: '存储' }, [
  ...ordinals,
  [
    ['(?:with |and |an? |the )*{size}(?: of)? (?:volume ?-?)?claim ?-?templates?,? (?:named|called) {name}'],
    (size = '', name = '') => template(name, size),
  ],
  [
    ['(?:名为)~{name}~的~?{size}~?(?:的)?(?:存储)?(?:卷声明模板|volumeClaimTemplates?)'],
    (name = '', size = '') => template(name, size),
  ],
  [
    [
      overLines`
        (?:with |and |an? |the |has |have |uses? |using )*
        (?:access ?-?modes?|accessible as|accessed (?:as|by|in)|access){is}(
          (?:
            \[?["'\x60]?(?:read[ -]?(?:write|only)[ -]?(?:once[ -]?pod|once|many)|rwop|rwo|rwx|rox)
            ["'\x60]?\]?(?:,? ?(?:and )?)
          ){1,4}
        )(?: access)?(?: mode)?
      `,
      '(?:访问模式|存取模式){is}((?:["\'`]?(?:ReadWriteOncePod|ReadWriteOnce|ReadWriteMany|ReadOnlyMany|RWOP|RWO|RWX|ROX)["\'`]?(?:,|和|、)?){1,4})',
      '["\'`]?(read[ -]?(?:write|only)[ -]?(?:once[ -]?pod|once|many)|RWO|RWX|ROX)["\'`]?(?: access)?(?: modes?)?(?:~?访问(?:模式|权限)?)?',
    ],
    mode,
  ],
  [
    [
      '(?:with |and |the |a )*storage ?-?class ?-?name{is}{name}',
      '(?:with|using|uses?|of|from|same|in|and|has) (?:the |a )?storage ?-?class(?: named| called)?{is}{name}(?! (?:with|that) provisioner)',
      '(?<=, ?|\\(|ReadWriteOnce |claims? )storage ?-?class{is}{name}',
      '(?:using|with|from|of|uses?) (?:the )?{name} storage ?-?class',
      '(?<=(?:template|ReadWriteOnce|ReadWriteMany|RWO|RWX|[0-9][GTM]i?)[^.;]{0,60})(?:of |with |from |, )(?:the )?class {name}',
      '(?<=(?:RWO|RWX|Once|Many),? ?)class {name}',
      '(?<=(?:volume|claim|disk|storage)[^.;]{0,40}[0-9] ?[GTM]i?B? )class {name}(?=[,.;)]|$| and)',
      '(?<=^|[,;.] ?|and )take (?:it|them) from (?:the )?class {name}(?=[,.;)]|$| and)',
      '(?<=[0-9] ?[GTM]i?B?[^.;]{0,40})from (?:the )?class {name}(?=[,.;)]|$| and)',
      '(?:使用)?(?:的)?(?:存储类)(?:名称?)?(?:名?为|是|[:=])?~{name}',
      '(?:使用)~{name}~(?:的)?存储类',
    ],
    cls,
  ],
  [
    [
      '(?<=[0-9] ?[GTM]i?B?(?![A-Za-z])[^.;]{0,60})\\((?:with |of )?(?:the )?(?:storage ?-?)?class(?: ?name)?(?: is|:|=)? ?{name}\\)',
    ],
    cls,
  ],
  [['(?:no|empty|without an?) storage ?-?class(?: name)?'], () => cls('')],
  [
    [
      '(?:with |and |an? |the )*(){size}(?: of)? (?:volume ?-?)?claim ?-?templates?',
      '(?:使用|带有|包含|一个)*(){size}~(?:大小)?的?(?:存储)?(?:卷声明模板|volumeClaimTemplates?)',
      '(?:with |and |an? |the |uses? |using |its |have |has )*(?:volume ?-?)?claim ?-?templates?(?: named| called| for| that| of|:| with| name| request\\w{0,4}| a| the)*(?: {name})?(?:,? (?:(?:that |which |and |with |of |it |a |an |the |for |each )*(?:request(?:s|ing)?|size|storage|capacity|sized|with|of)(?: storage)?){1,3}{is}{size}(?: of)?(?: storage| disk)?| {size})?',
      '(?:使用|带有|包含|其)?(?:卷声明模板|存储卷声明模板|volumeClaimTemplates?)(?:名?为|名称为|叫|:)?~(?:{name})?(?:~?[,的]?(?:请求|申请|大小|容量|存储|为)*~{size}(?:的?存储(?:空间)?)?)?',
    ],
    template,
  ],
  [
    [
      '(?:each|every) (?:replica|pod|copy|instance)(?: should| gets?| has| have| with| needs?| using| its| own| a| an| must| requests?| claims?| be given| persistent| separate)* ()(?:persistent ?volume(?: ?claim)? )?(?:of )?{size}(?! (?:of )?(?:memory|RAM)(?!\\w))(?: of)?(?: persistent)?(?: volume| storage| disk| pvc| claim)*',
      '每个(?:副本|Pod|实例)(?:都)?(?:有|使用|请求|申请|需要|自己的|独立的|一个)*()~{size}~(?:的)?(?:持久化?)?(?:存储|卷|PVC|磁盘|存储卷)?',
    ],
    (_ = '', size = '') => template('', size),
  ],
  [
    [
      '(?:with |and |an? |the |its |using |uses? |governed by |governing )*(?:headless )?(?<!/)service ?-?name{is}{name}',
      '(?:governed by|governing|(?<!(?:^|[.;] ?))uses?|using|with(?: the| its)+|(?<=(?:stateful ?set|ingress|route)[^\\n]{0,160})with)(?: the| a| its)* (?:headless )?service(?! ?account)(?! as (?:its|the|a) )(?! (?:followed|exposed|listening|selecting|pointing|routing|next|before|after|between)(?!\\w))(?: named| called| name)?{is}{name}(?= |,|\\.|;|$)',
      '(?:服务名称?|serviceName){is}{name}',
    ],
    (serviceName = '') =>
      oneOf(
        ['StatefulSet', { controller: { serviceName } }],
        ['Ingress', { service: serviceName }],
        ['HTTPRoute', { service: serviceName }],
        ['Service', { name: serviceName }],
        ['workload', { serviceName }],
      ),
  ],
  [
    ['(?:set |the |a )*partition(?: of (?:the |its )?(?:rolling )?updates?)?{is}{int}', '分区{is}{int}'],
    (said = '') =>
      on('StatefulSet', {
        controller: { updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: Number(said) } } },
      }),
  ],
  [
    [
      '(?:pods? )?(?:start|started|launched|created|managed) (?:in )?parallel(?:ly)?',
      'parallel pod management',
      '并行(?:地)?(?:启动|创建|管理)(?:Pod)?',
    ],
    () => on('StatefulSet', { controller: { podManagementPolicy: 'Parallel' } }),
  ],
]);
