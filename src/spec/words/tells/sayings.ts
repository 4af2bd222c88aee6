/** What people call fields, where it is not the name in words. */
export const sayings: Readonly<Record<string, readonly string[]>> = {
  volumeSnapshotClassName: ['(?:uses? |using )?(?:the )?snapshot ?class(?: name)?', '(?:使用)?(?:卷)?快照类'],
  persistentVolumeClaimName: [
    '(?:snapshot |copy )?(?:of |source |from )*(?:the )?(?:persistent ?volume ?claim|pvc|claim)(?! ?name)',
    '(?:源|来源)?(?:为|是|对|:)?~(?:PVC|PersistentVolumeClaim|持久卷声明)',
  ],
  deletionPolicy: ['删除策略'],
  controller: ['控制器'],
  apiGroup: ['(?:in |of )?(?:the )?(?:api ?)group', 'API~组'],
  driver: ['(?:csi |the )?driver', '(?:CSI~)?驱动(?:程序)?'],
  volumeHandle: ['卷句柄'],
  fsType: [
    'file ?-?system(?: type)?(?! (?:RW|RO|Read|mode|volume|Retain|Delete))',
    'formatted (?:with|as|in)',
    '文件系统(?:类型)?',
  ],
  timeoutSeconds: [
    // Without a session it is how long a request may take.
    '(?:(?:session |client ?-?ip |affinity |sticky )+|(?<=(?:session|sticky|affinity|client ?-?ip)[^.;\\n]{0,120}))timeout(?! ?seconds)',
    '(?:stick|sticks|sticky|stay)(?: (?:to|with|on|a|the|same|one|pod|for|their|clients?))*(?= \\d)',
    '(?:会话)?(?:保持)?超时(?:时间)?',
  ],
  loadBalancerSourceRanges: [
    '(?:source ?-?(?:ip )?ranges?|allowed (?:sources?|clients|ranges))',
    '(?:only )?(?:accepts?|allow(?:s|ing|ed)?|accepting|restrict(?:s|ed|ing)?|limit(?:s|ed|ing)?|reachable|accessible)(?: (?:to|only|incoming|clients?|traffic|connections?|requests?|access|it|is|that|come|comes|coming|the|range|network|cidr|source|ranges|from))*',
    '(?:只|仅)?(?:接受|允许|限制)(?:来自|源|从|为|到)*',
  ],
  iqn: ['IQN'],
  targetPortal: [
    '(?:target )?portal',
    '(?<=iscsi[^.;\\n]{0,60})(?:at|on|from)(?= \\d{1,3}(?:\\.\\d{1,3}){3}:\\d)',
    '目标门户',
  ],
  lun: ['LUN'],
  start: ['开始(?:时间)?'],
  end: ['结束(?:时间)?'],
  desiredReplicas: ['(?:期望|所需)的?副本数?'],
  timezone: ['时区'],
  handler: ['处理程序'],
  interval: ['(?:every |each )', '每隔?', '间隔'],
  issuerRef: ['(?:issued |signed )?(?:by |from )?(?:the )?issuer', '(?:颁发者|签发者)'],
  secretName: [
    '(?:stored |saved |kept |written |put |goes |store |its key )*(?:in(?:to)? )?(?:the )?secret(?: ?name)?',
    '(?:存储|保存|存放)?(?:在|到|于)?(?:密钥|Secret)~(?:名称?)?',
  ],
  dnsNames: ['(?:for )?(?:the )?(?:dns ?names?|host ?names?|domains?)', '(?:DNS~名称?|域名|主机名)'],
};
