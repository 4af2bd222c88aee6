import { overLines } from '../../kernel/over-lines.ts';

/** What somebody says who means rights, and not a log of accesses or what is right after something. */
export const rights = new RegExp(
  overLines`
    \brbac\b|\b(?:cluster[\s-]?)?roles?(?:[\s-]?bindings?)?\b|\bpermissions?\b|\bprivileges?\b|\bgrant|
    \bauthori[sz]|\baccess (?:to|for)\b|\brights? (?:to|of|for|over)\b|
    \b(?:its|his|their|the|more|fewer|less) rights\b|
    \b(?:may|can|could|must|should|allow\w*|lets?|able to|needs?|ha(?:s|ve) to)\b.{0,40}\b
    (?:get|list|watch|read|see|create|update|patch|delete|restart|scale|manage)\b|
    权限|角色|授权|
    (?:允许|能|可以|需要|应当?|必须|让).{0,12}
    (?:读|写|查看|看到|列出|监听|创建|更新|删除|管理|\b(?:get|list|watch|read|create|update|patch|delete)\b)
  `,
  'u',
);

/** Doors to the outside. */
export const doors = new RegExp(
  overLines`
    \bload[\s-]?balancer|\bnode[\s-]?port|\bexpos|\b(?:from|to|for|the) (?:the )?outside\b|\bexternal|
    \bpublic(?:ly)?\b(?!-)|\breach|\bingress|\bgateway|\broutes?\b|\bhosts?(?:name)?s?\b|\bdomains?\b|
    \b[a-z0-9-]+\.[a-z]{2,}\b|暴露|外部|公网|域名|负载|入口
  `,
  'u',
);

/** Walls between pods. */
export const walls = new RegExp(
  overLines`
    \bnetwork|\bpolic(?:y|ies)\b|\btraffic\b|\b(?:in|e)gress\b|\ballow|\bden(?:y|ied)\b|\bblock|
    \bm?tls\b|\bmesh\b|\bfirewall|\bisolat|\breach|\bcall|\btalk|\bconnect|\baccess|网络|流量|策略|隔离|加密|允许|
    禁止|访问|连接
  `,
  'u',
);

type Topic = {
  readonly kind: RegExp;
  readonly asked: RegExp;
  /** Whoever forbids something means it. */
  readonly isRefusal?: true;
};

/** Kinds that rule over others, and the words of whoever means them though they do not name the kind. */
export const rulers: readonly Topic[] = [
  { kind: /^(?:Cluster)?Role(?:Binding)?$/u, asked: rights },
  {
    kind: new RegExp(
      overLines`
        NetworkPolic|
        ^(?:
          AuthorizationPolicy|PeerAuthentication|RequestAuthentication|ServerAuthorization|
          MeshTLSAuthentication|Sidecar|ServiceEntry
        )$
      `,
      'u',
    ),
    asked: walls,
    isRefusal: true,
  },
  {
    kind: new RegExp(
      overLines`
        ^(?:Validating|Mutating)|AdmissionPolicy|^(?:Cluster)?(?:Cleanup)?Policy$|PolicyException|
        Constraint(?:Template)?$|^(?:Config|Assign\w*|ModifySet)$
      `,
      'u',
    ),
    asked: /admission|\bpolic|webhook|constraint|kyverno|gatekeeper|策略|准入/u,
    isRefusal: true,
  },
  {
    kind: new RegExp(
      overLines`
        ^(?:
          Application|ApplicationSet|AppProject|GitRepository|HelmRepository|HelmChart|HelmRelease|
          OCIRepository|Bucket|ImageUpdateAutomation
        )$
      `,
      'u',
    ),
    asked:
      /application|\bprojects?\b|\bargo|\bflux|\bhelm|repositor|\bsource|\bsync|\bprune|\bheal|\bbranch|\brevision|应用|同步|仓库|分支/u,
  },
  {
    kind: /^(?:Ingress|Gateway|IngressRoute\w*|Route|HTTPProxy)$/u,
    asked: doors,
  },
  {
    kind: /^(?:ResourceQuota|LimitRange)$/u,
    asked: new RegExp(
      overLines`
        quota|\blimits?\b|\bdefaults?\b|
        \b(?:allow|permit|at most|up to|no more than|maximum)\b.{0,30}\b
        (?:pods?|cpus?|cores?|memory|claims?|volumes?|jobs?|services?)\b|
        配额|限制|默认|最多.{0,12}(?:pod|容器组|内存|CPU|卷)
      `,
      'iu',
    ),
  },
  {
    kind: /^PodDisruptionBudget$/u,
    asked: /disruption|\bpdb\b|budget|evict|drain|maintenance|中断|驱逐|维护/u,
  },
  {
    kind: /^(?:PersistentVolume|StorageClass|CSIDriver|VolumeAttachment)$/u,
    asked: /volume|storage|disk|存储|卷|盘/u,
  },
  {
    kind: /^(?:ExternalSecret|PushSecret|(?:Cluster)?SecretStore|SealedSecret|VaultStaticSecret)$/u,
    asked: /secret|password|token|credential|vault|密钥|密码|凭据/u,
  },
  { kind: /^(?:PriorityClass|RuntimeClass)$/u, asked: /priorit|runtime|优先级|运行时/u },
];

/** Nobody means these who does not name them. */
export const namedOnly = new RegExp(
  overLines`
    ^(?:
      Kustomization|CustomResourceDefinition|APIService|Node|CertificateSigningRequest|TokenReview|
      (?:Validating|Mutating)WebhookConfiguration|Namespace|ReferenceGrant|PolicyException|PushSecret|
      PodSecurityPolicy|SecurityContextConstraints|MachineConfig|EndpointSlice|Endpoints|
      BackupStorageLocation|ClusterIssuer
    )$
  `,
  'u',
);

/** Accounts, rights and machines of a cloud, by whichever operator. */
export const clouds =
  /(?:^|\.)(?:iam|aws|azure|gcp|upbound|crossplane|cnrm\.cloud\.google|services\.k8s\.aws)\b|\.aws\.|\.upbound\.io\//u;
