import { overLines } from '../../../kernel/over-lines.ts';
import { entryOf } from '../../../kernel/entry.ts';
import { phrases } from '../phrase.ts';
import { container, workload } from '../say.ts';
import type { Meaning, Reader } from '../wish.ts';
import { isVariable, variable } from './env-words.ts';
import { toList } from '../values.ts';

const url =
  '["\'`]?((?:[a-z][a-z0-9+]{1,12}://)?[a-z][\\w.-]{1,80}:\\d{2,5}(?:/[\\w./-]{0,60})?|https?://[\\w.-]{2,80}(?:/[\\w./-]{0,60})?)["\'`]?';
const other = overLines`
  (?!
    (?:
      inside|outside|within|cluster|internal|local|localhost|internet|namespace|everywhere|anywhere|
      other|pods?|any|all|vpn|office
    )(?![\w-])
  ){names}
`;
const verb =
  '(?:calls?|talks? (?:to|with)|reach(?:es)?|connects? (?:to|with)|uses?|hits?|queries|needs?|depends on|finds?|expects?)';

const connection =
  '["\'`]?((?:rediss?|amqps?|postgres(?:ql)?|mysql|mongodb(?:\\+srv)?|nats|mqtt)://[^\\s"\'`,;()，。、]{3,200}[\\w/])["\'`]?';

/** The variable that programs read such an address from, where nobody names one. */
const usual: Readonly<Record<string, string>> = {
  redis: 'REDIS_URL',
  rediss: 'REDIS_URL',
  amqp: 'AMQP_URL',
  amqps: 'AMQP_URL',
  postgres: 'DATABASE_URL',
  postgresql: 'DATABASE_URL',
  mysql: 'DATABASE_URL',
  mongodb: 'MONGODB_URI',
  nats: 'NATS_URL',
  mqtt: 'MQTT_URL',
};

function variableOf(address: string): string | undefined {
  return entryOf(usual, address.split(/[+:]/u)[0]?.toLowerCase() ?? '');
}

function addressed(value = ''): Meaning | undefined {
  const name = variableOf(value);
  return name === undefined ? undefined : container({ env: [{ name, value }] });
}

/** Who calls whom, and by which variable it is told where. */
export const talk: Reader = phrases('talk', { en: 'Calls', zh: '调用' }, [
  [
    [
      `(?:it |which |that |should |must |to |and )*(?:connects?|connecting|talks?|speaks?) (?:to|with) (?:the |our |an? )?(?:[\\w-]{1,30} (?:at|on|under|via|by) )?${connection}`,
      `(?:连接|连到?|访问|使用|用)(?:的)?(?:[\\w-]{1,30})?(?:地址)?(?:是|为|在|:)?~?${connection}`,
    ],
    addressed,
  ],
  [
    overLines`
      (?<=(?:external|managed|existing|at|is|address|地址(?:是|为)?|在|:) ?)
      (?<![A-Z_]{2,40}(?::| is| at)? ?)${connection}
    `,
    addressed,
  ],
  [
    [
      overLines`
        ${verb} (?:the |its )?[\w-]{1,40}(?: service| api| server| app)? (?:at|on|under|as|via|by) ${url}
        ,? ?\(?(?:via|through|using|in|with|from|by|as)? ?(?:the )?
        (?:env(?:ironment)? ?(?:var(?:iable)?s? )?)?${variable}
        (?: env(?:ironment)?(?: ?var(?:iable)?)?)?\)?
      `,
      `(?:调用|访问|连接)~?[\\w-]{1,40}~?(?:服务)?,?~?(?:地址(?:是|为)?|在)?~?${url},?~?(?:通过|使用|用|由)?~?(?:环境变量)?~?${variable}(?:环境变量)?(?:传入|配置|指定|设置)?`,
    ],
    (value = '', name = '') => (isVariable(name) ? container({ env: [{ name, value }] }) : undefined),
  ],
  [
    [
      overLines`
        ${verb} (?:the |its )?[\w-]{1,40}(?: service| api| server| app)? (?:via|through|using|with|by) (?:the )?
        (?:env(?:ironment)? ?(?:var(?:iable)?s? )?)?${variable}
        (?: env(?:ironment)?(?: ?var(?:iable)?)?)?(?: ?[:=] ?| ?\(| set to | is | at ){1,2}${url}\)?
      `,
      overLines`
        (?:with |and |set |sets |its )*${variable} (?:should |must |has to |needs to |is )*
        (?:points?|pointing|set|pointed) (?:at|to) (?:the [\w-]{1,40} ?\(?)?${url}\)?
      `,
    ],
    (name = '', value = '') => (isVariable(name) ? container({ env: [{ name, value }] }) : undefined),
  ],
  [
    [
      overLines`
        (?:should |must |may |can |will |to )*(?:only )?(?:accepts?|receives?|takes?|allows?|gets?) (?:traffic|connections|requests|calls) (?:only )?
        from (?:the )?(?:only )?${other}(?: service| pods?| only)?
      `,
      overLines`
        (?:should |must |may |can |is |to |be )*(?:only|exclusively) (?:be )?
        (?:accept(?:s|ed)?|reachable|reached|called|accessible|accessed|callable|reach) (?:traffic |connections )?
        (?:from|by) (?:the )?${other}(?: service| pods?)?
      `,
      `(?:只|仅)(?:能|有|允许|接受|可以?|被|由|让|来自)*~${other}~(?:服务)?(?:才|来|能够?|可以?)*(?:访问|调用|连接?|的(?:流量|请求|访问|调用))`,
    ],
    (said = '') => {
      const callers = toList(said);
      return { ...workload({ callers }), value: callers.join(', ') };
    },
  ],
  [
    [
      '(?:it |they |and |but |which |that |this |should |must |can |may |will |is |are |be |stays? |keep |remains? |to be |only )*(?:reachable|accessible|available|exposed|used|visible|reached|accessed|internal)(?: only)? (?:from )?(?:inside|within|in|to) (?:the |our )?(?:k8s |kubernetes )?cluster(?: only)?',
      overLines`
        (?:and |but )*(?:everything|anything|all|the) (?:else|others?|rest) (?:is |stays? |should |must |be |remains? |only )*
        (?:cluster[- ])?(?:internal|private|not public|in the cluster)(?: only)?
      `,
      '(?:it |they |and |but |which |that |this |should |must |is |are |be |stays? |keep it |remains? |for |to be )*(?:cluster[- ])?internal(?: use| only)+',
      '(?:it |they |and |but |which |that |this |should |must |is |are |be |stays? |keep it |remains? )*(?<![\\w.-])(?<!\\w\\/[\\w./-]{1,80}["\'`]?(?: ?[:=] ?| (?:is |set )?to | (?:is|as|of) )["\'`]?)internal(?=[,;\\n)]|\\.(?:\\s|$)|$)',
      overLines`
        (?:nothing|none of (?:it|them|this)|no(?: service| one)?) (?:needs to be|is|are|should be|must be|may be|has to be|will be|is to be) (?:reachable|exposed|public|accessible|available|visible)
        (?: publicly)?(?: (?:from|to|on) (?:the )?(?:outside|internet|world|public)(?: world)?)?
      `,
      overLines`
        (?:it |they |and |but |which |that |this )*(?:
          should not|must not|shouldn't|mustn't|is not|isn't|are not|not|never|doesn't need to be|
          does not need to be|needn't be|need not be|don't need to be|no need to be
        )(?: be)? (?:publicly )?(?:reachable|exposed|public|accessible|visible)(?: publicly)?
        (?: (?:from|to|on) (?:the )?(?:outside|internet|world|public)(?: world)?)?
      `,
      '(?:no|without) (?:public|external|outside) (?:access|endpoint|exposure|ip|url)(?: needed| required)?',
      '(?:只|仅)(?:能|需要?|在|供|限|对|给)*(?:k8s)?集群(?:内部?|里面?)(?:访问|使?用|调用|可见|可访问|能访问)*(?:即可|就行|就可以了?)?',
      '(?:都)?(?:不要?|不用|无需|不需要|禁止|别)(?:直接)?(?:对外|向外|对公网|暴露到?外网|暴露到?公网|对外网)(?:暴露|开放|访问|提供|公开)*',
      '(?:只|仅)?(?:供)?(?:内部|内网)(?:使用|访问|调用)(?:即可|就行)?',
    ],
    () => ({ value: 'ClusterIP' }),
  ],
  [
    [
      overLines`
        (?:it |and |which |that |should |must |will |to |automatically )*restart(?:s|ed)?(?: it)?
        (?: (?:when|if|once|whenever) it (?:crashes|fails|dies|exits))
        (?=[,.;]|$|\n)
      `,
      '(?:如果)?(?:崩溃|挂掉?|退出|失败|异常)(?:了)?(?:之?后|时|的话)?(?:要|能|可以|会|需要|就)*自动(?:重启|拉起|恢复)',
    ],
    () => ({ value: 'restartPolicy: Always' }),
  ],
]);
